import { expect, test } from 'vitest';
import { readDataModel } from '../../../src/read/data-model.ts';
import { documentOf, fixture, lineOf, quoted } from '../fixture.ts';

const { value: model, diagnostics } = readDataModel(fixture('data-model/shapes.md'));
const fieldsOf = (name: string): string | undefined =>
  model.entities
    .find((entity) => entity.name === name)
    ?.fields.map((field) => (field.type === '' ? field.name : `${field.name}: ${field.type}`))
    .join(', ');

test('entities with clean names, and no headings that are none', () => {
  expect(model.entities.map(({ name, span }) => `${lineOf(span)} ${name}`)).toEqual([
    '9 Customer',
    '21 Order',
    '33 Item',
    '39 Warehouse',
    '45 Empty Thing',
    '51 Shop',
    '54 Depot',
  ]);
});

test.each([
  ['Customer', 'id: UUID, name: string'],
  ['Order', 'id: UUID, customer_id: Reference, total: Decimal, status, description: string'],
  ['Item', 'sku: string, order_id: UUID, price, label_to_index'],
  ['Warehouse', 'stock: int, place'],
  ['Shop', 'id: string, owner: Customer'],
  ['Depot', 'id, place'],
])('fields of %s', (name, fields) => expect(fieldsOf(name)).toBe(fields));

test('references by key, type and sentence', () => {
  expect(Object.fromEntries(model.entities.map((one) => [one.name, one.references.map(({ value }) => value)]))).toEqual(
    {
      Customer: [],
      Order: ['Customer'],
      Item: ['Order', 'Warehouse'],
      Warehouse: [],
      'Empty Thing': [],
      Shop: ['Customer'],
      Depot: [],
    },
  );
});

test('fields and references know their places', () => {
  const [order] = model.entities.filter(({ name }) => name === 'Order');
  expect(order?.fields.map(({ span }) => quoted(span))).toEqual([
    '**id**',
    '**customer_id**',
    '`total`',
    '`status`',
    'description',
  ]);
  expect(order?.references.map(({ span }) => lineOf(span))).toEqual([24]);
});

test('transitions of lists and tables', () => {
  expect(model.transitions.map(({ value }) => value)).toEqual(['open → closed', 'closed → archived']);
});

test('an entity without fields is kept and reported', () => {
  expect(diagnostics.map(({ code, span }) => `${lineOf(span)} ${code}`)).toEqual(['45 entity-without-fields']);
});

test('a document without entities says so', () => {
  const read = readDataModel(documentOf('# Data Model', '## Overview', 'None are needed.'));
  expect([read.value.entities, read.diagnostics.map(({ code }) => code)]).toEqual([[], ['empty-data-model']]);
});
