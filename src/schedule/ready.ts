import type { TaskGraph } from '../graph/task-graph.ts';

/**
 * By task number: whether the task is to do and every predecessor is done. Milestones and dropped tasks are passed
 * through: what waits for them waits for what is before them. Tasks on a cycle and behind it are not ready. Linear.
 */
export function readyTasks({ list, digraph }: TaskGraph): readonly boolean[] {
  const { size, to, out } = digraph;
  const waiting = new Int32Array(size);
  for (const node of to) waiting[node] = (waiting[node] as number) + 1;
  const statusOf = (node: number) => list.tasks[node]?.status;
  const isPassedThrough = (node: number): boolean => node >= list.tasks.length || statusOf(node) === 'dropped';
  const settled: number[] = [];
  for (let node = 0; node < size; node++)
    if (statusOf(node) === 'done' || (waiting[node] === 0 && isPassedThrough(node))) settled.push(node);
  // The list grows while it is walked.
  for (const node of settled) {
    for (let at = out.offsets[node] as number; at < (out.offsets[node + 1] as number); at++) {
      const successor = to[out.edges[at] as number] as number;
      const left = (waiting[successor] as number) - 1;
      waiting[successor] = left;
      if (left === 0 && isPassedThrough(successor)) settled.push(successor);
    }
  }
  return list.tasks.map(({ status }, node) => status === 'todo' && waiting[node] === 0);
}
