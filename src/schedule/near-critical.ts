import type { CriticalPath } from './critical-path.ts';

/** How far the float of a near-critical task is from 0, as a share of the makespan. */
const share = 0.1;

/** Nodes with float of at most a tenth of the makespan that are not critical, by their numbers. */
export function nearCritical({ makespan, times }: CriticalPath): readonly number[] {
  return [...times.keys()].filter((node) => {
    const float = times[node]?.totalFloat ?? 0;
    return float > 0 && float <= makespan * share;
  });
}
