import type { PlanRule } from '../plan-rule.ts';

/** Every assignee is one of the people that the settings name. */
export const useKnownAssignee: PlanRule = {
  name: 'use-known-assignee',
  description: 'Every assignee is one of the people that the settings name.',
  group: 'phased-tasks',
  recommended: 'warning',
  *check() {},
};
