import type { Budget } from './budget.ts';
import { countedBudget } from './budget.ts';

/** How hard to look for a better schedule: for 60 tasks some 40 milliseconds, a second, or twenty seconds of work. */
export type Effort = 'quick' | 'normal' | 'max';

/** Schedules of 60 activities. */
const schedules: Readonly<Record<Effort, number>> = { quick: 3_000, normal: 100_000, max: 2_000_000 };

/** So few are made for the longest list. */
const fewest = 10;

/**
 * The schedules of so many tasks that an effort is worth: as many as place the same number of tasks, and above a thousand
 * tasks fewer, for each then takes longer to place. So it ends after the same work everywhere, however fast the machine
 * is; a list of ten thousand gets a few rules.
 */
export function effortBudget(effort: Effort, tasks: number): Budget {
  const placed = (schedules[effort] * 60) / Math.max(60, tasks);
  return countedBudget(Math.max(fewest, Math.ceil(placed * Math.min(1, 1000 / tasks))));
}
