import { digraph } from '../../../../src/graph/digraph.ts';
import type { Problem } from '../../../../src/schedule/solve/problem.ts';

/** Activities for so many workers: how long each worker takes for it, 0 or nothing where he may not do it. */
export function freeProblem(
  workers: number,
  minutes: readonly (readonly number[])[],
  pairs: readonly (readonly [number, number])[] = [],
): Problem {
  const size = minutes.length;
  const modes = minutes.map((row) =>
    [...row.entries()]
      .filter(([, duration]) => duration > 0)
      .map(([resource, duration]) => ({ duration, demands: [{ resource, amount: 1 }] })),
  );
  const firstMode = new Int32Array(size + 1);
  for (const [at, { length }] of modes.entries()) firstMode[at + 1] = (firstMode[at] as number) + length;
  const ends = (side: 0 | 1): number[] => pairs.map((pair) => pair[side]);
  return {
    size,
    precedences: digraph(size, ends(0), ends(1)),
    modes: modes.flat(),
    firstMode,
    resources: Array.from({ length: workers }, (_, at) => ({ kind: 'workers', name: `worker ${at}`, capacity: 1 })),
    running: new Uint8Array(size),
  };
}
