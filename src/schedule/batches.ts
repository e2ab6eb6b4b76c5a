import type { Dag } from '../graph/task-graph.ts';
import type { Task } from '../model/task.ts';

/**
 * Tasks that may run at the same time, batch after batch, by their numbers in the order of the document: the
 * topological generations, each split where two of its tasks name the same file. A task comes into the batch after
 * the last one of its generation that holds an earlier task with one of its files (first fit). Linear.
 */
export function batches(dag: Dag): readonly (readonly number[])[] {
  const tasks = dag.list.tasks.length;
  /** By generation: its batches, and the last of them that uses a file. */
  const split: { batches: number[][]; lastUse: Map<string, number> }[] = [];
  for (let node = 0; node < tasks; node++) {
    const { files } = dag.list.tasks[node] as Task;
    const generation = dag.generation[node] as number;
    while (split.length <= generation) split.push({ batches: [], lastUse: new Map() });
    const { batches, lastUse } = split[generation] as (typeof split)[number];
    let batch = 0;
    for (const { path } of files) batch = Math.max(batch, (lastUse.get(path) ?? -1) + 1);
    for (const { path } of files) lastUse.set(path, batch);
    while (batches.length <= batch) batches.push([]);
    (batches[batch] as number[]).push(node);
  }
  return split.flatMap(({ batches }) => batches);
}
