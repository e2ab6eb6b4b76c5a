import type { DatedPlan } from '../dated-nodes.ts';

/** How finely TaskJuggler looks at time, and what of a plan it can say so. */
export interface TimeStep {
  /** Minutes. */
  readonly minutes: number;
  /** All durations are multiples of the step; else they are rounded up. */
  readonly isExact: boolean;
  /** A working day begins and ends with a step; else it begins sooner and ends later. */
  readonly hasWholeDays: boolean;
}

/** The steps that TaskJuggler knows. */
const steps = [60, 30, 20, 15, 10, 5];

/** The longest step that leaves all times as they are, for it is the fastest; the shortest one where there is none. */
export function timeStep({ calendar, nodes }: DatedPlan, minutes: ArrayLike<number>): TimeStep {
  const day = [calendar.dayStart, calendar.minutesPerDay];
  const times = nodes.flatMap(({ node, start, finish }) => [minutes[node] ?? 0, start, finish]);
  const isWhole = (step: number, values: readonly number[]): boolean => values.every((value) => value % step === 0);
  const exact = steps.find((step) => isWhole(step, day) && isWhole(step, times));
  return { minutes: exact ?? 5, isExact: exact !== undefined, hasWholeDays: isWhole(exact ?? 5, day) };
}
