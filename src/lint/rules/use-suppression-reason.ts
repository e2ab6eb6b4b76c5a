import type { CommentRule } from '../comment-rule.ts';
import { namedTogether } from '../facts/named-together.ts';

/** Who switches a rule off says why. */
export const useSuppressionReason: CommentRule = {
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
