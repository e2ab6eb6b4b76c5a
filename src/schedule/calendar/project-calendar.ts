import { formatDay, parseDay, weekdayOf } from '../../base/day.ts';
import type { Config, DayRange } from '../../model/config.ts';

/** Which day and time a working minute of a project falls on. Times are local: `2026-12-01T09:00`. */
export interface ProjectCalendar {
  /** The first day of work, `2026-12-01`. */
  readonly firstDay: string;
  /** Whole minutes of work a day. */
  readonly minutesPerDay: number;
  /** The week is worked from Monday on so many whole days. */
  readonly daysPerWeek: number;
  /** Minutes after midnight at which a day of work begins. It is over by midnight. */
  readonly dayStart: number;
  /** Days without work, apart and in order. */
  readonly holidays: readonly DayRange[];
  /** The day on which a minute falls, `2026-12-01`; a minute that ends a day falls on that day where `ends`. */
  readonly dayOf: (minute: number, ends?: boolean) => string;
  /** The time of a minute, `2026-12-01T09:00`; a minute that ends a day is its evening where `ends`, else the next morning. */
  readonly timeOf: (minute: number, ends?: boolean) => string;
  /**
   * The minute at which a day begins, `2026-12-01`, or the first working day after it; less than 0 before the start. The
   * minute at which the day is over where `ends`.
   */
  readonly minuteOf: (day: string, ends?: boolean) => number;
}

/**
 * The calendar of a project that begins on a day, `2026-12-01`, or on the first working day after it: `hoursPerDay` of
 * work, in whole minutes, on each of the first `daysPerWeek` days of a week, rounded up, that are no holidays. Each
 * question takes O(log holidays). Days must be such that `parseDay` reads them.
 */
export function projectCalendar(
  start: string,
  { workingTime, calendar }: Pick<Config, 'workingTime' | 'calendar'>,
): ProjectCalendar {
  const minutesPerDay = Math.max(1, Math.round(workingTime.hoursPerDay * 60));
  const daysPerWeek = Math.min(7, Math.max(1, Math.ceil(workingTime.daysPerWeek)));
  const dayStart = Math.min(calendar.dayStart, 1440 - minutesPerDay);
  const holidays = apart(calendar.holidays.map(({ first, last }) => [numberOf(first), numberOf(last) + 1]));
  const days = countedDays(daysPerWeek, holidays);
  const first = days.before(numberOf(start));

  /** Number of the working day, and minutes since it began. */
  const split = (minute: number, ends: boolean): readonly [number, number] => {
    const whole = Math.floor(minute / minutesPerDay);
    const rest = minute - whole * minutesPerDay;
    const [day, within] = ends && minute > 0 && rest === 0 ? [whole - 1, minutesPerDay] : [whole, rest];
    return [days.day(first + day), within];
  };
  const dayOf: ProjectCalendar['dayOf'] = (minute, ends = false) => formatDay(split(minute, ends)[0]);
  return {
    firstDay: dayOf(0),
    minutesPerDay,
    daysPerWeek,
    dayStart,
    holidays: holidays.map(([from, to]) => ({ first: formatDay(from), last: formatDay(to - 1) })),
    dayOf,
    timeOf: (minute, ends = false) => {
      const [day, within] = split(minute, ends);
      const time = dayStart + within;
      return time === 1440 ? `${formatDay(day + 1)}T00:00` : `${formatDay(day)}T${timeText(time)}`;
    },
    minuteOf: (day, ends = false) => (days.before(numberOf(day) + (ends ? 1 : 0)) - first) * minutesPerDay,
  };
}

/** Minutes after midnight as `09:00`. */
export function timeText(minutes: number): string {
  return [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, '0')).join(':');
}

/** Days, or working days, from the first number up to the second, which is no longer among them. */
type Range = readonly [from: number, to: number];

/** Working days, counted from the first week of 1970 on, with weeks of so many days and without holidays. */
function countedDays(
  perWeek: number,
  holidays: readonly Range[],
): { readonly before: (day: number) => number; readonly day: (index: number) => number } {
  // As if there were no holidays.
  const usualBefore = (day: number): number => Math.floor((day + 3) / 7) * perWeek + Math.min(weekdayOf(day), perWeek);
  const usualDay = (index: number): number => {
    const week = Math.floor(index / perWeek);
    return week * 7 + index - week * perWeek - 3;
  };
  const free = apart(holidays.map(([from, to]) => [usualBefore(from), usualBefore(to)]));
  /** How many days are free before each of the ranges, and in all. */
  const total = [0];
  for (const [from, to] of free) total.push((total.at(-1) as number) + to - from);
  return {
    before: (day) => {
      const index = usualBefore(day);
      const passed = countWhile(free, ([from]) => from < index);
      const [from, to] = free[passed - 1] ?? [0, 0];
      return index - (passed === 0 ? 0 : (total[passed - 1] as number) + Math.min(index, to) - from);
    },
    day: (index) => {
      const passed = countWhile(free, ([from], at) => from - (total[at] as number) <= index);
      return usualDay(index + (total[passed] as number));
    },
  };
}

/** The same days in ranges that lie apart, in order; empty ones are left out. */
function apart(ranges: readonly Range[]): readonly Range[] {
  const merged: [number, number][] = [];
  for (const [from, to] of ranges.filter(([a, b]) => a < b).sort(([a], [b]) => a - b)) {
    const last = merged.at(-1);
    if (last && from <= last[1]) last[1] = Math.max(last[1], to);
    else merged.push([from, to]);
  }
  return merged;
}

/** How many items at the beginning fulfil a condition that no item behind them does. */
function countWhile<T>(items: readonly T[], holds: (item: T, at: number) => boolean): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(items[middle] as T, middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}

function numberOf(day: string): number {
  const number = parseDay(day);
  if (number === undefined) throw new RangeError(`${day} is no day`);
  return number;
}
