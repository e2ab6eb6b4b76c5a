import type { TaskStatus } from '../model/task.ts';

/** What stands in the box of a task. */
export const boxes: Readonly<Record<TaskStatus, string>> = { todo: ' ', done: 'x', 'in-progress': '~', dropped: '-' };
