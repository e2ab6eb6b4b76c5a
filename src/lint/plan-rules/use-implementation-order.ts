import type { PlanRule } from '../plan-rule.ts';

/** The implementation order lists every step once, as they wait for one another. */
export const useImplementationOrder: PlanRule = {
  name: 'use-implementation-order',
  description: 'The implementation order lists every step once, as they wait for one another.',
  group: 'steps',
  recommended: 'warning',
  *check() {},
};
