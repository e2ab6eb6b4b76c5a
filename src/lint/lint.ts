import { compareDiagnostics } from '../base/diagnostic.ts';
import type { Config } from '../model/config.ts';
import type { TaskList } from '../model/task.ts';
import { levelOf, severityOf } from './level.ts';
import type { Finding, Rule, RuleContext, RuleDiagnostic, RuleHead } from './rule.ts';
import { rules } from './rules/index.ts';

/** Runs the rules over a linked task list. The diagnostics come in the order of the file. */
export function lint(context: RuleContext, chosen: readonly Rule[] = rules): readonly RuleDiagnostic[] {
  const { config, notes } = context;
  return chosen
    .flatMap((rule) => {
      const level = levelOf(rule, config);
      if (level === 'off' || (level === 'info' && !notes)) return [];
      return [...rule.check(context)].map((finding) => diagnosticOf(rule, finding, config));
    })
    .sort(compareDiagnostics);
}

/** A feature's tasks, and the settings that hold for them. */
export interface Planned {
  readonly list: TaskList;
  readonly config: Config;
}

/** Runs the rules that look at several features at once. A feature takes part in those that its settings leave on. */
export function lintTogether(features: readonly Planned[], chosen: readonly Rule[] = rules): readonly RuleDiagnostic[] {
  const configOf = new Map(features.map(({ list, config }) => [list.file, config]));
  return chosen
    .flatMap((rule) => {
      if (!rule.checkTogether) return [];
      const lists = features.flatMap(({ list, config }) => (levelOf(rule, config) === 'off' ? [] : [list]));
      if (lists.length < 2) return [];
      return [...rule.checkTogether(lists)].map((finding) =>
        diagnosticOf(rule, finding, configOf.get(finding.span.file) as Config),
      );
    })
    .sort(compareDiagnostics);
}

/** A finding with its rule and how bad it is under some settings. */
export function diagnosticOf(rule: RuleHead, finding: Finding, config: Config): RuleDiagnostic {
  const level = levelOf(rule, config);
  return {
    ...finding,
    code: rule.name,
    severity: severityOf(finding.severity, level === 'off' ? 'info' : level, config),
    ...(finding.fix ? { fixable: true as const } : {}),
  };
}
