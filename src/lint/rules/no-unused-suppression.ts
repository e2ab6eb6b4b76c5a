import type { CommentRule } from '../comment-rule.ts';
import { namedTogether } from '../facts/named-together.ts';

/** A comment that switches a rule off is still needed. */
export const noUnusedSuppression: CommentRule = {
  name: 'no-unused-suppression',
  description: 'A comment that switches rules off has something to switch off.',
  group: 'suppressions',
  recommended: 'warning',
  *check({ unused = [], suppressions }) {
    const all = new Map(namedTogether(suppressions).map(({ span, names }) => [span, names.length]));
    for (const { names, span } of namedTogether(unused)) {
      const what =
        names.length > 0
          ? `${names.join(' and ')} ${names.length > 1 ? 'find' : 'finds'} nothing here`
          : 'no rule finds anything here';
      const advice =
        names.length < (all.get(span) ?? 0)
          ? `take ${names.length > 1 ? 'them' : 'it'} out of the comment`
          : 'remove the comment';
      yield { span, message: `${what}; ${advice}` };
    }
  },
};
