import type { Diagnostic } from '../base/diagnostic.ts';
import { compareDiagnostics } from '../base/diagnostic.ts';
import type { SourceFile } from '../base/source.ts';
import { spanOf } from '../base/source.ts';
import { levelOf } from '../lint/level.ts';
import { lintComments } from '../lint/lint-comments.ts';
import { lintPlan, rulesFor } from '../lint/lint-plan.ts';
import type { PlanContext } from '../lint/plan-rule.ts';
import { planRules } from '../lint/plan-rules/index.ts';
import type { RuleDiagnostic } from '../lint/rule.ts';
import { ruleNames } from '../lint/rules/index.ts';
import { noUnknownRule } from '../lint/rules/no-unknown-rule.ts';
import { noUnusedSuppression } from '../lint/rules/no-unused-suppression.ts';
import { useSuppressionReason } from '../lint/rules/use-suppression-reason.ts';
import type { Config } from '../model/config.ts';
import type { Specification } from '../model/feature.ts';
import type { Plan, PlanDialect } from '../model/plan.ts';
import { planDialects } from '../model/plan-dialects.ts';
import { findPlaceholders } from '../read/placeholders.ts';
import { readPlan } from '../read/plan.ts';
import { readSuppressions } from '../read/suppressions.ts';
import { silence, strictly } from './check-list.ts';
import { lintPlanGraph, planGraphRules } from './lint-plan-graph.ts';

/** What the check of a plan knows beside its text. */
export interface CheckPlanInput {
  readonly file: SourceFile;
  readonly config: Config;
  /** The dialect that it is to be read in; else it is recognised. */
  readonly dialect?: PlanDialect;
  readonly specification?: Specification;
  /** Whether findings that are only notes are asked for; they are unless it is said. */
  readonly notes?: boolean;
}

/** A plan, checked. */
export interface CheckedPlan {
  readonly plan: Plan;
  readonly diagnostics: readonly RuleDiagnostic[];
}

/** Reads and lints a plan. Pure; n log n in the length of the text. */
export function checkPlan({ file, config, dialect, specification, notes = true }: CheckPlanInput): CheckedPlan {
  const { value: plan, diagnostics: reading } = readPlan(file, config.workingTime, dialect);
  const suppressions = readSuppressions(file);
  const context: PlanContext = {
    plan,
    config,
    reading,
    placeholders: findPlaceholders(file),
    ...(specification ? { specification } : {}),
    // A comment may switch a note off, and is not unused then.
    notes: notes || suppressions.length > 0,
  };
  const complaints = [...reading, ...unrecognised(plan)].map((one) => strictly(one, config));
  const comments = { config, suppressions, ruleNames };
  const found = [
    ...complaints,
    ...lintPlan(context, planRules),
    ...lintPlanGraph(plan, config),
    ...lintComments(comments, [useSuppressionReason, noUnknownRule]),
  ];
  const { kept, used } = silence(found, suppressions);
  // A comment that names no rule may be meant for what `check` finds in this file.
  const asked = new Set(
    [...rulesFor(plan, planRules), ...planGraphRules].flatMap((rule) =>
      levelOf(rule, config) === 'off' ? [] : [rule.name],
    ),
  );
  const unused = suppressions.filter(
    (one) => one.reason !== '' && !used.has(one) && one.rules.some((name) => asked.has(name)),
  );
  const isUnused = new Set(unused);
  const others = suppressions.filter((one) => !isUnused.has(one));
  const idle = unused.length > 0 ? lintComments({ ...comments, unused }, [noUnusedSuppression]) : [];
  return { plan, diagnostics: [...kept, ...silence(idle, others).kept].sort(compareDiagnostics) };
}

/** A plan of no known planning system is asked little, and who reads "nothing to report" should know. */
function unrecognised({ dialects, file }: Plan): readonly Diagnostic[] {
  if (dialects.length > 0) return [];
  const names = planDialects.map((name) => `\`${name}\``);
  return [
    {
      code: 'no-dialect',
      severity: 'warning',
      span: spanOf(file, 0),
      message: `no planning system is recognised in this plan, so only the rules for all plans were asked; name it with --dialect: ${names.join(', ')}`,
    },
  ];
}
