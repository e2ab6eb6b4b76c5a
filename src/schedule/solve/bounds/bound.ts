import type { Limit } from '../problem.ts';

/** A makespan that no schedule falls below, in units of the project, and why. */
export interface Bound {
  readonly length: number;
  readonly limit: Limit;
}
