import type { PlanRule } from '../plan-rule.ts';

/** Every component has acceptance criteria. */
export const useAcceptanceCriteria: PlanRule = {
  name: 'use-acceptance-criteria',
  description: 'Every component has acceptance criteria.',
  group: 'components',
  recommended: 'warning',
  *check() {},
};
