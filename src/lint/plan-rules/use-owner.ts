import type { PlanRule } from '../plan-rule.ts';

/** Every component has an owner. */
export const useOwner: PlanRule = {
  name: 'use-owner',
  description: 'Every component has an owner.',
  group: 'components',
  recommended: 'warning',
  *check() {},
};
