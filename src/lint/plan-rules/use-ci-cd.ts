import { missingPractice } from '../plan-facts/missing-practice.ts';
import type { PlanRule } from '../plan-rule.ts';

/** A plan says how training, evaluation and deployment are automated. */
export const useCiCd: PlanRule = {
  name: 'use-ci-cd',
  description: 'A plan says how training, evaluation and deployment are automated.',
  group: 'ml-phases',
  recommended: 'warning',
  check: ({ plan }) => missingPractice(plan, 'ci-cd', ['mlops', 'deployment'], 'name what runs them after a change'),
};
