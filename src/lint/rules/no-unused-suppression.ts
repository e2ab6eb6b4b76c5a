import type { Rule } from '../rule.ts';

/** A comment that switches a rule off is still needed. */
export const noUnusedSuppression: Rule = {
  name: 'no-unused-suppression',
  description: 'A comment that switches rules off has something to switch off.',
  group: 'suppressions',
  recommended: 'warning',
  *check({ unused = [] }) {
    for (const { rules, span } of unused)
      yield {
        span,
        message: `${rules.length > 0 ? rules.join(', ') : 'no rule'} finds nothing here; remove the comment`,
      };
  },
};
