import { isSaid } from '../../model/is-said.ts';
import type { Plan, PlanMilestone } from '../../model/plan.ts';
import type { PlanDate } from '../plan-facts/date-order.ts';
import { planDate } from '../plan-facts/date-order.ts';
import { mainDialect } from '../plan-facts/main-dialect.ts';
import { missingSection } from '../plan-facts/missing-section.ts';
import { openValues } from '../plan-facts/open-values.ts';
import { ownSections } from '../plan-facts/own-sections.ts';
import { quotedName } from '../plan-facts/quoted-name.ts';
import type { PlanRule } from '../plan-rule.ts';
import type { Finding } from '../rule.ts';

/** A plan has milestones with dates and criteria. */
export const useMilestones: PlanRule = {
  name: 'use-milestones',
  description: 'A plan has milestones with dates and criteria.',
  group: 'components',
  recommended: 'warning',
  *check({ plan }) {
    if (mainDialect(plan) !== 'components') return;
    if (plan.milestones.length === 0) {
      const section = ownSections(plan).find(({ role }) => role === 'milestones');
      // Prose, open questions and what the schedule filled in cannot be looked into.
      if (section && /NEEDS CLARIFICATION| \(scheduled\)|^[^|#\r\n]*[\p{L}\p{N}]/mu.test(section.body.value)) return;
      const { span, add } = missingSection(plan, section, 'Milestones');
      yield { span, message: `the plan has no milestones; ${add} the date and the criteria of each` };
      return;
    }
    const isOpen = openValues(plan, [...plan.milestones, ...plan.headings.map(({ body }) => body)]);
    for (const milestone of plan.milestones) {
      const { name, date, criteria, span } = milestone;
      const missing = [
        ...(isSaid(date) || isOpen(milestone) ? [] : ['date']),
        ...(isSaid(criteria) || isOpen(milestone) ? [] : ['criteria']),
      ];
      if (missing.length > 0)
        yield {
          span,
          message: `the milestone ${quotedName(name)} has no ${missing.join(' and no ')}; add ${missing.length > 1 ? 'both' : missing[0] === 'date' ? 'the date to reach it' : 'what must hold then'}`,
        };
    }
    yield* disorder(plan);
  },
};

/** Dates that go backwards, or lie before the start of the plan or behind its end. */
function* disorder({ milestones, attributes }: Plan): Iterable<Finding> {
  const stated = (key: RegExp): { date: PlanDate; text: string } | undefined => {
    const text = attributes.find((one) => key.test(one.key))?.value ?? '';
    const date = planDate(text);
    return date && { date, text };
  };
  const start = stated(/^start(?:ing)?(?: date)?$/i);
  const end = stated(/^(?:target completion|(?:target |planned )?(?:end|completion)(?: date)?|deadline)$/i);
  const last = new Map<string, { milestone: PlanMilestone; date: PlanDate }>();
  for (const milestone of milestones) {
    const { name, date: text = '', span } = milestone;
    const date = planDate(text);
    if (!date) continue;
    const before = last.get(date.kind);
    const say = (rest: string): Finding => ({
      span,
      message: `the milestone ${quotedName(name)} (${text}) ${rest}; correct the date`,
    });
    if (before && date.place < before.date.place)
      yield say(`is due before ${quotedName(before.milestone.name)} (${before.milestone.date}), which stands above it`);
    else last.set(date.kind, { milestone, date });
    if (start?.date.kind === date.kind && date.place < start.date.place)
      yield say(`is due before the start of the plan, ${start.text}`);
    if (end?.date.kind === date.kind && date.place > end.date.place)
      yield say(`is due after the end of the plan, ${end.text}`);
  }
}
