import { namedTogether } from '../facts/named-together.ts';
import type { Rule } from '../rule.ts';

/** Who switches a rule off says why. */
export const useSuppressionReason: Rule = {
  name: 'use-suppression-reason',
  description: 'A comment that switches rules off says why.',
  group: 'suppressions',
  recommended: 'warning',
  *check({ suppressions }) {
    for (const { names, span } of namedTogether(suppressions.filter(({ reason }) => reason === '')))
      yield {
        span,
        message:
          names.length > 0
            ? `this comment gives no reason, so it switches nothing off; write \`${names.join(', ')}: reason\``
            : 'this comment names no rule and gives no reason, so it switches nothing off; write `rule-name: reason`',
      };
  },
};
