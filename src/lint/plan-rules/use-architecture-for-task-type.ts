import type { PlanRule } from '../plan-rule.ts';

/** A plan names a model architecture that fits the type of its task. */
export const useArchitectureForTaskType: PlanRule = {
  name: 'use-architecture-for-task-type',
  description: 'A plan names a model architecture that fits the type of its task.',
  group: 'ml-phases',
  recommended: 'warning',
  *check() {},
};
