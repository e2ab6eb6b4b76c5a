import type { Task, TaskStatus } from '../../model/task.ts';
import { boxes } from '../../render/boxes.ts';

/** The states of a task in words. */
export const statusWords: Readonly<Record<TaskStatus, string>> = {
  todo: 'to do',
  'in-progress': 'in progress',
  done: 'done',
  dropped: 'dropped',
};

/** The box of a task as people write it: `[x]`. */
export function boxOf({ status }: Pick<Task, 'status'>): string {
  return `[${boxes[status]}]`;
}

/** The stories and tags of a task as people write them: `[US1] [GREEN]`. */
export function tagsOf({ stories, tags }: Pick<Task, 'stories' | 'tags'>): string {
  return [...stories, ...tags].map((tag) => `[${tag}]`).join(' ');
}
