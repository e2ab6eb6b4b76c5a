import { printable } from '../../base/printable.ts';
import type { ScheduleData, ScheduledTaskData } from '../../model/schedule-data.ts';
import type { ProjectCalendar } from '../../schedule/calendar/project-calendar.ts';
import { columns, cutText } from '../text-columns.ts';
import { padded, widest } from './fitted-rows.ts';
import { shortTime } from './short-time.ts';

/** Which day a working minute falls on. */
type Days = Pick<ProjectCalendar, 'dayOf'>;

const mostLanes = 40;
const longestName = 20;
/** Columns that a mark of the scale takes at least. */
const markColumns = 8;

/**
 * A line for each worker with its tasks over time: `|T001───|T004══`, double lines for critical tasks, ids where they fit.
 * Above it a scale in days or hours. Lines below say which tasks are too short to be seen and which workers are left out.
 */
export function workerLanes(data: ScheduleData, width: number, calendar?: Days): readonly string[] {
  const { workers, makespan } = data;
  if (workers.length === 0 || makespan === 0) return [];
  const shown = workers.slice(0, mostLanes);
  const nameColumns = Math.min(longestName, widest(shown.map(({ name }) => name)));
  const room = Math.max(20, width - nameColumns - 1);
  const columnOf = (minute: number): number => Math.round((minute / makespan) * room);
  const taskOf = new Map(data.tasks.map((task) => [task.id, task]));
  const hidden: string[] = [];
  const lanes = shown.map(({ name, tasks }) => {
    const line = new Array<string>(room).fill(' ');
    for (const id of tasks) {
      const task = taskOf.get(id) as ScheduledTaskData;
      const [from, to] = [columnOf(task.start), columnOf(task.finish)];
      if (to === from) hidden.push(id);
      else draw(line, from, to, task);
    }
    return `${padded(cutText(printable(name), nameColumns), nameColumns)} ${line.join('').trimEnd()}`;
  });
  const most = workers.length - shown.length;
  return [
    `${' '.repeat(nameColumns + 1)}${scale(data, room, calendar).trimEnd()}`,
    ...lanes,
    ...(hidden.length === 0
      ? []
      : [`… too short to be drawn: ${hidden.slice(0, 8).join(', ')}${more(hidden.length - 8)}`]),
    ...(most > 0 ? [`… ${most} more workers are left out`] : []),
  ];
}

function more(count: number): string {
  return count > 0 ? ` and ${count} more` : '';
}

/** A block from one column up to another: its begin, its id where that fits, and a line. */
function draw(line: string[], from: number, to: number, { id, planCritical }: ScheduledTaskData): void {
  const label = printable(id);
  const size = columns(label);
  line[from] = '|';
  for (let at = from + 1; at < to; at++) line[at] = planCritical ? '═' : '─';
  // A wide character takes the place of two.
  if (size + 1 <= to - from && size === label.length)
    for (let at = 0; at < size; at++) line[from + 1 + at] = label[at] as string;
}

/** Marks of time over the lanes, at round times: the day where one is a whole day apart from the next. */
function scale({ makespan, hoursPerDay }: ScheduleData, room: number, calendar?: Days): string {
  const day = Math.max(1, Math.round(hoursPerDay * 60));
  const perMark = (makespan * markColumns) / room;
  const within = [1, 2, 5, 10, 15, 30, 60, 120, 240].filter((step) => step < day);
  const days = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000].map((count) => count * day);
  const step = [...within, ...days].find((minutes) => minutes >= perMark) ?? makespan;
  let line = '';
  for (let minute = 0; minute <= makespan; minute += step) {
    const at = Math.round((minute / makespan) * room);
    const mark = calendar && step >= day ? calendar.dayOf(minute).slice(5) : shortTime(minute, hoursPerDay);
    if (at + columns(mark) <= room) line = `${padded(line, at)}${mark}`;
  }
  return line;
}
