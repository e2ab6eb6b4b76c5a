import type { Dag } from '../graph/task-graph.ts';
import type { CriticalPath, Times } from './critical-path.ts';
import { longestAround } from './longest-around.ts';

/**
 * By task: by how many minutes the whole would be shorter if the task took no time (drag; Devaux 1999); 0 for tasks that
 * are not critical. That is its duration, or what a longest way around it leaves of the makespan. A way around a node
 * jumps over its place in the topological order, with one dependency, or with none where it ends before or begins behind.
 * O(n log n).
 */
export function drag(dag: Dag, minutes: ArrayLike<number>, { makespan, times }: CriticalPath): Int32Array {
  const { size, edgeCount, from, to } = dag.digraph;
  const place = new Int32Array(size);
  for (let at = 0; at < size; at++) place[dag.order[at] as number] = at;
  // Dependencies, then from each node to the end, then from the start to each node.
  const jumps = edgeCount + 2 * size;
  const first = new Int32Array(jumps);
  const last = new Int32Array(jumps).fill(size);
  const length = new Float64Array(jumps);
  for (let edge = 0; edge < edgeCount; edge++) {
    const [before, after] = [from[edge] as number, to[edge] as number];
    first[edge] = (place[before] as number) + 1;
    last[edge] = place[after] as number;
    length[edge] = (times[before] as Times).earlyFinish + makespan - (times[after] as Times).lateStart;
  }
  for (let node = 0; node < size; node++) {
    first[edgeCount + node] = (place[node] as number) + 1;
    length[edgeCount + node] = (times[node] as Times).earlyFinish;
    last[edgeCount + size + node] = place[node] as number;
    length[edgeCount + size + node] = makespan - (times[node] as Times).lateStart;
  }
  const around = longestAround(size, { first, last, length });
  return Int32Array.from(dag.list.tasks, (_, node) =>
    Math.min(minutes[node] ?? 0, makespan - (around[place[node] as number] as number)),
  );
}
