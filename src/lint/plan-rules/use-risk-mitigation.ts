import { enumerate } from '../../base/enumerate.ts';
import type { PlanDialect, PlanRisk } from '../../model/plan.ts';
import { mainDialect } from '../plan-facts/main-dialect.ts';
import { missingSection } from '../plan-facts/missing-section.ts';
import { ownSections, saysSomething } from '../plan-facts/own-sections.ts';
import { quotedName } from '../plan-facts/quoted-name.ts';
import { unmitigatedRisks } from '../plan-facts/unmitigated-risks.ts';
import type { PlanRule } from '../plan-rule.ts';

/** A plan names its risks, each with what is done against it. */
export const useRiskMitigation: PlanRule = {
  name: 'use-risk-mitigation',
  description: 'A plan names its risks, each with what is done against it.',
  group: 'plans',
  recommended: 'warning',
  *check({ plan }) {
    const found = unmitigatedRisks(plan);
    // Many at once are one habit of the author.
    for (const risk of found.length > 3 ? found.slice(0, 1) : found) {
      const names =
        found.length > 3 ? `${found.length} risks: ${enumerate(found.map(nameOf))}` : `the risk ${nameOf(risk)}`;
      yield {
        span: risk.span,
        message: `nothing is said against ${names}; write what makes ${found.length > 3 ? 'each' : 'it'} less likely or less bad`,
      };
    }
    const dialect = mainDialect(plan);
    if (plan.risks.length > 0 || dialect === undefined || !demanding.has(dialect)) return;
    const sections = ownSections(plan).filter(({ role }) => role === 'risks');
    // Prose cannot be looked into.
    if (sections.some(saysSomething)) return;
    const { span, add } = missingSection(plan, sections[0], 'Risks');
    yield { span, message: `the plan names no risks; ${add} what is done against each` };
  },
};

/** Dialects whose template has risks. */
const demanding: ReadonlySet<PlanDialect> = new Set(['ml-phases', 'components']);

/** Without emphasis, for it stands in quotes. */
function nameOf({ risk }: PlanRisk): string {
  return quotedName(risk.replace(/\*\*|__|`/g, ''));
}
