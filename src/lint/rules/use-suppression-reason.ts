import type { Rule } from '../rule.ts';

/** Who switches a rule off says why. */
export const useSuppressionReason: Rule = {
  name: 'use-suppression-reason',
  description: 'A comment that switches rules off says why.',
  group: 'suppressions',
  recommended: 'warning',
  *check({ suppressions }) {
    for (const { rules, reason, span } of suppressions)
      if (reason === '')
        yield {
          span,
          message: `this comment gives no reason, so it switches nothing off; write \`${rules.join(', ') || 'rule'}: reason\``,
        };
  },
};
