import type { PlanRisk } from '../../model/plan.ts';
import { hasList } from './author-text.ts';
import { risksTable } from './plan-tables.ts';
import type { WrittenPlan } from './plan-writer.ts';

/**
 * The risks of a plan as points with their mitigation below; as a table where a point would not say the same, or where
 * the text beside them has points of its own.
 */
export function riskPoints({ risks, sections }: Pick<WrittenPlan, 'risks' | 'sections'>): string {
  const beside = sections.filter(({ role }) => role === 'risks');
  if (!risks.every(fits) || beside.some(({ text }) => hasList(text))) return risksTable(risks);
  return risks.map(point).join('\n');
}

function point({ risk, likelihood, impact, mitigation, details }: PlanRisk): string {
  const known: readonly (readonly [string, string | undefined])[] = [
    ['Likelihood', likelihood],
    ['Impact', impact],
    ['Mitigation', mitigation],
  ];
  return [
    `- ${risk}`,
    ...known.flatMap(([key, value]) => (value === undefined ? [] : [`  - ${key}: ${value}`])),
    ...details.map(({ key, value }) => (key === '' ? `  - ${value}` : `  - ${key}: ${value}`)),
  ].join('\n');
}

function fits({ risk, mitigation, likelihood, impact, details }: PlanRisk): boolean {
  const texts = [risk, ...[mitigation, likelihood, impact].filter((text) => text !== undefined)];
  return (
    texts.every((text) => text !== '' && !/^(?:[-*+>#|]|\d+[.)]|`{3}|~{3})/.test(text)) &&
    details.every(
      ({ key, value }) =>
        /^(?:[^:：*_\s](?:[^:：*_]{0,38}[^:：*_\s])?)?$/.test(key) &&
        value !== '' &&
        !(key === '' && /^[^:：]{1,60}[:：]/.test(value)) &&
        !/^(?:[-*+>#|]\s|\d+[.)]\s|`{3}|~{3})/.test(value),
    )
  );
}
