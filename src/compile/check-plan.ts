import { compareDiagnostics } from '../base/diagnostic.ts';
import type { SourceFile } from '../base/source.ts';
import { lintPlan } from '../lint/lint-plan.ts';
import { planRules } from '../lint/plan-rules/index.ts';
import type { RuleDiagnostic } from '../lint/rule.ts';
import type { Config } from '../model/config.ts';
import type { Specification } from '../model/feature.ts';
import type { Plan, PlanDialect } from '../model/plan.ts';
import { findPlaceholders } from '../read/placeholders.ts';
import { readPlan } from '../read/plan.ts';
import { strictly } from './check-list.ts';

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
  const context = {
    plan,
    config,
    reading,
    placeholders: findPlaceholders(file),
    ...(specification ? { specification } : {}),
    notes,
  };
  const found = lintPlan(context, planRules);
  const complaints = reading.map((one) => strictly(one, config));
  return { plan, diagnostics: [...complaints, ...found].sort(compareDiagnostics) };
}
