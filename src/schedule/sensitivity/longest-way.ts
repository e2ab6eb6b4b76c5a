import type { Network } from '../network.ts';
import { endOfWork } from '../network.ts';

/** When everything ends at the earliest, and what each node waits for last. */
export interface LongestWay {
  readonly makespan: number;
  /** By node. */
  readonly finish: Float64Array;
  /** By node: the edge over which it waits for longest, the first of equals; −1 where it waits for nothing. */
  readonly last: Int32Array;
}

/** The longest way through a network whose nodes take so many minutes, without the edges that have a 1. Linear. */
export function longestWay(
  { digraph, order, earliest, absences }: Network,
  minutes: ArrayLike<number>,
  without?: Uint8Array,
): LongestWay {
  const { from, in: into } = digraph;
  const finish = new Float64Array(digraph.size);
  const last = new Int32Array(digraph.size).fill(-1);
  let makespan = 0;
  for (const node of order) {
    let ready = earliest?.[node] ?? 0;
    for (let at = into.offsets[node] as number; at < (into.offsets[node + 1] as number); at++) {
      const edge = into.edges[at] as number;
      const end = finish[from[edge] as number] as number;
      if (without?.[edge] === 1 || end < ready || (end === ready && (last[node] !== -1 || end === 0))) continue;
      ready = end;
      last[node] = edge;
    }
    const away = absences?.get(node);
    const length = minutes[node] ?? 0;
    finish[node] = away ? endOfWork(ready, length, away) : ready + length;
    makespan = Math.max(makespan, finish[node] as number);
  }
  return { makespan, finish, last };
}
