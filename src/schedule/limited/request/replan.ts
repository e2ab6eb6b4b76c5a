import { nameKey } from '../../../base/names.ts';
import type { Dag } from '../../../graph/task-graph.ts';
import { endOfWork } from '../../network.ts';
import { workerTime } from '../problem/worker-time.ts';
import type { GivenTimes, Progress, ScheduleRequest } from './schedule-request.ts';

/** What has happened, told by the states of tasks and by where an earlier plan has them. */
export interface Replan {
  readonly progress: Progress;
  /** Numbers of tasks that are in progress and should be over: their whole time is planned again from now on. */
  readonly late: readonly number[];
  /** Numbers of tasks that are done or in progress and of which the earlier plan knows nothing. */
  readonly unknown: readonly number[];
  /** Numbers of tasks that should have begun before now and have not. */
  readonly behind: readonly number[];
}

/**
 * Done tasks and those in progress lie where an earlier plan has them; `earlier` is that plan, by numbers of tasks. Now
 * is the latest end of a done task and begin of one in progress, unless it is given: then what is done lies before it,
 * and what is in progress around it. Linear.
 */
export function replan(
  { list: { tasks } }: Pick<Dag, 'list'>,
  request: Pick<ScheduleRequest, 'minutes' | 'team' | 'absences'>,
  earlier: ReadonlyMap<number, GivenTimes>,
  at?: number,
): Replan {
  const begun = [...tasks.keys()].filter((task) => isBegun(tasks[task]?.status));
  const now = begun.reduce((latest, task) => {
    const times = earlier.get(task);
    return Math.max(latest, (tasks[task]?.status === 'done' ? times?.finish : times?.start) ?? 0);
  }, 0);
  const moment = at ?? now;
  const late: number[] = [];
  const unknown: number[] = [];
  const given = new Map<number, GivenTimes>();
  for (const task of begun) {
    const times = earlier.get(task);
    const isDone = tasks[task]?.status === 'done';
    const length = request.minutes[task] as number;
    if (!times) unknown.push(task);
    const { start, finish, ...worker } = times ?? { start: moment, finish: moment + (isDone ? 0 : length) };
    if (isDone) {
      const end = Math.min(finish, moment);
      given.set(task, { ...worker, start: Math.min(start, end), finish: end });
    } else if (start > moment) given.set(task, { ...worker, start: moment, finish: moment + finish - start });
    else if (finish > moment || length === 0) given.set(task, { ...worker, start, finish: Math.max(finish, moment) });
    else {
      late.push(task);
      given.set(task, { ...worker, start, finish: endOfWhole(length, moment, request, worker.worker) });
    }
  }
  const behind = [...earlier]
    .filter(([task, { start }]) => isOpen(tasks[task]?.status) && start < moment)
    .map(([task]) => task)
    .sort((a, b) => a - b);
  return { progress: { now: moment, given }, late, unknown, behind };
}

function isBegun(status: string | undefined): boolean {
  return status === 'done' || status === 'in-progress';
}

function isOpen(status: string | undefined): boolean {
  return !isBegun(status) && status !== 'dropped';
}

/** When work that begins anew at a moment ends: at the speed of its worker, who may be away. */
function endOfWhole(
  minutes: number,
  moment: number,
  { team, absences }: Pick<ScheduleRequest, 'team' | 'absences'>,
  name?: string,
): number {
  const worker =
    team.kind === 'named' && name !== undefined
      ? team.workers.find((each) => nameKey(each.name) === nameKey(name))
      : undefined;
  if (!worker) return moment + minutes;
  return endOfWork(moment, workerTime(minutes, worker.speed), absences?.get(worker.name) ?? []);
}
