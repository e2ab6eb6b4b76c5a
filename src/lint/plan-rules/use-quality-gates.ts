import type { PlanRule } from '../plan-rule.ts';

/** A plan has quality gates. */
export const useQualityGates: PlanRule = {
  name: 'use-quality-gates',
  description: 'A plan has quality gates.',
  group: 'components',
  recommended: 'warning',
  *check() {},
};
