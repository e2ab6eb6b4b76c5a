import { expect, test } from 'vitest';
import type { TaskFields } from '../../../src/model/task.ts';
import type { Team } from '../../../src/schedule/limited/request/schedule-request.ts';
import { refused } from './planned.ts';
import { equal, named, requestOf } from './request-of.ts';

const team = named('reviewer 1 review', 'ml-engineer 2 ml training', 'data-engineer 1 ml');

test.each<[string, Partial<TaskFields>, string]>([
  [
    'an assignee whom nobody knows',
    { assignee: 'Platform Team' },
    'B is assigned to Platform Team, whom `workers` of the settings does not name; add Platform Team there, or assign it to one of reviewer, ml-engineer and data-engineer',
  ],
  [
    'a skill that nobody has',
    { skill: 'kubernetes' },
    'B needs the skill kubernetes, which no worker has; add it to the skills of a worker in the settings',
  ],
  [
    'two skills that nobody has',
    { skill: 'kubernetes, ml and terraform' },
    'B needs the skills kubernetes and terraform, which no worker has; add them to the skills of a worker in the settings',
  ],
  [
    'skills that nobody has together',
    { skill: 'review, ml' },
    'B needs the skills review and ml, and no worker has all of them; add what is missing to the skills of a worker in the settings, or split the task',
  ],
  [
    'an assignee without the skill',
    { assignee: 'reviewer', skill: 'ml' },
    'B is assigned to reviewer, who lacks the skill ml; add it to the skills of reviewer in the settings, or assign B to one of ml-engineer and data-engineer',
  ],
  [
    'assignees without the skills',
    { assignee: 'reviewer and data-engineer', skill: 'ml, training' },
    'B is assigned to reviewer and data-engineer, none of whom has the skills ml and training; add them to the skills of reviewer in the settings, or assign B to ml-engineer',
  ],
  [
    'too much of a resource',
    { resources: '3 × GPU' },
    'B needs 3 × gpu, and there are 2; raise it under `resources` of the settings, or let B need less',
  ],
  [
    'a resource in two spellings',
    { resources: 'test-db, Test DB' },
    'B needs 2 × test-db, and there is 1; raise it under `resources` of the settings, or let B need less',
  ],
  [
    'a resource that nobody named',
    { resources: '2 × fpga' },
    'B needs fpga, which `resources` of the settings does not name; add `fpga: 2` there',
  ],
])('%s', (_, fields, message) => {
  const resources = { gpu: 2, 'test-db': 1 };
  expect(refused(requestOf('A =10\nB =20 < A', { team, fields: { B: fields }, resources }))).toBe(`B | ${message}`);
  // Neither work that takes no time nor work that is over asks for anything.
  expect(refused(requestOf('A =10\nB =0 < A', { team, fields: { B: fields }, resources }))).toBe('feasible');
  expect(refused(requestOf('A =10\nB [x] =20 < A', { team, fields: { B: fields }, resources }))).toBe('feasible');
});

test('what a closed task asks for in vain is still asked for by an open one', () => {
  const fields = { A: { skill: 'kubernetes' }, B: { skill: 'kubernetes' } };
  expect(refused(requestOf('A [x] =10\nB =10', { team, fields }))).toMatch(/^B \| B needs the skill kubernetes/);
});

test('with equal workers nobody asks for assignees and skills', () => {
  const fields = { A: { assignee: 'Platform Team', skill: 'kubernetes' } };
  expect(refused(requestOf('A =10\nB =10', { team: equal(1), fields }))).toBe('feasible');
});

test.each<[Team]>([[equal(0)], [named()]])('a team without workers', (nobody) => {
  expect(refused(requestOf('A =0\nB =20', { team: nobody }))).toBe(
    'B | B needs a worker, and there is none; name at least one',
  );
});

const never = { start: 15, end: 1_000_000_000 };

test('who is away for good', () => {
  const fields = { A: { skill: 'review' }, B: { skill: 'review' } };
  const absences = new Map([['reviewer', [never]]]);
  expect(refused(requestOf('A =10\nB =20', { team, fields, absences }))).toBe(
    'B | B cannot be done before reviewer, who alone may do it, is away for good; end the absence in the settings, or let somebody else do it',
  );
  expect(refused(requestOf('A =10\nB =5', { team, fields, absences }))).toBe('feasible');
  expect(refused(requestOf('A =10\nB =20', { team, absences }))).toBe('feasible');
  const both = new Map(['ml-engineer', 'data-engineer'].map((name) => [name, [never]]));
  expect(refused(requestOf('A =60', { team, fields: { A: { skill: 'ml' } }, absences: both }))).toBe(
    'A | A cannot be done before ml-engineer and data-engineer, who alone may do it, are away for good; end the absence in the settings, or let somebody else do it',
  );
});
