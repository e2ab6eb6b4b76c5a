import { expect, test } from 'vitest';
import { positionOf } from '../../../src/base/source.ts';
import { portText, readFixture } from './read-fixture.ts';

test('components in the order in which data flows, loops and conditions opened up', () => {
  const { contract } = readFixture('churn.pipeline.yaml');
  expect(contract).toMatchObject({ name: 'churn-weekly', format: 'kfp-pipeline', pipeline: { name: 'churn-weekly' } });
  const steps = contract.pipeline?.components.map(({ value, span }) => `${value} ${positionOf(span).line}`);
  expect(steps).toEqual(['load 63', 'train 14', 'judge 10', 'tell 6']);
  // The importer has no code, `train-2` is `train` again, and nothing runs `spare`.
  expect(contract.components.map(({ name }) => name)).toEqual(['load', 'train', 'judge', 'tell', 'spare']);
});

test('ports and resources of compiled components', () => {
  const { components } = readFixture('churn.pipeline.yaml').contract;
  const judge = components.find(({ name }) => name === 'judge');
  expect(judge?.inputs.map(portText)).toEqual(['artifact model: system.Model', 'parameter threshold: NUMBER_DOUBLE?']);
  const load = components.find(({ name }) => name === 'load');
  expect(load?.outputs.map(portText)).toEqual(['parameter sizes: LIST']);
  expect(components.flatMap(({ resources }) => resources.map(({ value }) => value))).toEqual([
    'train: CPU 500m',
    'train: memory 16Gi',
    'train: GPU 1 (nvidia.com/gpu)',
    'judge: node selector pool=spot',
    'tell: CPU 2',
    'tell: memory 4G',
  ]);
});

test('tasks in a circle and unknown ones leave the rest in place', () => {
  const { contract, diagnostics } = readFixture('slips.pipeline.yaml');
  expect(contract.name).toBe('Churn_Weekly');
  expect(contract.pipeline?.components.map(({ value }) => value)).toEqual(['load']);
  expect(diagnostics.some(({ severity }) => severity === 'error')).toBe(false);
});

test('without a root the components are still read', () => {
  const { contract } = readFixture('rootless.pipeline.yaml');
  expect(contract.pipeline?.components).toEqual([]);
  expect(contract.components.map(({ name }) => name)).toEqual(['only']);
});
