import { expect, test } from 'vitest';
import { assignees, namesWorker } from '../../src/model/assignees.ts';

test.each<[string, ...string[]]>([
  ['reviewer', 'reviewer'],
  ['Data Engineer and ML Engineer', 'Data Engineer', 'ML Engineer'],
  ['reviewer (half time), @agent / planner', 'reviewer (half time)', '@agent', 'planner'],
  ['Andrea-Team', 'Andrea-Team'],
  ['reviewer und agent y planner', 'reviewer', 'agent', 'planner'],
  ['TBD'],
  ['nobody, reviewer', 'reviewer'],
  [''],
])('%s', (text, ...names) => {
  expect(assignees(text)).toEqual(names);
});

test('a name stands for somebody with what is beside it, or without', () => {
  const names = ['ML Engineer', 'ml-engineer', '@ml_engineer', 'ML Engineer (half time)', 'Engineer (ML)', 'ML'];
  expect(names.map((name) => namesWorker(name, { name: 'ml-engineer' }))).toEqual([
    true,
    true,
    true,
    true,
    false,
    false,
  ]);
  expect(namesWorker('Agent (night)', { name: 'agent-night' })).toBe(true);
});

test('the name of several alike stands for each of them', () => {
  const second = { name: 'agent 2', group: 'agent' };
  expect(['agent', '@Agent', 'agent 2', 'agent 1', 'agents'].map((name) => namesWorker(name, second))).toEqual([
    true,
    true,
    true,
    false,
    false,
  ]);
});
