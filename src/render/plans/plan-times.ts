/** When the parts of a plan are worked on, by its schedule. */
export interface PlanTimes {
  /** Working time until the last task is done, in minutes. */
  readonly makespan: number;
  readonly hoursPerDay: number;
  readonly daysPerWeek: number;
  readonly daysPerSprint: number;
  /** Tasks that may run at the same time at most; absent for as many as there are. */
  readonly team?: number;
  /** First and last day of the work, `2026-12-01`; absent where no first day is given. */
  readonly start?: string;
  readonly finish?: string;
  /** Of each phase with tasks, by its index, and of the tasks that stand in none, by −1: begin and end in working minutes, and the days that they fall on. */
  readonly phases: ReadonlyMap<number, PhaseTimes>;
  /** References of the tasks of one longest chain, in their order. */
  readonly critical: readonly string[];
}

/** When a phase is worked on. */
export interface PhaseTimes {
  readonly from: number;
  readonly to: number;
  readonly start?: string;
  readonly finish?: string;
}
