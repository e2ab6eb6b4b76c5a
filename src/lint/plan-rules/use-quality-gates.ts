import { isSaid } from '../../model/is-said.ts';
import { componentsWithout } from '../plan-facts/components-without.ts';
import { mainDialect } from '../plan-facts/main-dialect.ts';
import { missingSection } from '../plan-facts/missing-section.ts';
import { openValues } from '../plan-facts/open-values.ts';
import { ownSections, saysSomething } from '../plan-facts/own-sections.ts';
import { quotedName } from '../plan-facts/quoted-name.ts';
import type { PlanRule } from '../plan-rule.ts';

/** A plan has quality gates. */
export const useQualityGates: PlanRule = {
  name: 'use-quality-gates',
  description: 'A plan has quality gates.',
  group: 'components',
  recommended: 'warning',
  *check({ plan }) {
    const isAsked = openValues(plan, [...plan.gates, ...plan.headings.map(({ body }) => body)]);
    for (const gate of plan.gates) {
      const { name, criteria, details, span } = gate;
      if (!isAsked(gate) && !isSaid(criteria) && !details.some(({ value }) => isSaid(value)))
        yield { span, message: `the quality gate ${quotedName(name)} does not say what must hold; add its criteria` };
    }
    const sections = ownSections(plan).filter(({ role }) => role === 'gates' || role === 'review');
    if (plan.gates.length > 0 || sections.some(saysSomething) || mainDialect(plan) !== 'components') return;
    if (plan.phases.some(({ gates }) => gates.length > 0))
      yield* componentsWithout(
        plan,
        ({ gates }) => gates.length > 0,
        'any quality gates',
        '`#### Quality Gates`',
        'what must hold before it is done',
        /\bgates?\b|quality|качеств|质量|品質|품질|qualität|calidad/i,
      );
    else {
      const { span, add } = missingSection(plan, sections[0], 'Quality Gates');
      yield { span, message: `the plan has no quality gates; ${add} what must hold before the work goes on, and when` };
    }
  },
};
