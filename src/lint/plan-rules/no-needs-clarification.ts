import type { PlanRule } from '../plan-rule.ts';

/** No question of the plan is still open. */
export const noNeedsClarification: PlanRule = {
  name: 'no-needs-clarification',
  description: 'No question of the plan is still open.',
  group: 'plans',
  recommended: 'warning',
  *check({ plan }) {
    for (const { value, span } of plan.clarifications) {
      const question = value.replace(/\s+/g, ' ').slice(0, 160);
      yield { span, message: `a question is still open: ${question}; decide it in the plan` };
    }
  },
};
