import { UsageError } from '../../base/errors.ts';
import type { TaskGraph } from '../../graph/task-graph.ts';

/** The number of the task that an id stands for. An id that no task has is a UsageError with those that are nearly it. */
export function taskNamed({ indexOf: known, list }: TaskGraph, id: string): number {
  const index = known.get(id);
  if (index !== undefined) return index;
  const close = list.tasks
    .filter(
      (task) => task.id.toLowerCase() === id.toLowerCase() || task.id.replace(/^T0*/, '') === id.replace(/^T?0*/i, ''),
    )
    .map((task) => task.id);
  throw new UsageError(
    `${list.file.path} has no task ${id}${close.length > 0 ? `; did you mean ${close.join(' or ')}?` : ''}`,
  );
}
