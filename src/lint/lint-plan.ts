import { compareDiagnostics } from '../base/diagnostic.ts';
import type { Plan } from '../model/plan.ts';
import { levelOf } from './level.ts';
import { diagnosticOf } from './lint.ts';
import type { PlanContext, PlanRule } from './plan-rule.ts';
import type { RuleDiagnostic } from './rule.ts';

/** Runs the rules over a plan: those about all plans, and those of the dialects that it is written in. In the order of the file. */
export function lintPlan(context: PlanContext, chosen: readonly PlanRule[]): readonly RuleDiagnostic[] {
  const { config, notes, plan } = context;
  return rulesFor(plan, chosen)
    .flatMap((rule) => {
      const level = levelOf(rule, config);
      if (level === 'off' || (level === 'info' && !notes)) return [];
      return [...rule.check(context)].map((finding) => diagnosticOf(rule, finding, config));
    })
    .sort(compareDiagnostics);
}

/** Those of some rules that are about a plan: about all plans, or about a dialect that it is written in. */
export function rulesFor(plan: Pick<Plan, 'dialects'>, rules: readonly PlanRule[]): readonly PlanRule[] {
  // The dialects are found out when they are asked for.
  return rules.filter(({ group }) => group === 'plans' || plan.dialects.includes(group));
}
