import { expect, test } from 'vitest';
import { positionOf } from '../../../src/base/source.ts';
import { portText, readFixture } from './read-fixture.ts';

test('ports, resources and name of a component', () => {
  const { contract } = readFixture('train.component.yaml');
  expect(contract).toMatchObject({ name: 'Train churn model', format: 'kfp-component', components: [], schemas: [] });
  expect(contract.component?.inputs.map(portText)).toEqual([
    'artifact customers: Dataset',
    'parameter label column: String?',
    'parameter rounds: Integer?',
    'parameter learning rate: Float?',
    'parameter columns: List[str]',
    'artifact lookup: GCSPath',
    'artifact anything: ',
  ]);
  expect(contract.component?.outputs.map(portText)).toEqual(['artifact model: Model', 'parameter auc: Float']);
  expect(contract.component?.inputs.map(({ span }) => positionOf(span).line)).toEqual([8, 9, 10, 11, 12, 13, 14]);
  expect(contract.component?.resources.map(({ value }) => value)).toEqual([
    'Train churn model: CPU 4',
    'Train churn model: memory 16Gi',
    'Train churn model: GPU 1 (nvidia.com/gpu)',
    'Train churn model: node selector pool=training',
    'Train churn model: memory_request 8Gi',
  ]);
});

test('a slip costs the value, not the file', () => {
  const { contract, diagnostics } = readFixture('slips.component.yaml');
  expect(contract.name).toBe('slips');
  expect(contract.component?.inputs.map(portText)).toEqual([
    'artifact rows: Dataset',
    'parameter seed: Integer',
    'parameter flag: Bool',
  ]);
  expect(diagnostics.filter(({ code }) => code === 'contract-type').map(({ message }) => message)).toEqual([
    '`name` must be a text, but is `2024`; it is left out. Put it in quotes.',
    '`inputs[2].optional` must be `true` or `false`, but is `sometimes`; it is left out.',
  ]);
  expect(diagnostics.every(({ severity }) => severity === 'warning')).toBe(true);
});
