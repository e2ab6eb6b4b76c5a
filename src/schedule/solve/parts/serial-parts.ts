import { topologicalOrder } from '../../../graph/order.ts';
import type { Problem } from '../problem.ts';

/**
 * Cuts the activities of a problem wherever all that is behind waits for all that is before, over any number of steps:
 * such parts are done one after the other, whatever else is chosen. Parts of one activity in a row stay together, for a
 * chain is no easier in pieces. Linear in activities and precedences.
 *
 * Between two places of a topological order everything waits, exactly when each activity that has no successor before the
 * gap precedes directly each one that has no predecessor behind it: all three are counted for all gaps at once.
 */
export function serialParts({ size, precedences }: Problem): readonly Int32Array[] {
  const order = topologicalOrder(precedences, size);
  const place = new Int32Array(size);
  for (const [at, activity] of order.entries()) place[activity] = at;
  const { from, to, out } = precedences;
  const nextPlace = new Int32Array(size).fill(size);
  const lastPlace = new Int32Array(size).fill(-1);
  for (let edge = 0; edge < precedences.edgeCount; edge++) {
    const [before, after] = [from[edge] as number, to[edge] as number];
    nextPlace[before] = Math.min(nextPlace[before] as number, place[after] as number);
    lastPlace[after] = Math.max(lastPlace[after] as number, place[before] as number);
  }
  const ends = new Float64Array(size + 2);
  const begins = new Float64Array(size + 2);
  const pairs = new Float64Array(size + 2);
  /** Counts one in the gaps behind the place `after` up to the one in front of the place `until`. */
  const count = (gaps: Float64Array, after: number, until: number): void => {
    gaps[after + 1] = (gaps[after + 1] as number) + 1;
    gaps[until + 1] = (gaps[until + 1] as number) - 1;
  };
  const seen = new Int32Array(size).fill(-1);
  for (let activity = 0; activity < size; activity++) {
    count(ends, place[activity] as number, nextPlace[activity] as number);
    count(begins, lastPlace[activity] as number, place[activity] as number);
    for (let at = out.offsets[activity] as number; at < (out.offsets[activity + 1] as number); at++) {
      const after = to[out.edges[at] as number] as number;
      if (seen[after] === activity) continue;
      seen[after] = activity;
      if ((lastPlace[after] as number) < (nextPlace[activity] as number))
        count(pairs, lastPlace[after] as number, nextPlace[activity] as number);
    }
  }
  const ranges: { begin: number; end: number; isChain: boolean }[] = [];
  let begin = 0;
  let [open, waiting, direct] = [ends[0] as number, begins[0] as number, pairs[0] as number];
  for (let gap = 1; gap <= size; gap++) {
    open += ends[gap] as number;
    waiting += begins[gap] as number;
    direct += pairs[gap] as number;
    if (gap < size && direct !== open * waiting) continue;
    const last = ranges.at(-1);
    const isSingle = gap - begin === 1;
    if (isSingle && last?.isChain) last.end = gap;
    else ranges.push({ begin, end: gap, isChain: isSingle });
    begin = gap;
  }
  return ranges.map((range) => order.slice(range.begin, range.end));
}
