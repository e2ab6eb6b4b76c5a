import type { Task, TaskList } from '../../model/task.ts';

const lettered = /^T(\d+)/;

/** The number in an id `T…`, 12 for `T012` and `T012a`. */
export function idNumber({ id }: Pick<Task, 'id'>): number {
  return Number(lettered.exec(id)?.[1]);
}

/**
 * The tasks whose ids are to be numbered in order: all tasks of a file that people wrote with ids `T…` throughout. In a
 * file that `build` wrote ids are never given twice, so that gaps and another order are right there.
 */
export function numberedTasks({ tasks, stamp, dialect }: TaskList): readonly Task[] {
  if (stamp || dialect === 'unnumbered') return [];
  return tasks.every(({ id }) => lettered.test(id)) ? tasks : [];
}
