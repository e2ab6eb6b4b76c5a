import type { PlanRule } from '../plan-rule.ts';

/** A plan says how the model is monitored in production, drift included. */
export const useMonitoring: PlanRule = {
  name: 'use-monitoring',
  description: 'A plan says how the model is monitored in production, drift included.',
  group: 'ml-phases',
  recommended: 'warning',
  *check() {},
};
