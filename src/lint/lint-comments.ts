import type { CommentContext, CommentRule } from './comment-rule.ts';
import { levelOf } from './level.ts';
import { diagnosticOf } from './lint.ts';
import type { RuleContext, RuleDiagnostic } from './rule.ts';

/** Runs rules about comments that switch rules off. */
export function lintComments(
  context: CommentContext & Pick<RuleContext, 'config'>,
  chosen: readonly CommentRule[],
): readonly RuleDiagnostic[] {
  const { config } = context;
  return chosen.flatMap((rule) =>
    levelOf(rule, config) === 'off'
      ? []
      : [...rule.check(context)].map((finding) => diagnosticOf(rule, finding, config)),
  );
}
