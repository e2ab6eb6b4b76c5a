import type { PracticeId } from '../../knowledge/practice.ts';
import { practiceOf } from '../../knowledge/practices.ts';
import type { Plan, SectionRole } from '../../model/plan.ts';
import type { Finding } from '../rule.ts';
import { isAboutLearning } from './is-about-learning.ts';
import { placeFor } from './place-for.ts';
import type { Mention } from './plan-words.ts';
import { planWords } from './plan-words.ts';

/** The finding that a plan does not speak of a practice. What only a risk or its mitigation names is not yet planned. */
export function* missingPractice(
  plan: Plan,
  id: PracticeId,
  roles: readonly SectionRole[],
  advice: string,
): Iterable<Finding> {
  const { demand, patterns, tools, question } = practiceOf(id);
  const { mentions, text } = planWords(plan);
  if (!isAboutLearning(plan)) return;
  // That it is asked is reported as an open question.
  if (text.includes(question)) return;
  let inRisks: Mention | undefined;
  for (const pattern of [...patterns, ...tools.map((tool) => tool.pattern)])
    for (const mention of mentions(pattern)) {
      if (!mention.roles.includes('risks')) return;
      inRisks ??= mention;
    }
  const { span, name } = placeFor(plan, roles);
  yield {
    span,
    message: `the plan does not say ${demand}; ${advice} in ${name}`,
    ...(inRisks ? { related: [{ message: 'only a risk names it', span: inRisks.span }] } : {}),
  };
}
