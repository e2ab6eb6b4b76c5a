import type { PlanRule } from '../plan-rule.ts';

/** A plan names metrics that fit the type of its task. */
export const useMetricsForTaskType: PlanRule = {
  name: 'use-metrics-for-task-type',
  description: 'A plan names metrics that fit the type of its task.',
  group: 'ml-phases',
  recommended: 'warning',
  *check() {},
};
