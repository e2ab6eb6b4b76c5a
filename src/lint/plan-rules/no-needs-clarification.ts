import { quotedName } from '../plan-facts/quoted-name.ts';
import type { PlanRule } from '../plan-rule.ts';

/** No question of the plan is still open. */
export const noNeedsClarification: PlanRule = {
  name: 'no-needs-clarification',
  description: 'No question of the plan is still open.',
  group: 'plans',
  recommended: 'warning',
  *check({ plan }) {
    for (const { value, span } of plan.clarifications) {
      const question = value
        .replace(mark, '')
        .replace(/[\]\s*_]+$/, '')
        .replace(/\s+/g, ' ');
      yield {
        span,
        message:
          question === ''
            ? 'what stands here still needs clarification; decide it, and write the answer in its place'
            : `a question is still open: ${quotedName(question)}; decide it, and write the answer in its place`,
      };
    }
  },
};

/** What stands in front of the question. */
const mark = /^[[\s*_]*NEEDS?[ _]CLARIFICATION[*_]*\s*[:：-]?[\s*_]*/;
