import { expect, test } from 'vitest';
import { deriveTasks } from '../../src/derive/derive-tasks.ts';
import { readDocuments } from '../compile/documents.ts';

const component = (name: string, inputs: string, outputs: string): string =>
  `### ${name}\n\n**Inputs**:\n${inputs
    .split(' ')
    .map((one) => `- \`${one}\` (Dataset): x`)
    .join('\n')}\n\n**Outputs**:\n${outputs
    .split(' ')
    .map((one) => `- \`${one}\` (Dataset): x`)
    .join('\n')}\n`;
const derive = (...components: string[]): ReturnType<typeof deriveTasks> =>
  deriveTasks(
    readDocuments({
      'plan.md': '# Plan: X\n',
      'data-model.md': `# Data Model\n\n## Components\n\n${components.join('\n')}`,
    }).feature,
  );
const order = ({ value }: ReturnType<typeof deriveTasks>): readonly string[] =>
  value.design.components.map(({ name, producers }) => [name, ...producers.map((one) => one.name)].join(' < '));

test('a component comes after those whose artifacts it consumes', () => {
  expect(
    order(
      derive(
        component('score', 'model', 'scores'),
        component('fit', 'rows', 'model'),
        component('load', 'source', 'rows'),
      ),
    ),
  ).toEqual(['load', 'fit < load', 'score < fit']);
});

test('an artifact that is passed on flows from each who had it before', () => {
  expect(
    order(
      derive(
        component('load', 'source', 'rows'),
        component('clean', 'rows', 'rows'),
        component('fit', 'rows', 'model'),
      ),
    ),
  ).toEqual(['load', 'clean < load', 'fit < load < clean']);
});

test('artifacts that flow in a circle are reported; the order of the document stands', () => {
  const derived = derive(component('a', 'late', 'early'), component('b', 'early', 'late'));
  expect(order(derived)).toEqual(['a', 'b < a']);
  expect(derived.diagnostics.map(({ code, severity }) => `${severity} ${code}`)).toEqual(['warning no-artifact-cycle']);
});

test('tests come before what they test, whatever the names are', () => {
  const { value } = derive(
    component('test', 'x', 'y'),
    component('test_train', 'y', 'z'),
    component('train', 'z', 'w'),
  );
  const place = new Map(value.drafts.map(({ key }, at) => [key, at]));
  const core = value.drafts.filter(({ kind }) => kind === 'component');
  expect(core).toHaveLength(3);
  for (const { key, needs } of core) {
    const tests = needs.filter(({ reason }) => reason === 'test-first');
    expect(tests).toHaveLength(2);
    for (const test of tests) expect(place.get(test.key)).toBeLessThan(place.get(key) as number);
  }
});
