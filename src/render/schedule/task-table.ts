import type { ScheduleData, ScheduledTaskData } from '../../model/schedule-data.ts';
import type { TextColumn } from './fitted-rows.ts';
import { fittedRows } from './fitted-rows.ts';
import { shortTime } from './short-time.ts';

/** More tasks than these are not printed: nobody reads them, and other formats hold all. */
const mostTasks = 60;
/** How many of them are shown because they begin first. */
const firstTasks = 20;

/**
 * The tasks in the order in which they begin, with the floats of this schedule: `*` for those that cannot slip, `+` for
 * those that may by at most a tenth of the makespan, `~` at an assumed duration. Dates stand in the place of minutes.
 * Of a long list those that decide the end and those that begin first; a line says what was left out.
 */
export function taskTable(data: ScheduleData, width?: number): readonly string[] {
  const inOrder = [...data.tasks.entries()].sort(([a, one], [b, other]) => one.start - other.start || a - b);
  const tasks = shownTasks(inOrder.map(([, task]) => task));
  const time = (minutes: number): string => shortTime(minutes, data.hoursPerDay);
  const column = (
    title: string,
    cell: (task: ScheduledTaskData) => string,
    more?: Partial<TextColumn>,
  ): TextColumn => ({
    title,
    cells: tasks.map(cell),
    ...more,
  });
  /** Without its year, where that is the same for all. */
  const isOneYear = data.start?.slice(0, 4) === data.finish?.slice(0, 4);
  const date = (day: string | null): string => day?.slice(isOneYear ? 5 : 0).replace('T', ' ') ?? '';
  const isRight = true;
  const isSpare = true;
  const lines = fittedRows(
    [
      column('', (task) => (task.planCritical ? '*' : isNear(task, data) ? '+' : '')),
      column('id', ({ id }) => id),
      column('task', ({ title }) => title.replace(/`/g, ''), { least: 20 }),
      column('takes', ({ duration, assumed }) => `${assumed ? '~' : ''}${time(duration)}`, { isRight }),
      column('worker', ({ worker }) => worker ?? '', { least: 10, isSpare }),
      column('from', ({ startTime }) => date(startTime), { isSpare }),
      column('to', ({ finishTime }) => date(finishTime), { isSpare }),
      column('start', ({ start, startTime }) => (startTime === null ? time(start) : ''), { isRight, isSpare }),
      column('finish', ({ finish, finishTime }) => (finishTime === null ? time(finish) : ''), { isRight, isSpare }),
      column('float', ({ planFloat }) => time(planFloat), { isRight, isSpare }),
      column('free', ({ planFreeFloat }) => time(planFreeFloat), { isRight, isSpare }),
      column('drag', ({ planDrag }) => (planDrag > 0 ? time(planDrag) : ''), { isRight, isSpare }),
      column('decides', ({ criticality }) => `${Math.round(criticality * 100)} %`, { isRight, isSpare }),
    ],
    width,
  );
  const others = data.tasks.length - tasks.length;
  return [
    ...lines,
    ...(others === 0
      ? []
      : [
          `… ${others} more tasks are left out: shown are the first ${firstTasks} to begin and those with the least float; --format csv has all`,
        ]),
  ];
}

/** Those to show, in the order given: the first, then those with the least float. */
function shownTasks(tasks: readonly ScheduledTaskData[]): readonly ScheduledTaskData[] {
  if (tasks.length <= mostTasks) return tasks;
  const byFloat = [...tasks.keys()].slice(firstTasks).sort((a, b) => floatOf(tasks[a]) - floatOf(tasks[b]) || a - b);
  const kept = new Set([...tasks.keys()].slice(0, firstTasks).concat(byFloat.slice(0, mostTasks - firstTasks)));
  return tasks.filter((_, at) => kept.has(at));
}

function floatOf(task: ScheduledTaskData | undefined): number {
  return task?.planFloat ?? 0;
}

function isNear({ planFloat }: ScheduledTaskData, { makespan }: ScheduleData): boolean {
  return planFloat > 0 && planFloat <= makespan / 10;
}
