import type { PlanRule } from '../plan-rule.ts';

/** Every phase or task of a plan says how long it takes. */
export const useTimeEstimates: PlanRule = {
  name: 'use-time-estimates',
  description: 'Every phase or task of a plan says how long it takes.',
  group: 'plans',
  recommended: 'warning',
  *check() {},
};
