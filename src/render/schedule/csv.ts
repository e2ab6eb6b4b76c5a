import type { ScheduledTaskData } from '../../model/schedule-data.ts';
import type { ScheduleAnswer } from '../../schedule/schedule-answer.ts';
import { scheduleData } from './schedule-data.ts';

type Cell = string | number | boolean | null;

const columns: readonly (readonly [string, (task: ScheduledTaskData) => Cell])[] = [
  ['id', ({ id }) => id],
  ['title', ({ title }) => title],
  ['status', ({ status }) => status],
  ['phase', ({ phase }) => phase],
  ['line', ({ line }) => line],
  ['duration', ({ duration }) => duration],
  ['assumed', ({ assumed }) => assumed],
  ['worker', ({ worker }) => worker],
  ['start', ({ start }) => start],
  ['finish', ({ finish }) => finish],
  ['start_time', ({ startTime }) => startTime],
  ['finish_time', ({ finishTime }) => finishTime],
  ['early_start', ({ earlyStart }) => earlyStart],
  ['early_finish', ({ earlyFinish }) => earlyFinish],
  ['late_start', ({ lateStart }) => lateStart],
  ['late_finish', ({ lateFinish }) => lateFinish],
  ['total_float', ({ totalFloat }) => totalFloat],
  ['free_float', ({ freeFloat }) => freeFloat],
  ['critical', ({ critical }) => critical],
  ['near_critical', ({ nearCritical }) => nearCritical],
  ['drag', ({ drag }) => drag],
  ['criticality', ({ criticality }) => criticality],
  ['influence', ({ influence }) => influence],
  ['pert_mean', ({ pertMean }) => pertMean],
  ['pert_deviation', ({ pertDeviation }) => pertDeviation],
  ['plan_float', ({ planFloat }) => planFloat],
  ['plan_free_float', ({ planFreeFloat }) => planFreeFloat],
  ['plan_drag', ({ planDrag }) => planDrag],
  ['plan_critical', ({ planCritical }) => planCritical],
];

/**
 * A row for each task in the order of the list, below a row of names; times in minutes, and as 2026-12-01T09:00 where
 * dates were asked for. RFC 4180: lines end in CRLF, what holds a comma, a quote or a line break is quoted. Text that a
 * spreadsheet would take for a formula has an apostrophe in front.
 */
export function scheduleCsv(answer: ScheduleAnswer): string {
  const rows = scheduleData(answer).tasks.map((task) => columns.map(([, cell]) => cell(task)));
  return [columns.map(([name]) => name), ...rows].map((row) => `${row.map(cellText).join(',')}\r\n`).join('');
}

function cellText(value: Cell): string {
  if (value === null) return '';
  if (typeof value !== 'string') return String(value);
  const text = /^[\s'"]*[=+\-@\uff1d\uff0b\uff0d\uff20]|^[\t\r\n]/.test(value) ? `'${value}` : value;
  return /[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
