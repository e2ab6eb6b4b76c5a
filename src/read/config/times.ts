import type { WorkingTime } from '../../model/config.ts';
import { defaultConfig } from '../../model/config.ts';
import type { SettingProblem } from './setting-problem.ts';

/** How a time of the day is written: `09:00`. */
export const timePattern: RegExp = /^(?:[01]?\d|2[0-3]):[0-5]\d$/;

/** Minutes after midnight. */
export function readTime(text: string | undefined): number | undefined {
  if (text === undefined || !timePattern.test(text)) return undefined;
  const [hours, minutes] = text.split(':').map(Number) as [number, number];
  return hours * 60 + minutes;
}

/** When a working day begins unless it is said, in minutes after midnight: earlier where it would not be over by midnight. */
export function usualDayStart({ hoursPerDay }: WorkingTime): number {
  return Math.min(defaultConfig.calendar.dayStart, 1440 - Math.round(hoursPerDay * 60));
}

/** A working day that is said to begin so late that it would not be over by midnight. */
export function calendarProblem({
  calendar,
  workingTime,
}: {
  readonly calendar?: { readonly dayStart?: string | undefined } | undefined;
  readonly workingTime?: { readonly hoursPerDay?: number | undefined } | undefined;
}): SettingProblem | undefined {
  const start = readTime(calendar?.dayStart);
  const hours = workingTime?.hoursPerDay ?? defaultConfig.workingTime.hoursPerDay;
  if (start === undefined || start + Math.round(hours * 60) <= 1440) return undefined;
  return {
    path: ['calendar', 'dayStart'],
    message: `a day of ${hours} hours that begins at ${calendar?.dayStart} is not over by midnight; begin it earlier, or lower \`workingTime.hoursPerDay\``,
  };
}
