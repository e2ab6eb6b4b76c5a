import { parseDay } from '../../base/day.ts';
import type { DayRange } from '../../model/config.ts';
import type { SettingProblem } from './setting-problem.ts';

/** How days are written: `2026-12-25`, or the first and the last of a range: `2026-12-24/2027-01-02`. */
export const dayPattern: RegExp = /^\d{4}-\d{2}-\d{2}(?:\/\d{4}-\d{2}-\d{2})?$/;

/** Reads what `dayPattern` knows. */
export function readDays(text: string): DayRange {
  const [first = '', last = first] = text.split('/');
  return { first, last };
}

/** Days that no calendar has, and ranges that end before they begin. */
export function daysProblem(text: string): SettingProblem | undefined {
  if (!dayPattern.test(text)) return undefined;
  const { first, last } = readDays(text);
  const none = [first, last].find((day) => parseDay(day) === undefined);
  if (none !== undefined) return { path: [], message: `${none} is no day of the calendar; write year, month and day` };
  if (last < first) return { path: [], message: `${text} ends before it begins; write the earlier day first` };
  return undefined;
}
