import type { Severity } from '../base/diagnostic.ts';
import type { Config, RuleLevel } from '../model/config.ts';
import type { RuleHead } from './rule.ts';

/** How bad what a rule finds is under these settings; `off` when it need not run. */
export function levelOf(rule: RuleHead, { preset, rules }: Pick<Config, 'preset' | 'rules'>): RuleLevel {
  const chosen = Object.hasOwn(rules, rule.name) ? rules[rule.name] : undefined;
  if (chosen !== undefined) return chosen;
  if (preset === 'off') return 'off';
  return preset === 'strict' ? (rule.strict ?? 'error') : rule.recommended;
}

const weight: Readonly<Record<Severity, number>> = { info: 0, warning: 1, error: 2 };

/**
 * How bad one finding is. Some findings are milder than others of their rule: a task that is listed twice with the same
 * words. Under `strict` there are no warnings: what is no note is an error.
 */
export function severityOf(own: Severity | undefined, level: Severity, { preset }: Pick<Config, 'preset'>): Severity {
  if (own === undefined || weight[own] >= weight[level]) return level;
  return preset === 'strict' && own === 'warning' ? 'error' : own;
}
