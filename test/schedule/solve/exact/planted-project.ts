import { digraph } from '../../../../src/graph/digraph.ts';
import type { Mode, Problem } from '../../../../src/schedule/solve/problem.ts';
import { random } from '../../../../src/schedule/solve/random.ts';

/**
 * A random project that has a schedule of this length, in which the first resource is never idle: none can be shorter
 * where `modes` is 1. The activities are pieces of a rectangle that was cut up; with several modes, each has one that
 * fits, and others that are longer, shorter, or need more.
 */
export function plantedProject(
  seed: number,
  length: number,
  pieces: number,
  modes: number,
): { problem: Problem; start: Int32Array; mode: Int32Array } {
  const { next, below } = random(seed);
  const capacity = 4 + below(4);
  const rectangles = [{ start: 0, end: length, amount: capacity }];
  while (rectangles.length < pieces) {
    const at = below(rectangles.length);
    const { start, end, amount } = rectangles[at] as { start: number; end: number; amount: number };
    if (next() < 0.6 && end - start > 1) {
      const middle = start + 1 + below(end - start - 1);
      rectangles[at] = { start, end: middle, amount };
      rectangles.push({ start: middle, end, amount });
    } else if (amount > 1) {
      const part = 1 + below(amount - 1);
      rectangles[at] = { start, end, amount: part };
      rectangles.push({ start, end, amount: amount - part });
    }
  }
  const start = Int32Array.from(rectangles, (rectangle) => rectangle.start);
  const mode = new Int32Array(pieces);
  const second = new Int32Array(length).fill(5);
  const third = new Uint8Array(length);
  const all: Mode[] = [];
  const firstMode = new Int32Array(pieces + 1);
  for (const [piece, { start: begin, end, amount }] of rectangles.entries()) {
    const room = Math.min(...second.subarray(begin, end));
    const other = room > 0 && next() < 0.6 ? 1 + below(Math.min(room, 3)) : 0;
    for (let time = begin; time < end; time++) second[time] = (second[time] as number) - other;
    const single = next() < 0.6 && !third.subarray(begin, end).includes(1) ? 1 : 0;
    if (single) third.fill(1, begin, end);
    const demands = [
      { resource: 0, amount },
      { resource: 1, amount: other },
      { resource: 2, amount: single },
    ].filter((demand) => demand.amount > 0);
    const own: Mode[] = [{ duration: end - begin, demands }];
    const planted = own[0];
    for (let decoy = 1; decoy < modes; decoy++)
      own.splice(below(own.length + 1), 0, {
        duration: Math.max(1, end - begin + below(9) - 2),
        demands: [
          { resource: 0, amount: 1 + below(capacity) },
          { resource: 1, amount: 3 + below(3) },
          ...(next() < 0.5 ? [{ resource: 2, amount: 1 }] : []),
        ],
      });
    mode[piece] = all.length + own.indexOf(planted as Mode);
    all.push(...own);
    firstMode[piece + 1] = all.length;
  }
  const [from, to]: [number[], number[]] = [[], []];
  const density = next() * (modes === 1 ? 0.4 : 0.9);
  for (const [one, { end }] of rectangles.entries())
    for (const [other, { start }] of rectangles.entries())
      if (end <= start && next() < density) {
        from.push(one);
        to.push(other);
      }
  const problem = {
    size: pieces,
    precedences: digraph(pieces, from, to),
    modes: all,
    firstMode,
    resources: [
      { kind: 'resource' as const, name: 'one', capacity },
      { kind: 'resource' as const, name: 'two', capacity: 5 },
      { kind: 'resource' as const, name: 'three', capacity: 1 },
    ],
    running: new Uint8Array(pieces),
  };
  return { problem, start, mode };
}
