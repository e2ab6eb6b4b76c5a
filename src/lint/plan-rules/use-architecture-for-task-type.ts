import { enumerate } from '../../base/enumerate.ts';
import { recogniseTaskTypes } from '../../knowledge/recognise.ts';
import { taskTypeOf, taskTypes } from '../../knowledge/task-types.ts';
import { namedEntries } from '../plan-facts/named-entries.ts';
import { oneOf } from '../plan-facts/one-of.ts';
import { placeFor } from '../plan-facts/place-for.ts';
import { planTaskTypes } from '../plan-facts/plan-task-types.ts';
import { planWords } from '../plan-facts/plan-words.ts';
import type { PlanRule } from '../plan-rule.ts';

/** A plan names a model architecture that fits the type of its task. */
export const useArchitectureForTaskType: PlanRule = {
  name: 'use-architecture-for-task-type',
  description: 'A plan names a model architecture that fits the type of its task.',
  group: 'ml-phases',
  recommended: 'warning',
  *check({ plan }) {
    const types = planTaskTypes(plan).types.map(taskTypeOf);
    const fitting = types.flatMap(({ architectures }) => architectures);
    if (fitting.length === 0) return;
    const words = planWords(plan);
    if (namedEntries(words, types, ({ architectures }) => architectures).length > 0) return;
    const others = taskTypes().filter((type) => !types.includes(type));
    const [misfit] = namedEntries(words, others, ({ architectures }) => architectures);
    const kinds = new Set(recogniseTaskTypes(words.opening).map(({ data }) => data));
    const forData = fitting.filter(({ data }) => data.some((kind) => kinds.has(kind)));
    const advised = forData.length > 0 ? forData : fitting;
    const advice = oneOf([...new Set(advised.map(({ name }) => name))].slice(0, 4));
    const task = enumerate(types.map(({ title }) => title.toLowerCase()));
    yield misfit
      ? {
          span: misfit.mention.span,
          message: `${misfit.name} is for ${enumerate(misfit.types.map((title) => title.toLowerCase()))}, and the plan is for ${task}; name a model that fits, such as ${advice}`,
        }
      : {
          span: placeFor(plan, ['architecture', 'training']).span,
          message: `the plan names no model that is known for ${task}; name one, such as ${advice}`,
        };
  },
};
