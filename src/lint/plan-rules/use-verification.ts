import type { PlanRule } from '../plan-rule.ts';

/** Every task says which command verifies it and with which exit code. */
export const useVerification: PlanRule = {
  name: 'use-verification',
  description: 'Every task says which command verifies it and with which exit code.',
  group: 'phased-tasks',
  recommended: 'warning',
  *check() {},
};
