import { enumerate } from '../../base/enumerate.ts';
import { taskTypeOf } from '../../knowledge/task-types.ts';
import { isAboutLearning } from '../plan-facts/is-about-learning.ts';
import { placeFor } from '../plan-facts/place-for.ts';
import { planTaskTypes } from '../plan-facts/plan-task-types.ts';
import type { PlanRule } from '../plan-rule.ts';

/** A plan names the type of its machine learning task. */
export const useMlTaskType: PlanRule = {
  name: 'use-ml-task-type',
  description: 'A plan names the type of its machine learning task.',
  group: 'ml-phases',
  recommended: 'warning',
  *check({ plan }) {
    const { types, stated, candidates } = planTaskTypes(plan);
    if (stated || types.length > 0 || plan.clarifications.some(({ value }) => /task type|type of task/i.test(value)))
      return;
    if (!isAboutLearning(plan)) return;
    const { span } = placeFor(plan, ['overview', 'architecture']);
    const guesses = candidates.slice(0, 3).map(({ type, words }) => {
      const shown = words
        .toSorted((a, b) => b.weight - a.weight)
        .slice(0, 3)
        .map(({ word }) => `"${word.replace(/\s+/g, ' ')}"`);
      return `${taskTypeOf(type).title.toLowerCase()} (${shown.join(', ')})`;
    });
    yield {
      span,
      message:
        guesses.length === 0
          ? 'nothing in the plan tells the type of its machine learning task; state it, as in "**ML task type**: binary classification"'
          : `the words of the plan speak for ${enumerate(guesses)} alike; state the type, as in "**ML task type**: ${taskTypeOf(candidates[0]?.type ?? 'classification').title.toLowerCase()}"`,
    };
  },
};
