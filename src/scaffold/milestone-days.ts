import type { Work } from './work/work.ts';

/** The working day on which each phase is done, where all work begins as soon as what it needs is there: what `plan show` schedules. */
export function milestoneDays(
  works: readonly Work[],
  hours: ReadonlyMap<string, number>,
  hoursPerDay: number,
  phases: number,
): readonly number[] {
  const ends = new Map<string, number>();
  const done = Array.from({ length: phases }, () => 0);
  for (const { key, needs, phase } of works) {
    const begin = needs.reduce((last, need) => Math.max(last, ends.get(need) ?? 0), 0);
    const end = begin + (hours.get(key) ?? 1);
    ends.set(key, end);
    done[phase] = Math.max(done[phase] as number, end);
  }
  let last = 0;
  return done.map((end) => {
    last = Math.max(last, Math.ceil(end / hoursPerDay));
    return last;
  });
}
