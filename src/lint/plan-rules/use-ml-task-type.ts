import type { PlanRule } from '../plan-rule.ts';

/** A plan names the type of its machine learning task. */
export const useMlTaskType: PlanRule = {
  name: 'use-ml-task-type',
  description: 'A plan names the type of its machine learning task.',
  group: 'ml-phases',
  recommended: 'warning',
  *check() {},
};
