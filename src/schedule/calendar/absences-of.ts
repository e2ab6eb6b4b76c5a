import type { Worker } from '../../model/config.ts';
import type { Interval } from '../solve/problem.ts';
import type { ProjectCalendar } from './project-calendar.ts';

/** Nothing is planned further ahead: 2,000 years of eight hours a day. */
const farthest = 1_000_000_000;

/**
 * By name of a worker: when it is away, on the axis of working minutes, apart and in order. Holidays take no minutes, and
 * what is over before the start of the project counts no more; who is never away is left out.
 */
export function absencesOf(
  workers: readonly Worker[],
  calendar: ProjectCalendar,
): ReadonlyMap<string, readonly Interval[]> {
  const byName = new Map<string, readonly Interval[]>();
  for (const { name, absences } of workers) {
    const away: { start: number; end: number }[] = [];
    for (const { first, last } of [...absences].sort((a, b) => (a.first < b.first ? -1 : 1))) {
      const start = Math.max(0, calendar.minuteOf(first));
      const end = Math.min(farthest, calendar.minuteOf(last, true));
      const before = away.at(-1);
      if (start >= end) continue;
      if (before && start <= before.end) before.end = Math.max(before.end, end);
      else away.push({ start, end });
    }
    if (away.length > 0) byName.set(name, away);
  }
  return byName;
}
