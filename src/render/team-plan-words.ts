import { formatDuration } from '../base/duration.ts';
import type { TeamPlan } from '../schedule/limited/team-plan.ts';
import { proofWords } from './schedule/schedule-words.ts';

/** Whose plan it is and how long it takes: `With 3 workers` and `4 d 2 h, optimal`, or how far from that it may be. */
export function teamPlanWords(
  { workers, makespan, lowerBound }: TeamPlan,
  hoursPerDay: number,
): { readonly team: string; readonly length: string } {
  const team =
    workers === undefined ? 'With the resources there are' : `With ${workers} ${workers === 1 ? 'worker' : 'workers'}`;
  const proof = proofWords({ optimal: makespan === lowerBound, makespan, lowerBound });
  return { team, length: `${formatDuration(makespan, hoursPerDay)}, ${proof}` };
}
