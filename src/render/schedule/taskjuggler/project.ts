import { formatDay, parseDay } from '../../../base/day.ts';
import type { DayRange, Worker } from '../../../model/config.ts';
import { timeText } from '../../../schedule/calendar/project-calendar.ts';
import type { DatedPlan } from '../dated-nodes.ts';
import { lineOf } from '../dated-nodes.ts';
import type { TimeStep } from './time-step.ts';
import { tjText } from './tj-text.ts';

/** The head of a project: when work is done, up to the last day of it, and which scenarios there are. */
export function tjProject(
  { title, calendar }: DatedPlan,
  step: TimeStep,
  lastDay: string,
  isLimited: boolean,
): string[] {
  const { firstDay, daysPerWeek, dayStart, minutesPerDay, holidays } = calendar;
  const [from, to] = [floor(dayStart, step.minutes), -floor(-dayStart - minutesPerDay, step.minutes)];
  const [worked, free] = [weekdays.slice(0, daysPerWeek), weekdays.slice(daysPerWeek)];
  return [
    ...(step.isExact
      ? []
      : ['# TaskJuggler knows no step of time below five minutes: what needs a finer one is rounded up.']),
    // The step is not yet known where the start is read: it has to be a whole hour.
    `project tasks_ml ${tjText(title)} ${firstDay}-${timeText(floor(from, 60))} - ${dayAfter(lastDay)} {`,
    '  timezone "UTC"',
    `  now ${firstDay}`,
    `  timingresolution ${step.minutes} min`,
    `  dailyworkinghours ${(to - from) / 60}`,
    '  weekstartsmonday',
    '  timeformat "%Y-%m-%d %H:%M"',
    `  workinghours ${worked.join(', ')} ${timeText(from)} - ${timeText(to)}`,
    ...(free.length > 0 ? [`  workinghours ${free.join(', ')} off`] : []),
    isLimited
      ? '  scenario plan "Unlimited workers" {\n    scenario limited "As planned"\n  }'
      : '  scenario plan "Unlimited workers"',
    '}',
    '',
    ...within(holidays, calendar, lastDay).map((days) => `leaves holiday "Holiday" ${interval(days)}`),
  ];
}

/** The workers of a plan, with their absences where they have names. */
export function tjWorkers(
  { workers: names, calendar }: DatedPlan,
  ids: readonly string[],
  workers: readonly Worker[],
  lastDay: string,
): string[] {
  const known = new Map(workers.map((worker) => [lineOf(worker.name), worker]));
  return names.map((name, at) => {
    const { speed = 1, absences = [] } = known.get(name) ?? {};
    const facts = [
      ...(speed === 1 ? [] : [`efficiency ${speed.toFixed(6).replace(/\.?0+$/, '')}`]),
      ...within(absences, calendar, lastDay).map((days) => `leaves annual ${interval(days)}`),
    ];
    return `resource ${ids[at]} ${tjText(name)}${facts.length > 0 ? ` {\n  ${facts.join('\n  ')}\n}` : ''}`;
  });
}

/** What `tj3` writes: the dates of all tasks as CSV. */
export function tjReports(isLimited: boolean): string[] {
  return ['plan', ...(isLimited ? ['limited'] : [])].map(
    (scenario) =>
      `taskreport "${scenario}" {\n  formats csv\n  scenarios ${scenario}\n  columns id, start, end, name\n}`,
  );
}

const weekdays: readonly string[] = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];

function floor(minutes: number, step: number): number {
  return Math.floor(minutes / step) * step;
}

/** The days that lie in the project: TaskJuggler cannot read those beyond the year 9999, and has no use for others. */
function within(days: readonly DayRange[], { firstDay }: DatedPlan['calendar'], lastDay: string): readonly DayRange[] {
  return days
    .filter(({ first, last }) => first <= lastDay && last >= firstDay)
    .map(({ first, last }) => ({ first, last: last < lastDay ? last : lastDay }));
}

function interval({ first, last }: DayRange): string {
  return `${first} - ${dayAfter(last)}`;
}

function dayAfter(day: string): string {
  return formatDay((parseDay(day) ?? 0) + 1);
}
