import type { PlanRule } from '../plan-rule.ts';

/** A plan has the sections that its dialect demands, or says that they do not apply. */
export const usePlanSections: PlanRule = {
  name: 'use-plan-sections',
  description: 'A plan has the sections that its dialect demands, or says that they do not apply.',
  group: 'plans',
  recommended: 'warning',
  *check() {},
};
