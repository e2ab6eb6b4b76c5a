import type { PlanRule } from '../plan-rule.ts';

/** Every task has a definition of done. */
export const useDefinitionOfDone: PlanRule = {
  name: 'use-definition-of-done',
  description: 'Every task has a definition of done.',
  group: 'phased-tasks',
  recommended: 'warning',
  *check() {},
};
