import type { PlanPart } from '../../knowledge/task-type.ts';
import { taskTypeOf } from '../../knowledge/task-types.ts';
import type { SectionRole } from '../../model/plan.ts';
import { placeFor } from '../plan-facts/place-for.ts';
import { planTaskTypes } from '../plan-facts/plan-task-types.ts';
import { isMentioned, planWords } from '../plan-facts/plan-words.ts';
import type { PlanRule } from '../plan-rule.ts';

const rolesOf: Readonly<Record<PlanPart, readonly SectionRole[]>> = {
  architecture: ['architecture', 'considerations'],
  data: ['data', 'considerations'],
  training: ['training', 'considerations'],
  evaluation: ['evaluation', 'considerations'],
  deployment: ['deployment', 'considerations'],
};

/** A plan says what a task of its type must always specify; what it should consider is asked for in notes. */
export const useTaskTypeConsiderations: PlanRule = {
  name: 'use-task-type-considerations',
  description: 'A plan says what a task of its type must always specify.',
  group: 'ml-phases',
  recommended: 'warning',
  *check({ plan, notes }) {
    const words = planWords(plan);
    const asked = new Set<string>();
    for (const type of planTaskTypes(plan).types) {
      const { title, demands } = taskTypeOf(type);
      for (const { id, level, part, pattern, label, question, title: subject } of demands) {
        const isNote = level === 'consider';
        if (asked.has(id) || (isNote && !notes)) continue;
        asked.add(id);
        if (isMentioned(words, `${pattern}|${labelled(label)}`) || words.text.includes(question)) continue;
        const { span, name } = placeFor(plan, rolesOf[part]);
        yield {
          ...(isNote ? { severity: 'info' } : {}),
          span,
          message: `a plan for ${title.toLowerCase()} ${isNote ? 'should' : 'must'} say ${subject}; answer in ${name}: ${question}`,
        };
      }
    }
  },
};

/** A pattern for the label with something behind it: `**Averaging**: macro`. */
function labelled(label: string): string {
  return `\\*\\*${label.replace(/[^\p{L}\p{N} ]/gu, '.')}(?=(?:\\*\\*[:：]|[:：]\\*\\*)[ \\t]{0,3}\\S)`;
}
