/** How long the work takes those who do it, with what they share. Minutes of working time. */
export interface TeamPlan {
  /** How many workers there are; absent where only resources are limited. */
  readonly workers?: number;
  readonly makespan: number;
  /** No plan is shorter. */
  readonly lowerBound: number;
}
