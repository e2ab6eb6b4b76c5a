import type { PlanRule } from '../plan-rule.ts';

/** A plan says how much of the code its tests must cover. */
export const useCoverageTargets: PlanRule = {
  name: 'use-coverage-targets',
  description: 'A plan says how much of the code its tests must cover.',
  group: 'components',
  recommended: 'warning',
  *check() {},
};
