import type { Diagnostic } from '../base/diagnostic.ts';
import { compareDiagnostics } from '../base/diagnostic.ts';
import type { Rule, RuleContext } from './rule.ts';
import { rules } from './rules/index.ts';

/** Runs the rules over a linked task list. The diagnostics come in the order of the file. */
export function lint(context: RuleContext, chosen: readonly Rule[] = rules): readonly Diagnostic[] {
  const found: Diagnostic[] = [];
  for (const rule of chosen)
    for (const finding of rule.check(context)) found.push({ severity: rule.severity, ...finding, code: rule.name });
  return found.sort(compareDiagnostics);
}
