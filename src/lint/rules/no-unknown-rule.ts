import type { CommentRule } from '../comment-rule.ts';

/** A comment that switches rules off names rules that there are. */
export const noUnknownRule: CommentRule = {
  name: 'no-unknown-rule',
  description: 'A comment that switches rules off names rules that exist.',
  group: 'suppressions',
  recommended: 'warning',
  *check({ suppressions, ruleNames }) {
    for (const { rules, span } of suppressions)
      for (const rule of rules)
        if (!ruleNames.has(rule))
          yield { span, message: `there is no rule ${rule}; \`tasks-ml rules\` lists them all` };
  },
};
