import { compareDiagnostics } from '../base/diagnostic.ts';
import type { Config } from '../model/config.ts';
import type { TaskList } from '../model/task.ts';
import { levelOf, severityOf } from './level.ts';
import type { Finding, Rule, RuleContext, RuleDiagnostic } from './rule.ts';
import { rules } from './rules/index.ts';

/** Runs the rules over a linked task list. The diagnostics come in the order of the file. */
export function lint(context: RuleContext, chosen: readonly Rule[] = rules): readonly RuleDiagnostic[] {
  return chosen.flatMap((rule) => diagnosticsOf(rule, context, () => rule.check(context))).sort(compareDiagnostics);
}

/** Runs the rules that look at several features at once. */
export function lintTogether(
  lists: readonly TaskList[],
  config: Config,
  chosen: readonly Rule[] = rules,
): readonly RuleDiagnostic[] {
  if (lists.length < 2) return [];
  return chosen
    .flatMap((rule) => diagnosticsOf(rule, { config, notes: true }, () => rule.checkTogether?.(lists) ?? []))
    .sort(compareDiagnostics);
}

function diagnosticsOf(
  rule: Rule,
  { config, notes }: Pick<RuleContext, 'config' | 'notes'>,
  check: () => Iterable<Finding>,
): RuleDiagnostic[] {
  const level = levelOf(rule, config);
  if (level === 'off' || (level === 'info' && !notes)) return [];
  return [...check()].map((finding) => ({
    ...finding,
    code: rule.name,
    severity: severityOf(finding.severity, level, config),
    ...(finding.fix ? { fixable: true as const } : {}),
  }));
}
