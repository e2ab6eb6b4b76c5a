import { missingPractice } from '../plan-facts/missing-practice.ts';
import type { PlanRule } from '../plan-rule.ts';

/** A plan has a baseline that the model is compared with. */
export const useBaseline: PlanRule = {
  name: 'use-baseline',
  description: 'A plan has a baseline that the model is compared with.',
  group: 'ml-phases',
  recommended: 'warning',
  check: ({ plan }) =>
    missingPractice(
      plan,
      'baseline',
      ['evaluation', 'training'],
      'name a simple model, or the rule that is used today,',
    ),
};
