import type { PlanRule } from '../plan-rule.ts';

/** The first step creates the branch feature/<ticket>-mlops. */
export const useBranchStepFirst: PlanRule = {
  name: 'use-branch-step-first',
  description: 'The first step creates the branch feature/<ticket>-mlops.',
  group: 'steps',
  recommended: 'warning',
  *check() {},
};
