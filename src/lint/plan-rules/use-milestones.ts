import type { PlanRule } from '../plan-rule.ts';

/** A plan has milestones with dates and criteria. */
export const useMilestones: PlanRule = {
  name: 'use-milestones',
  description: 'A plan has milestones with dates and criteria.',
  group: 'components',
  recommended: 'warning',
  *check() {},
};
