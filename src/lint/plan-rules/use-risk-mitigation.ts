import type { PlanRule } from '../plan-rule.ts';

/** A plan names its risks, each with what is done against it. */
export const useRiskMitigation: PlanRule = {
  name: 'use-risk-mitigation',
  description: 'A plan names its risks, each with what is done against it.',
  group: 'plans',
  recommended: 'warning',
  *check() {},
};
