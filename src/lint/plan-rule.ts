import type { Diagnostic } from '../base/diagnostic.ts';
import type { Config } from '../model/config.ts';
import type { Specification } from '../model/feature.ts';
import type { Plan, PlanDialect, Stated } from '../model/plan.ts';
import type { Finding, RuleHead } from './rule.ts';

/** What a rule about plans may ask. Everything was read before the first rule runs. */
export interface PlanContext {
  readonly plan: Plan;
  readonly config: Config;
  /** What the reader of the plan could not make sense of. */
  readonly reading: readonly Diagnostic[];
  /** Unfilled placeholders of the file. */
  readonly placeholders: readonly Stated[];
  /** spec.md beside the plan. */
  readonly specification?: Specification;
  /** Whether findings that are only notes are asked for. */
  readonly notes: boolean;
}

/** The plans that a rule is about: all, or those of one dialect. */
export type PlanRuleGroup = 'plans' | PlanDialect;

/** One thing that must hold of a plan. */
export interface PlanRule extends RuleHead<PlanRuleGroup> {
  /** The findings in one plan. */
  check(context: PlanContext): Iterable<Finding>;
}
