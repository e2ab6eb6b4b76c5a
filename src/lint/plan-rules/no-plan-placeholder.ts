import type { PlanRule } from '../plan-rule.ts';

/** Nothing that a template left to fill in stands in the plan. */
export const noPlanPlaceholder: PlanRule = {
  name: 'no-plan-placeholder',
  description: 'No placeholder of a template is left in the plan.',
  group: 'plans',
  recommended: 'warning',
  *check({ placeholders }) {
    for (const { value, span } of placeholders)
      yield { span, message: `the placeholder ${value} is not filled in; write what holds for this feature` };
  },
};
