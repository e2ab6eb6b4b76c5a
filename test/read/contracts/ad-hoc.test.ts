import { expect, test } from 'vitest';
import { operationText, portText, readFixture } from './read-fixture.ts';

test('endpoints in the ways in which people write them', () => {
  const { contract } = readFixture('service.yaml');
  expect(contract).toMatchObject({ name: 'service', format: 'yaml' });
  expect(contract.operations.map(operationText)).toEqual([
    '3 POST /score (Scores one row) Row',
    '4 GET /health ()',
    '5 DELETE /rows/{id} ()',
    '9 GET /models (Lists models)',
    '9 PUT /models (Replaces a model)',
    '10 POST /models/{id}/promote (Makes it the one in use)',
  ]);
  expect(contract.schemas).toMatchObject([
    {
      name: 'Row',
      fields: [
        { name: 'id', type: 'string' },
        { name: 'values', type: 'number[]' },
      ],
    },
    {
      name: 'Label',
      fields: [
        { name: 'value', type: 'boolean' },
        { name: 'text', type: '' },
      ],
    },
  ]);
});

test('commands, and a file that describes one command', () => {
  expect(readFixture('tool.yaml').contract.operations.map(operationText)).toEqual([
    '3  churnctl train (Trains a model)',
    '4  churnctl evaluate ()',
    '6  other tidy (tidy)',
    '6  other sweep ()',
  ]);
  expect(readFixture('script.yaml').contract.operations.map(operationText)).toEqual([
    '1  nightly.sh (Runs the nightly job.)',
  ]);
});

test('components of an informal kind', () => {
  const { contract } = readFixture('prepare.yaml');
  expect(contract.name).toBe('prepare-rows');
  expect(contract.component?.inputs.map(portText)).toEqual([
    'artifact raw: Dataset',
    'parameter ratio: float',
    'parameter seed: int?',
  ]);
  expect(contract.component?.outputs.map(portText)).toEqual([
    'artifact rows: Dataset',
    'artifact report: HTML',
    'artifact log: ',
  ]);
  expect(contract.component?.resources.map(({ value }) => value)).toEqual([
    'prepare-rows: memory 4Gi',
    'prepare-rows: GPU 1',
  ]);
  expect(contract.components.map(({ name, inputs }) => [name, ...inputs.map(portText)])).toEqual([
    ['judge', 'artifact rows: ?'],
  ]);
});
