import type { Dag } from '../graph/task-graph.ts';
import type { CriticalPath } from './critical-path.ts';
import { longestAround } from './longest-around.ts';

/**
 * By task: by how many minutes the whole would be shorter if the task took no time (drag; Devaux 1999); 0 for tasks that
 * are not critical. That is its duration, or what a longest way around it leaves of the makespan. O(n log n).
 */
export function drag(dag: Dag, minutes: ArrayLike<number>, { makespan, times }: CriticalPath): Int32Array {
  const ways = {
    order: dag.order,
    finish: times.map(({ earlyFinish }) => earlyFinish),
    tail: times.map(({ lateStart }) => makespan - lateStart),
  };
  const around = longestAround(dag.digraph, ways, 'node');
  const left = new Int32Array(dag.list.tasks.length);
  for (const [place, node] of dag.order.entries())
    if (node < left.length) left[node] = Math.min(minutes[node] ?? 0, makespan - (around[place] as number));
  return left;
}
