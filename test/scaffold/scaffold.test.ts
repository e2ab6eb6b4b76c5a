import { describe, expect, test } from 'vitest';
import { formatLine } from '../../src/base/source.ts';
import { checkTaskList } from '../../src/compile/check-list.ts';
import { checkPlan } from '../../src/compile/check-plan.ts';
import { compileFeature } from '../../src/compile/compile.ts';
import { newPlan } from '../../src/compile/new-plan.ts';
import type { Config } from '../../src/model/config.ts';
import { defaultConfig } from '../../src/model/config.ts';
import { readPlan } from '../../src/read/plan.ts';
import { comparable, dialects, featureOf, scaffolded, specifications } from './scaffolded-feature.ts';

const strict: Config = { ...defaultConfig, preset: 'strict' };

/** What the check of a plan finds beside open questions. */
function findings(text: string): readonly string[] {
  return checkPlan({ file: { path: 'plan.md', text }, config: strict })
    .diagnostics.filter(({ code }) => code !== 'no-needs-clarification')
    .map(({ code, span, message }) => `${formatLine(span)} ${code}: ${message}`);
}

const made = [...specifications].flatMap(([name, specification]) =>
  dialects.map((dialect) => ({ name, dialect, specification, ...scaffolded(name, specification, dialect) })),
);

describe.each(made)('the plan from $name in $dialect', ({ name, specification, text, content }) => {
  test('reads back as it was built', () => {
    expect(comparable(readPlan({ path: 'plan.md', text }).value)).toEqual(comparable(content));
  });

  test('leaves nothing to find but open questions', () => {
    expect(findings(text)).toEqual([]);
  });

  test('names every requirement, criterion, story and entity of the specification', () => {
    const { requirements, stories } = featureOf(name, specification, text).specification ?? {};
    for (const { id } of requirements ?? []) expect(content.tasks.flatMap(doneWhen).filter(starts(id))).toHaveLength(1);
    for (const { id } of stories ?? [])
      expect(content.tasks.filter(({ title }) => title.includes(`acceptance test of ${id}:`))).toHaveLength(1);
  });

  test('compiles to a list of tasks that passes the check, with all parts of the system and each file made once', () => {
    const feature = featureOf(name, specification, text);
    const { output, diagnostics } = compileFeature({ feature, config: strict, inputs: new Map() });
    expect(diagnostics.filter(({ severity }) => severity !== 'info').map(({ message }) => message)).toEqual([]);
    const file = { path: 'tasks.md', text: output?.files.get('tasks.md') ?? '' };
    const { context, diagnostics: found } = checkTaskList({ file, config: strict, feature });
    expect(found.map(({ code, span, message }) => `${formatLine(span)} ${code}: ${message}`)).toEqual([]);
    const paths = context.list.tasks.flatMap(({ files }) => files.map(({ path }) => path));
    for (const part of parts) expect(paths.filter((path) => part.test(path))).toHaveLength(1);
    for (const folder of ['unit', 'contract', 'integration', 'e2e', 'quality'])
      expect(paths.some((path) => path.startsWith(`tests/${folder}/`))).toBe(true);
    const several = paths.filter((path, at) => !path.endsWith('/') && paths.indexOf(path) !== at);
    expect(several).toEqual([]);
  });
});

/** The components of the system, its pipeline, monitoring and rollback, by the files that make them. */
const parts = [
  ...['ingest', 'validate', 'split', 'features', 'baseline', 'train', 'evaluate', 'export', 'rollback'].map(
    (module) => new RegExp(`^src/\\w+/${module}\\.py$`),
  ),
  /^src\/\w+\/(?:serve|score|device)\.py$/,
  /^src\/\w+\/core\/versioning\.py$/,
  /^src\/\w+\/core\/tracking\.py$/,
  /^src\/\w+\/core\/monitoring\.py$/,
  /^pipelines\/\w+\/pipeline\.py$/,
  /^\.github\/workflows\/[\w-]+\.yml$/,
];

function doneWhen({ doneWhen: all }: (typeof made)[number]['content']['tasks'][number]): readonly string[] {
  return all.map(({ value }) => value);
}

function starts(id: string): (value: string) => boolean {
  return (value) => value.startsWith(`${id}: `);
}

test('the types of the eight specifications are recognised', () => {
  expect(Object.fromEntries(made.map(({ name, type }) => [name, type]))).toEqual({
    'course-recommendations': 'recommendation',
    'customer-segments': 'clustering',
    heizenergie: 'regression',
    'leaf-disease': 'classification',
    'loan-default': 'classification',
    'pump-anomalies': 'anomaly-detection',
    reclamaciones: 'classification',
    'store-demand': 'time-series',
  });
});

test.each(dialects)('without a sign of a type the plan in %s asks for it', (dialect) => {
  const specification = { path: 'spec.md', text: '# Feature Specification: Link list\n\nA list of links is shown.\n' };
  const { text, type, questions } = newPlan({ specification, dialect, config: defaultConfig });
  expect(type).toBeUndefined();
  expect(questions.map(({ value }) => value).join('\n')).toContain('Which type of machine learning task is this');
  expect(findings(text).filter((found) => !found.includes(' use-ml-task-type: '))).toEqual([]);
});

test('the same specification gives the same bytes', () => {
  for (const { name, dialect, specification, text } of made.slice(0, 5))
    expect(scaffolded(name, specification, dialect).text).toBe(text);
});
