import type { WorkingTime } from '../model/config.ts';

/** The days on which a project is worked: Monday and so many days of each week from then. */
export interface WorkingDays {
  /** The day on which a working minute falls, `2026-12-01`; a minute that ends a day falls on that day where `ends`. */
  dayOf(minute: number, ends?: boolean): string;
}

const dayLength = 86_400_000;

/** Reads `2026-12-01`; undefined where that is no day of the calendar. */
export function parseDay(text: string): number | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!match) return undefined;
  const [year, month, day] = match.slice(1).map(Number) as [number, number, number];
  const time = Date.UTC(year, month - 1, day);
  return formatDay(time) === text ? time : undefined;
}

function formatDay(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}

/**
 * The calendar of a project that begins on a day, or on the first working day after it: `hoursPerDay` of work on each
 * of the first `daysPerWeek` days of a week, rounded up, from Monday on. Pure arithmetic in UTC, no clock.
 */
export function workingDays(start: number, { hoursPerDay, daysPerWeek }: WorkingTime): WorkingDays {
  const perWeek = Math.min(7, Math.max(1, Math.ceil(daysPerWeek)));
  /** Days since a Monday. */
  const weekday = (new Date(start).getUTCDay() + 6) % 7;
  const monday = start - weekday * dayLength;
  // Working days of the first week that are over before the start.
  const first = Math.min(weekday, perWeek);
  return {
    dayOf: (minute, ends = false) => {
      const perDay = hoursPerDay * 60;
      const whole = Math.floor(minute / perDay);
      const onEdge = ends && minute > 0 && minute % perDay === 0;
      const index = first + whole - (onEdge ? 1 : 0);
      const day = Math.floor(index / perWeek) * 7 + (index % perWeek);
      return formatDay(monday + day * dayLength);
    },
  };
}
