import type { RecognisedTypes } from '../../compile/new-plan.ts';
import type { DataKind, TaskTypeId } from '../../knowledge/task-type.ts';
import { taskTypeOf, taskTypes } from '../../knowledge/task-types.ts';
import type { PlanDialect } from '../../model/plan.ts';
import { planDialects } from '../../model/plan-dialects.ts';
import type { Asker, Choice } from './ask.ts';

const dialectHints: Readonly<Record<PlanDialect, string>> = {
  steps: 'one ticket: a branch, steps, the documentation',
  'ml-phases': 'data, training, evaluation, deployment, MLOps in five phases',
  components: 'a table of tasks, an owner and gates for each component',
  'phased-tasks': 'phases with tasks that each have files, verification and a definition of done',
  'spec-kit': 'technical context, constitution check and task lines',
};

const dataNames: Readonly<Record<DataKind, string>> = {
  tabular: 'rows of a table',
  image: 'images',
  text: 'texts',
  'time-series': 'series in time',
  interactions: 'interactions of users with items',
};

/** Asks for the planning system. */
export function askDialect(ask: Asker, usual: PlanDialect): Promise<PlanDialect | undefined> {
  const choices = planDialects.map((value) => ({ value, label: value, hint: dialectHints[value] }));
  return ask.choose('In which planning system?', choices, usual);
}

/** Asks for the type of the task; those that the specification speaks of stand first. */
export function askTaskType(ask: Asker, { candidates }: RecognisedTypes): Promise<TaskTypeId | 'unknown' | undefined> {
  const named = candidates.map(({ type }) => type);
  const others = taskTypes().flatMap(({ id }) => (named.includes(id) ? [] : [id]));
  const hint = (type: TaskTypeId): string =>
    candidates
      .find((one) => one.type === type)
      ?.words.slice(0, 3)
      .map(({ word }) => word)
      .join(', ') ?? '';
  const choices: readonly Choice<TaskTypeId | 'unknown'>[] = [
    ...[...named, ...others].map((value) => ({ value, label: taskTypeOf(value).title, hint: hint(value) })),
    { value: 'unknown', label: 'not known yet', hint: 'the plan asks' },
  ];
  return ask.choose('Which type of machine learning task is it?', choices, named[0]);
}

/** Asks what the model learns from. */
export function askData(ask: Asker): Promise<DataKind | undefined> {
  const choices = (Object.keys(dataNames) as DataKind[]).map((value) => ({ value, label: dataNames[value] }));
  return ask.choose('What does the model learn from?', choices, 'tabular');
}

/** Asks for the title and for what is wanted, and gives both as a specification of a few words. */
export async function askDescription(ask: Asker, given: string | undefined): Promise<string | undefined> {
  const title = given ?? (await ask.text('What is the feature called?', 'Churn prediction'));
  if (title === undefined) return undefined;
  const wanted = await ask.text(
    'What is it to do, for whom, and how does one see that it works?',
    'Predict which customers cancel within 30 days, so that support can call them; recall of 0.7',
  );
  return wanted === undefined ? undefined : `# ${title}\n\n${wanted}\n`;
}
