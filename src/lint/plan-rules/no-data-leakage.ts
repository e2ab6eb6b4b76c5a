import { positionOf } from '../../base/source.ts';
import type { Plan, PlanTask } from '../../model/plan.ts';
import { aroundTasks } from '../plan-facts/around-tasks.ts';
import {
  dataSplit,
  fittedOnAll,
  fittedOnTraining,
  fittedWork,
  preparation,
  randomSplit,
  splitFirst,
} from '../plan-facts/leakage-words.ts';
import { planTaskTypes } from '../plan-facts/plan-task-types.ts';
import type { Mention, PlanWords } from '../plan-facts/plan-words.ts';
import { isMentioned, planWords } from '../plan-facts/plan-words.ts';
import type { WorkStep } from '../plan-facts/work-sequences.ts';
import { workSequences } from '../plan-facts/work-sequences.ts';
import type { PlanRule } from '../plan-rule.ts';
import type { Finding } from '../rule.ts';

/** Data is split before anything is fitted on it, and a series in time is not split at random. */
export const noDataLeakage: PlanRule = {
  name: 'no-data-leakage',
  description: 'Data is split before anything is fitted on it.',
  group: 'ml-phases',
  recommended: 'warning',
  *check({ plan }) {
    const words = planWords(plan);
    for (const { word, span } of outsideRisks(words, fittedOnAll))
      yield {
        span,
        message: `"${oneLine(word)}" lets the test set into training; split first, and fit on the training set only`,
      };
    if (planTaskTypes(plan).types.includes('time-series'))
      for (const { word, span } of outsideRisks(words, randomSplit))
        yield { span, message: `"${oneLine(word)}" lets a forecast learn from the future; split by time` };
    if (says(words, fittedOnTraining) || says(words, splitFirst)) return;
    const found = [...inTasks(plan, words)];
    yield* found;
    if (found.length === 0) for (const steps of workSequences(plan, words.text)) yield* inSequence(steps);
  },
};

/** The mentions but for those of the risks, which tell what must not be done. */
function outsideRisks({ mentions }: PlanWords, pattern: RegExp): readonly Mention[] {
  return [...mentions(pattern.source)].filter(({ roles }) => !roles.includes('risks'));
}

/** What stands among the risks alone does not change the order of the work. */
function says(words: PlanWords, pattern: RegExp): boolean {
  return isMentioned(words, pattern.source);
}

/** Tasks that fit something and come before the split: the split waits for them, or they only stand above it. */
function* inTasks({ tasks }: Plan, { search }: PlanWords): Iterable<Finding> {
  const spoken = tasks.map(({ title, action = '', steps }) => [title, action, ...steps].join('\n'));
  const split = search.matcher(dataSplit.source);
  const splits = split ? tasks.flatMap((_, at) => (matchOf(split, spoken[at] as string) ? [at] : [])) : [];
  const [first] = splits;
  if (first === undefined) return;
  const { behind, before } = aroundTasks(tasks, splits);
  let following = 0;
  for (const [at, task] of tasks.entries()) {
    while ((splits[following] ?? Number.POSITIVE_INFINITY) < at) following++;
    if (splits[following] === at || behind.has(at) || (!before.has(at) && at > first)) continue;
    const next = splits[following] ?? first;
    const { reference, title } = tasks[next] as PlanTask;
    yield* leak(spoken[at] as string, task.span, task.reference, `${reference} "${title}" splits the data`);
  }
}

/** Steps that fit something above the first step that splits. */
function* inSequence(steps: readonly WorkStep[]): Iterable<Finding> {
  const split = steps.findIndex(({ text }) => matchOf(dataSplit, text) || /^\W*split\W*$/i.test(text));
  const line = split < 0 ? 0 : positionOf((steps[split] as WorkStep).span).line;
  for (const { text, span } of steps.slice(0, Math.max(0, split)))
    yield* leak(text, span, 'this step', line === positionOf(span).line ? 'the split' : `the split in line ${line}`);
}

function* leak(text: string, span: WorkStep['span'], who: string, split: string): Iterable<Finding> {
  const fitted = matchOf(fittedWork, text);
  if (fitted)
    yield {
      span,
      message: `${who} fits on all the data ("${fitted}") before ${split}; split first, or say that it is fitted on the training set only`,
    };
  else if (matchOf(preparation, text))
    yield {
      severity: 'info',
      span,
      message: `${who} prepares the data before ${split}; say that nothing is fitted there, or split first`,
    };
}

/** The first words that match, on one line. */
function matchOf(pattern: RegExp, text: string): string | undefined {
  for (const { 0: word } of text.matchAll(pattern)) return oneLine(word);
  return undefined;
}

function oneLine(words: string): string {
  return words.replace(/\s+/g, ' ');
}
