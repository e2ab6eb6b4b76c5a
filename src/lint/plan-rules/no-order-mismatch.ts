import type { PlanRule } from '../plan-rule.ts';

/** The drawn execution order agrees with the stated dependencies. */
export const noOrderMismatch: PlanRule = {
  name: 'no-order-mismatch',
  description: 'The drawn execution order agrees with the stated dependencies.',
  group: 'phased-tasks',
  recommended: 'warning',
  *check() {},
};
