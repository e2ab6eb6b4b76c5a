import type { PlanRule } from '../plan-rule.ts';

/** Estimates agree: a phase with its tasks, and the ends of a range with their order. */
export const noEstimateMismatch: PlanRule = {
  name: 'no-estimate-mismatch',
  description: 'Estimates agree: a phase with its tasks, and the ends of a range with their order.',
  group: 'plans',
  recommended: 'warning',
  *check() {},
};
