import type { PlanRule } from '../plan-rule.ts';

/** The last step updates the documentation. */
export const useDocumentationStepLast: PlanRule = {
  name: 'use-documentation-step-last',
  description: 'The last step updates the documentation.',
  group: 'steps',
  recommended: 'warning',
  *check() {},
};
