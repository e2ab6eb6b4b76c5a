import type { Estimate } from '../model/task.ts';
import type { Work } from './work/work.ts';

/** Whole hours of each piece of work, and the range of working days of its phase that holds their sum. */
export interface WorkTimes {
  readonly hours: ReadonlyMap<string, number>;
  /** By the place of the phase. */
  readonly days: readonly (readonly [number, number])[];
}

/** Shares the middle of each phase's usual range out by weight; a phase with more work than fits gets longer. */
export function workTimes(
  works: readonly Work[],
  usual: readonly (readonly [number, number])[],
  hoursPerDay: number,
): WorkTimes {
  const hours = new Map<string, number>();
  const days = usual.map(([from, to], phase) => {
    const own = works.filter((work) => work.phase === phase);
    const weight = own.reduce((sum, work) => sum + work.weight, 0);
    const total = Math.max(Math.round(((from + to) / 2) * hoursPerDay), own.length);
    let given = 0;
    let reached = 0;
    for (const [at, { key, weight: share }] of own.entries()) {
      reached += share;
      const left = own.length - at - 1;
      // Every piece of work gets an hour at least, and leaves one to each that follows.
      const mine = Math.max(1, Math.min(Math.round((total * reached) / weight) - given, total - given - left));
      hours.set(key, mine);
      given += mine;
    }
    return [from, Math.max(to, Math.ceil(given / hoursPerDay))] as const;
  });
  return { hours, days };
}

/** `6 hours`. */
export function hoursEstimate(hours: number): Estimate {
  return { minutes: hours * 60, text: hours === 1 ? '1 hour' : `${hours} hours` };
}

/** `2-3 days`. */
export function daysEstimate([from, to]: readonly [number, number], hoursPerDay: number): Estimate {
  const [low, high] = [Math.round(from * hoursPerDay * 60), Math.round(to * hoursPerDay * 60)];
  return { minutes: Math.round((low + high) / 2), text: `${from}-${to} days`, range: [low, high] };
}
