import { enumerate } from '../../base/enumerate.ts';
import type { Metric, TaskType } from '../../knowledge/task-type.ts';
import { taskTypeOf, taskTypes } from '../../knowledge/task-types.ts';
import { apartFrom, namedEntries } from '../plan-facts/named-entries.ts';
import { oneOf } from '../plan-facts/one-of.ts';
import { placeFor } from '../plan-facts/place-for.ts';
import { planTaskTypes } from '../plan-facts/plan-task-types.ts';
import type { Mention } from '../plan-facts/plan-words.ts';
import { planWords } from '../plan-facts/plan-words.ts';
import type { PlanRule } from '../plan-rule.ts';

/** A plan names metrics that fit the type of its task. */
export const useMetricsForTaskType: PlanRule = {
  name: 'use-metrics-for-task-type',
  description: 'A plan names metrics that fit the type of its task.',
  group: 'ml-phases',
  recommended: 'warning',
  *check({ plan }) {
    const types = planTaskTypes(plan).types.map(taskTypeOf);
    const known = types.flatMap(metricsOf);
    if (known.length === 0) return;
    const words = planWords(plan);
    const fitting = namedEntries(words, types, metricsOf);
    const task = enumerate(types.map(({ title }) => title.toLowerCase()));
    const advice = oneOf([...new Set(known.map(({ name }) => name))].slice(0, 3));
    const others = taskTypes().filter((type) => !types.includes(type));
    const foreign = new Map<string, { readonly mention: Mention; readonly meant: Set<string> }>();
    for (const { mention, types: meant } of apartFrom(namedEntries(words, others, metricsOf), fitting)) {
      if (!mention.roles.includes('evaluation') || !isMetric(words.text, mention.span.start)) continue;
      const known = foreign.get(mention.word.toLowerCase()) ?? { mention, meant: new Set() };
      for (const title of meant) known.meant.add(title.toLowerCase());
      foreign.set(mention.word.toLowerCase(), known);
    }
    for (const { mention, meant } of foreign.values())
      yield {
        span: mention.span,
        message: `"${mention.word}" is a metric for ${enumerate([...meant])}, and the plan is for ${task}; use one that fits, such as ${advice}`,
      };
    if (fitting.length === 0 && foreign.size === 0)
      yield {
        span: placeFor(plan, ['evaluation', 'requirements']).span,
        message: `the plan names no metric that is known for ${task}; name one, such as ${advice}`,
      };
  },
};

/** Metrics of the model itself: those of the business are the same for many types. */
function metricsOf({ metrics }: TaskType): readonly Metric[] {
  return metrics.filter(({ rank }) => rank !== 'business');
}

/** Whether a place stands in a point, a row of a table, or a sentence about metrics. */
function isMetric(text: string, at: number): boolean {
  const line = text.slice(text.lastIndexOf('\n', at - 1) + 1, at);
  return /^\s*(?:[-*+]|\d+[.)]|\|)/.test(line) || /metri|метрик|指标|指標|지표|métric/i.test(line);
}
