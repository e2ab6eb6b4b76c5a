import type { PlanRule } from '../plan-rule.ts';

/** Every file of a task says whether it is created, modified or deleted. */
export const useFileAction: PlanRule = {
  name: 'use-file-action',
  description: 'Every file of a task says whether it is created, modified or deleted.',
  group: 'phased-tasks',
  recommended: 'warning',
  *check() {},
};
