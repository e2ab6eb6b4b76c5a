import { enumerate } from '../../base/enumerate.ts';
import { sectionsOfDialect } from '../plan-facts/demanded-sections.ts';
import { mainDialect } from '../plan-facts/main-dialect.ts';
import { quotedName } from '../plan-facts/quoted-name.ts';
import type { PlanRule } from '../plan-rule.ts';

/** A plan has the sections that its dialect demands, or says that they do not apply. */
export const usePlanSections: PlanRule = {
  name: 'use-plan-sections',
  description: 'A plan has the sections that its dialect demands, or says that they do not apply.',
  group: 'plans',
  recommended: 'warning',
  *check({ plan }) {
    const dialect = mainDialect(plan);
    if (dialect === undefined) return;
    const { missing, empty, share } = sectionsOfDialect(plan, dialect);
    if (missing.length > 0) {
      const names = enumerate(
        missing.map(({ title }) => quotedName(title)),
        missing.length,
      );
      yield {
        span: plan.title.span,
        message:
          missing.length > 1
            ? `the plan lacks sections of the dialect ${dialect}: ${names}; add them, with "Not applicable" below those that do not apply`
            : `the plan lacks the section ${names} of the dialect ${dialect}; add it, with "Not applicable" below if it does not apply`,
        // The template has them only where they apply; or so much is missing that another template was followed.
        ...(missing.every(({ optional }) => optional) || (dialect === 'spec-kit' && share <= 0.5)
          ? { severity: 'info' as const }
          : {}),
      };
    }
    for (const { title, body } of empty)
      yield {
        span: body.span,
        message: `the section ${quotedName(title)} is empty; fill it, or write "Not applicable"`,
      };
  },
};
