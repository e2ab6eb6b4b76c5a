import type { Dag } from '../../../graph/task-graph.ts';
import type { TaskId } from '../../../model/task.ts';
import type { TaskSchedule } from '../task-schedule.ts';
import type { GivenTimes } from './schedule-request.ts';

/** Where each task of a schedule lies, by its id; of several tasks with one id only the first counts. */
export function timesOf(
  { list: { tasks } }: Pick<Dag, 'list'>,
  { start, finish, worker, workers }: TaskSchedule,
): ReadonlyMap<TaskId, GivenTimes> {
  const times = new Map<TaskId, GivenTimes>();
  for (const [task, { id }] of tasks.entries()) {
    const name = workers[worker[task] as number];
    const lies = { start: start[task] as number, finish: finish[task] as number };
    if (!times.has(id)) times.set(id, name === undefined ? lies : { ...lies, worker: name });
  }
  return times;
}
