import type { Task } from '../../model/task.ts';

/** Whether a task is still to be done. */
export function isOpen({ status }: Pick<Task, 'status'>): boolean {
  return status === 'todo' || status === 'in-progress';
}
