import { missingPractice } from '../plan-facts/missing-practice.ts';
import type { PlanRule } from '../plan-rule.ts';

/** A plan says how to go back to the model before. */
export const useRollback: PlanRule = {
  name: 'use-rollback',
  description: 'A plan says how to go back to the model before.',
  group: 'ml-phases',
  recommended: 'warning',
  check: ({ plan }) =>
    missingPractice(plan, 'rollback', ['deployment', 'mlops'], 'say who brings the version before back, and how,'),
};
