import type { PlanRule } from '../plan-rule.ts';

/** A plan says how errors and edge cases are handled. */
export const useEdgeCases: PlanRule = {
  name: 'use-edge-cases',
  description: 'A plan says how errors and edge cases are handled.',
  group: 'steps',
  recommended: 'warning',
  *check() {},
};
