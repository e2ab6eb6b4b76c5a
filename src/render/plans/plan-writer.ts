import type { PlanContent, PlanDialect } from '../../model/plan.ts';
import type { PlanTimes } from './plan-times.ts';

/** Writes a plan in one dialect: Markdown, lines end in `\n`. What the dialect has no place for goes into its notes. */
export type PlanWriter = (plan: WrittenPlan) => string;

/** A plan to write. */
export interface WrittenPlan extends PlanContent {
  /** The dialects that it was written in: its own titles and ids stay where they fit. */
  readonly dialects: readonly PlanDialect[];
  /** Absent where no times are to be filled in. */
  readonly times?: PlanTimes;
}
