import type { PlanRule } from '../plan-rule.ts';

/** A plan says what a task of its type must always specify. */
export const useTaskTypeConsiderations: PlanRule = {
  name: 'use-task-type-considerations',
  description: 'A plan says what a task of its type must always specify.',
  group: 'ml-phases',
  recommended: 'warning',
  *check() {},
};
