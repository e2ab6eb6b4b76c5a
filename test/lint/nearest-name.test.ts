import { expect, test } from 'vitest';
import { nearestName } from '../../src/lint/plan-facts/nearest-name.ts';

const known = ['Data Engineer', 'ML Engineer', 'Équipe Données', 'Database Architect'];

test.each([
  ['Data Enginer', 'Data Engineer'],
  ['data-engineer', 'Data Engineer'],
  ['Équipe', 'Équipe Données'],
  ['Equippe Donnees', 'Équipe Données'],
  ['DB Architect', 'Database Architect'],
  ['ML Enginer', 'ML Engineer'],
])('%s means %s', (name, meant) => {
  expect(nearestName(name, known)).toBe(meant);
});

test.each(['Legal', 'Deployment Crew', '', '分析'])('%j means none of them', (name) => {
  expect(nearestName(name, known)).toBeUndefined();
});
