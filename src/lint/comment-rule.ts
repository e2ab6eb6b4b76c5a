import type { Rule, RuleContext } from './rule.ts';

/** What a rule about comments that switch rules off may ask, wherever they stand. */
export type CommentContext = Pick<RuleContext, 'suppressions' | 'unused' | 'ruleNames'>;

/** A rule about comments that switch rules off. */
export interface CommentRule extends Rule {
  check(context: CommentContext): ReturnType<Rule['check']>;
}
