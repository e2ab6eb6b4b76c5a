import { expect, test } from 'vitest';
import { operationText, readFixture } from './read-fixture.ts';

test('endpoints in headings, lines, tables and requests; examples and prose are none', () => {
  const { contract } = readFixture('api.md');
  expect(contract).toMatchObject({ name: 'api', format: 'markdown' });
  expect(contract.operations.map(operationText)).toEqual([
    '3 POST /api/predictions (Predict one customer)',
    '13 GET /api/predictions/{id} (Read a prediction)',
    '17 DELETE /api/predictions/{id} ()',
    '19 PATCH /api/predictions/{id} (Corrects a label (rarely))',
    '24 GET /api/models (Models)',
    '24 POST /api/models (Models)',
    '25 GET /api/health (Is it up)',
    '29 GET /api/runs ()',
  ]);
});

test('commands by their flags and by their headings', () => {
  expect(readFixture('cli.md').contract.operations.map(operationText)).toEqual([
    '11  churnctl fit ()',
    '17  churnctl judge ()',
    '21  churnctl tidy (Cleans up)',
  ]);
});
