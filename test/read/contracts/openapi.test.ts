import { expect, test } from 'vitest';
import type { Entity } from '../../../src/model/feature.ts';
import { operationText, readFixture } from './read-fixture.ts';

test('operations with the schemas they use, through shared parameters and responses', () => {
  const { contract } = readFixture('predict.openapi.yaml');
  expect(contract).toMatchObject({ name: 'predict', format: 'openapi' });
  expect(contract.operations.map(operationText)).toEqual([
    '7 POST /predictions (Predict one customer) Tenant, Customer, Prediction, Problem',
    '20 GET /predictions/{id} (readPrediction) Prediction',
    '28 GET /health ()',
  ]);
});

test('object schemas as entities', () => {
  expect(readFixture('predict.openapi.yaml').contract.schemas.map(entityText)).toEqual([
    'Customer {id: string, tags: string[], manager: Customer, plan: string | Plan, note: string | null} → Plan',
    'Plan {level: enum} → ',
    'Prediction {score: number, history: (Prediction | null)[]} → Plan',
    'Problem {detail: } → ',
  ]);
});

test('Swagger 2 in JSON with tabs and a number that is too big', () => {
  const { contract } = readFixture('old.swagger.json');
  expect(contract.name).toBe('old');
  expect(contract.operations.map(operationText)).toEqual(['5 GET /runs (Lists the runs.) Run']);
  expect(contract.schemas.map(entityText)).toEqual(['Run {number: integer} → ']);
});

test('references that lead to themselves end', () => {
  const { contract } = readFixture('slips.openapi.yaml');
  expect(contract.operations.map(operationText)).toEqual(['4 GET /a ()']);
});

test('a JSON Schema: the schema and its definitions', () => {
  const { contract } = readFixture('feature-row.schema.json');
  expect(contract).toMatchObject({ name: 'feature-row', format: 'json-schema' });
  expect(contract.schemas.map(entityText)).toEqual([
    'FeatureRow {customer: Customer, values: Value[], self: } → Customer, Value',
    'Customer {id: x, home: Address} → Address',
    'Address {city: string} → ',
  ]);
});

function entityText({ name, fields, references }: Entity): string {
  const inner = fields.map((field) => `${field.name}: ${field.type}`).join(', ');
  return `${name} {${inner}} → ${references.map(({ value }) => value).join(', ')}`;
}
