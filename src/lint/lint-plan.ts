import { compareDiagnostics } from '../base/diagnostic.ts';
import { levelOf } from './level.ts';
import { diagnosticOf } from './lint.ts';
import type { PlanContext, PlanRule } from './plan-rule.ts';
import type { RuleDiagnostic } from './rule.ts';

/** Runs the rules over a plan: those about all plans, and those of the dialects that it is written in. In the order of the file. */
export function lintPlan(context: PlanContext, chosen: readonly PlanRule[]): readonly RuleDiagnostic[] {
  const { config, notes, plan } = context;
  return chosen
    .filter(({ group }) => group === 'plans' || plan.dialects.includes(group))
    .flatMap((rule) => {
      const level = levelOf(rule, config);
      if (level === 'off' || (level === 'info' && !notes)) return [];
      return [...rule.check(context)].map((finding) => diagnosticOf(rule, finding, config));
    })
    .sort(compareDiagnostics);
}
