import type { PlanRule } from '../plan-rule.ts';

/** A plan has a baseline that the model is compared with. */
export const useBaseline: PlanRule = {
  name: 'use-baseline',
  description: 'A plan has a baseline that the model is compared with.',
  group: 'ml-phases',
  recommended: 'warning',
  *check() {},
};
