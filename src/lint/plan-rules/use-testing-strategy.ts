import type { PlanRule } from '../plan-rule.ts';

/** A plan says how the work is tested. */
export const useTestingStrategy: PlanRule = {
  name: 'use-testing-strategy',
  description: 'A plan says how the work is tested.',
  group: 'plans',
  recommended: 'warning',
  *check() {},
};
