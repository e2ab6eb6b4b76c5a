import type { Interval, Mode } from '../../solve/problem.ts';

/** Working time of ten years, day and night: whoever is away for so long does not come back. */
const endless = 10 * 365 * 24 * 60;

/** Absences that end. */
export interface EndedAbsences {
  /** By list of absences, those that matter. */
  readonly absences: readonly (readonly Interval[])[];
  /** A schedule that is longer waits for somebody who does not come back; absent where everybody does. */
  readonly horizon?: number;
}

/**
 * Leaves out absences that begin behind all work, done one after the other by the slowest workers, and lets those that
 * never end be as long as that: nothing is then given to somebody who is gone that others may do.
 */
export function endAbsences(
  absences: readonly (readonly Interval[])[],
  modes: readonly Mode[],
  firstMode: Int32Array,
): EndedAbsences {
  let horizon = 1;
  for (let activity = 0; activity + 1 < firstMode.length; activity++) {
    const own = modes.slice(firstMode[activity], firstMode[activity + 1]);
    horizon += own.reduce((longest, { duration }) => Math.max(longest, duration), 0);
  }
  for (const each of absences.flat()) if (!isEndless(each)) horizon += each.end - each.start;
  const near = absences.map((own) => own.filter(({ start }) => start < horizon));
  return {
    absences: near.map((own) =>
      own.map((each) => (isEndless(each) ? { start: each.start, end: each.start + horizon } : each)),
    ),
    ...(near.flat().some(isEndless) ? { horizon } : {}),
  };
}

function isEndless({ start, end }: Interval): boolean {
  return end - start >= endless;
}
