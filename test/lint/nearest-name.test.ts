import { expect, test } from 'vitest';
import { nearestName } from '../../src/lint/plan-facts/nearest-name.ts';

const known = ['Data Engineer', 'ML Engineer', 'Ana Pérez', 'Database Architect'];

test.each([
  ['Data Enginer', 'Data Engineer'],
  ['data-engineer', 'Data Engineer'],
  ['Ana', 'Ana Pérez'],
  ['Anna Perez', 'Ana Pérez'],
  ['DB Architect', 'Database Architect'],
  ['ML Enginer', 'ML Engineer'],
])('%s means %s', (name, meant) => {
  expect(nearestName(name, known)).toBe(meant);
});

test.each(['Bo', 'Deployment Crew', '', '山田'])('%j means none of them', (name) => {
  expect(nearestName(name, known)).toBeUndefined();
});
