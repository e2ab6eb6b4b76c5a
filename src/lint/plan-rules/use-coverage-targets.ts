import { coverageTarget } from '../plan-facts/coverage-target.ts';
import { mainDialect } from '../plan-facts/main-dialect.ts';
import { ownSection } from '../plan-facts/own-sections.ts';
import type { PlanRule } from '../plan-rule.ts';

/** A plan says how much of the code its tests must cover. */
export const useCoverageTargets: PlanRule = {
  name: 'use-coverage-targets',
  description: 'A plan says how much of the code its tests must cover.',
  group: 'components',
  recommended: 'warning',
  *check({ plan }) {
    if (mainDialect(plan) !== 'components') return;
    const target = coverageTarget(plan);
    if (!target && plan.clarifications.some(({ value }) => /coverage|\btests?\b/i.test(value))) return;
    if (!target)
      yield {
        span: (ownSection(plan, 'coverage', 'testing')?.body ?? plan.title).span,
        message: `the plan does not say how much of the code its tests must cover; state a target, such as "Unit tests: ${usual}%+ coverage"`,
      };
    else if (target.percent < usual)
      yield {
        span: target.span,
        message: `tests are to cover only ${target.percent}% of the code; aim for ${usual}% or more, as the template of such plans does`,
      };
  },
};

const usual = 80;
