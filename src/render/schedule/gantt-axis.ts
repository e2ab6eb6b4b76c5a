import { formatDay, parseDay } from '../../base/day.ts';
import type { ScheduleData } from '../../model/schedule-data.ts';
import type { ProjectCalendar } from '../../schedule/calendar/project-calendar.ts';

/** How a Gantt chart of Mermaid tells time. */
export interface GanttAxis {
  readonly format: string;
  readonly interval?: string;
  /** The two ends of a bar, or a point and no length. */
  readonly place: (start: number, finish: number) => string;
}

const minutesOfDay = 1440;
/** A year that nobody takes for that of the project, and that begins with a Sunday, as the weeks of Mermaid do. */
const firstDay = parseDay('2006-01-01') as number;

/** The axis of a schedule: the calendar where it has one, else hours from 00:00, or days of work counted from 001. */
export function ganttAxis({ makespan, hoursPerDay }: ScheduleData, calendar?: ProjectCalendar): GanttAxis {
  const place = (timeOf: (minute: number, ends: boolean) => string): GanttAxis['place'] => {
    return (start, finish) =>
      finish > start ? `${timeOf(start, false)}, ${timeOf(finish, true)}` : `${timeOf(start, start > 0)}, 0m`;
  };
  const perDay = Math.max(1, Math.round(hoursPerDay * 60));
  if (calendar) {
    const days = (parseDay(calendar.dayOf(makespan, true)) as number) - (parseDay(calendar.dayOf(0)) as number) + 1;
    const marks = days <= 3 ? { format: '%m-%d %H:%M', interval: '6hour' } : ticks('%m-%d', days);
    return { ...marks, place: place(calendar.timeOf) };
  }
  if (makespan <= minutesOfDay && makespan < 3 * perDay) return { format: '%H:%M', place: place(dayTime) };
  // A day of work is drawn as a whole day: the axis counts them, and no night lies between.
  const stretched = (minute: number): string => dayTime(Math.round((minute * minutesOfDay) / perDay));
  return { ...ticks('day %j', Math.ceil(makespan / perDay)), place: place(stretched) };
}

/** Marks that do not overlap: of days, weeks or months. */
function ticks(format: string, days: number): Pick<GanttAxis, 'format' | 'interval'> {
  if (days <= 14) return { format, interval: '1day' };
  if (days <= 90) return { format, interval: '1week' };
  return { format: days <= 366 ? format : '%Y-%m', interval: `${Math.ceil(days / 365)}month` };
}

/** Minutes from the beginning of the first day as Mermaid reads them. */
function dayTime(minute: number): string {
  const day = Math.floor(minute / minutesOfDay);
  const rest = minute - day * minutesOfDay;
  const part = (value: number): string => String(value).padStart(2, '0');
  return `${formatDay(firstDay + day)}T${part(Math.floor(rest / 60))}:${part(rest % 60)}`;
}
