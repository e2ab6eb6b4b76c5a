import { expect, test } from 'vitest';
import type { Port } from '../../../src/model/feature.ts';
import { readDataModel } from '../../../src/read/data-model.ts';
import { documentOf, fixture, lineOf } from '../fixture.ts';

const { value: model, diagnostics } = readDataModel(fixture('data-model/ml.md'));
const portText = ({ name, type, kind, optional }: Port): string =>
  `${name} ${type} ${kind}${optional ? ' optional' : ''}`;

test('components from lists, tables and one-line values', () => {
  expect(
    model.components.map(({ name, inputs, outputs, resources }) => [
      name,
      inputs.map(portText),
      outputs.map(portText),
      resources.map(({ value }) => value),
    ]),
  ).toEqual([
    [
      'ingest-data',
      ['source_uri String parameter', 'window_days Integer parameter optional'],
      ['dataset Dataset artifact'],
      ['CPU 2', 'memory 4Gi'],
    ],
    [
      'train',
      ['dataset Dataset artifact', 'epochs Integer parameter optional'],
      ['model Model artifact'],
      ['GPU 1 (nvidia-tesla-t4)', 'memory 16Gi'],
    ],
    [
      'evaluate',
      ['model Model artifact', 'dataset Dataset artifact', 'threshold Float parameter optional'],
      ['metrics Metrics artifact'],
      [],
    ],
  ]);
  expect(model.components[0]?.inputs.map(({ span }) => lineOf(span))).toEqual([10, 11]);
});

test('pipelines as lists and chains', () => {
  expect(
    model.pipelines.map(({ name, components }) => `${name}: ${components.map(({ value }) => value).join(' ')}`),
  ).toEqual(['training-pipeline: ingest-data train evaluate', 'nightly: ingest-data train evaluate']);
});

test('artifacts with their producers and consumers', () => {
  expect(
    model.artifacts.map(({ name, type, producedBy, consumedBy }) => [
      name,
      type,
      producedBy.map(({ value }) => value).join(),
      consumedBy.map(({ value }) => value).join(),
    ]),
  ).toEqual([
    ['dataset', 'system.Dataset', 'ingest-data', 'train,evaluate'],
    ['model', 'system.Model', 'train', 'evaluate'],
  ]);
});

test('resources, transitions and entities beside them', () => {
  expect(model.resources.map(({ value }) => value)).toEqual(['train, CPU 4, Memory 16Gi']);
  expect(model.transitions.map(({ value }) => value)).toEqual(['queued → running', 'running → done']);
  expect(model.entities.map(({ name, references }) => [name, references.map(({ value }) => value)])).toEqual([
    ['Run', ['Dataset']],
    ['Dataset', []],
  ]);
  expect(diagnostics).toEqual([]);
});

test('a heading with inputs and outputs is a component anywhere', () => {
  const read = readDataModel(
    documentOf(
      '# D',
      '## Steps of the night',
      '### clean',
      '#### Inputs',
      '- rows: List',
      '#### Outputs',
      '- out (Model)',
    ),
  ).value;
  expect(
    read.components.map(({ name, inputs, outputs }) => [name, inputs.map(portText), outputs.map(portText)]),
  ).toEqual([['clean', ['rows List parameter'], ['out Model artifact']]]);
  expect(read.entities).toEqual([]);
});

test('a component without ports is kept and reported', () => {
  const read = readDataModel(documentOf('# D', '## Components', '### clean', 'It cleans.'));
  expect(read.value.components.map(({ name }) => name)).toEqual(['clean']);
  expect(read.diagnostics.map(({ code }) => code)).toEqual(['component-without-ports']);
});

test.each([
  ['- **model** (Model): produced by train, consumed by evaluate and deploy', 'train', 'evaluate,deploy'],
  ['- `model`: train → evaluate', 'train', 'evaluate'],
])('artifacts in a list: %s', (line, by, of) => {
  const [artifact] = readDataModel(documentOf('# D', '## Artifacts', line)).value.artifacts;
  expect(artifact?.name).toBe('model');
  expect(artifact?.producedBy.map(({ value }) => value).join()).toBe(by);
  expect(artifact?.consumedBy.map(({ value }) => value).join()).toBe(of);
});

test('pipelines in a list, and a heading for one', () => {
  const { pipelines } = readDataModel(
    documentOf(
      '# D',
      '## Pipelines',
      '- **nightly**: clean → train',
      '## Pipeline: weekly',
      '**Steps**: `clean`, `train`',
    ),
  ).value;
  expect(pipelines.map(({ name, components }) => `${name}: ${components.map(({ value }) => value).join(' ')}`)).toEqual(
    ['nightly: clean train', 'weekly: clean train'],
  );
});
