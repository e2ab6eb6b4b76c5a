import type { PlanRule } from '../plan-rule.ts';

/** Data is split before anything is fitted on it. */
export const noDataLeakage: PlanRule = {
  name: 'no-data-leakage',
  description: 'Data is split before anything is fitted on it.',
  group: 'ml-phases',
  recommended: 'warning',
  *check() {},
};
