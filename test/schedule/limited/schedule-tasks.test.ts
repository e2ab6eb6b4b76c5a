import { expect, test } from 'vitest';
import { scheduleTasks } from '../../../src/schedule/limited/schedule-tasks.ts';
import { countedBudget } from '../../../src/schedule/solve/budget.ts';
import { planned, scheduled } from './planned.ts';
import { equal, named, requestOf } from './request-of.ts';

test('with nothing limited each task begins as soon as it can, and no search is made', () => {
  const request = requestOf('A =30\nB =20\nC =10 < A B\nD =40 < B');
  expect(planned(request)).toEqual(['A 0-30 worker 1', 'B 0-20 worker 2', 'C 30-40 worker 1', 'D 20-60 worker 2']);
  const steps = scheduleTasks(request, { budget: countedBudget(0), seed: 1 });
  expect('next' in steps && steps.next()).toMatchObject({
    done: true,
    value: {
      makespan: 60,
      lowerBound: 60,
      isOptimal: true,
      limit: { kind: 'critical path' },
      stopped: 'optimal',
      schedules: 1,
      workers: ['worker 1', 'worker 2'],
    },
  });
});

test('equal workers are limited by their work, and a worker who is not needed has no lane', () => {
  const request = requestOf('A =30\nB =30\nC =30\nD =30', { team: equal(2) });
  expect(scheduled(request)).toMatchObject({
    makespan: 60,
    isOptimal: true,
    limit: { kind: 'workers', names: ['worker 1', 'worker 2'] },
  });
  const chain = requestOf('A =30\nB =30 < A', { team: equal(7) });
  expect(scheduled(chain)).toMatchObject({ makespan: 60, workers: ['worker 1'], limit: { kind: 'critical path' } });
});

test('a task goes to whoever did what it waits for', () => {
  const request = requestOf('A =10\nB =20\nC =15\nD =5 < A\nE =5 < B\nF =40 < C', { team: equal(3) });
  expect(planned(request)).toEqual([
    'A 0-10 worker 1',
    'B 0-20 worker 2',
    'C 0-15 worker 3',
    'D 10-15 worker 1',
    'E 20-25 worker 2',
    'F 15-55 worker 3',
  ]);
});

test('of workers who are alike, too, whoever did what it waits for goes on', () => {
  const request = requestOf('A =10\nB =20\nC =15\nD =5 < A\nE =5 < B\nF =40 < C', {
    team: named('a 1 ml', 'b', 'c 1 ops'),
  });
  expect(planned(request)).toEqual(['A 0-10 a', 'B 0-20 b', 'C 0-15 c', 'D 10-15 a', 'E 20-25 b', 'F 15-55 c']);
});

test('whoever became free last goes on, so that the others stay free', () => {
  const request = requestOf('A =10\nB =20\nC =30\nD =0 < A B C\nE =20 < D\nF =5 < D');
  expect(planned(request).slice(4)).toEqual(['E 30-50 worker 3', 'F 30-35 worker 2']);
});

test('milestones and tasks without length need nobody', () => {
  const request = requestOf('A =10\nB =15\nF =5\nC =0 < A\nD =5\nE =5\nA B F -> D E', { team: equal(1) });
  const lines = planned(request);
  expect(lines).toContain('M1 30-30');
  expect(lines.find((line) => line.startsWith('C'))).toMatch(/^C (\d+)-\1$/);
});

test('a task with parts takes no time of its own', () => {
  const request = requestOf('2 Whole\n2.1 ^2 =30\n2.2 ^2 =20', { team: equal(1) });
  const parts = { ...request, dag: requestOf('2 Whole < 2.1 2.2\n2.1 ^2 =30\n2.2 ^2 =20').dag };
  expect(planned(parts)[0]).toBe('2 50-50');
});

test('assignee, skill and speed of workers with names', () => {
  const team = named('reviewer 1 review', 'ml-engineer 2 training serving', 'data-engineer 1 training');
  const fields = {
    A: { assignee: 'Reviewer' },
    B: { skill: 'training, serving' },
    C: { skill: 'training' },
    D: { assignee: '@data_engineer (half time) and somebody else' },
    E: { assignee: 'TBD', skill: 'none' },
  };
  const request = requestOf('A =30\nB =25\nC =30\nD =20\nE =30', { team, fields });
  // B is done at twice the speed, in 13 minutes; what is over goes to whoever is free first.
  expect(scheduled(request)).toMatchObject({ makespan: 43, isOptimal: true });
  const lines = planned(request);
  expect(lines.slice(0, 2)).toEqual(['A 0-30 reviewer', expect.stringMatching(/^B .* ml-engineer$/)]);
  expect(lines[2]).toMatch(/^C .* (?:ml|data)-engineer$/);
  expect(lines[3]).toMatch(/^D .* data-engineer$/);
});

test('names and skills that look like two', () => {
  const worker = (name: string, ...skills: string[]) => ({ name, skills, speed: 1, absences: [] });
  const workers = [worker('Development', 'serving'), worker('Research and Development', 'training and serving')];
  const request = requestOf('A =20\nB =10\nC =0', {
    team: { kind: 'named', workers },
    fields: { A: { assignee: 'Research and Development' }, B: { skill: 'training and serving' } },
  });
  expect(planned(request).map((line) => line.split(' ').slice(2).join(' '))).toEqual([
    'Research and Development',
    'Research and Development',
    '',
  ]);
});

test('a quotient that is whole but for its last bits is whole', () => {
  expect(planned(requestOf('A =21\nB =22', { team: named('agent 0.7') }))).toEqual(
    expect.arrayContaining([expect.stringMatching(/^A (?:0-30|32-62) agent$/)]),
  );
});

test('named resources, by amounts', () => {
  const fields = { A: { resources: '2 × gpu' }, B: { resources: 'GPU' }, C: { resources: 'gpu' } };
  const request = requestOf('A =30\nB =20\nC =20\nD =25', { fields, resources: { gpu: 2 } });
  expect(scheduled(request)).toMatchObject({
    makespan: 50,
    isOptimal: true,
    limit: { kind: 'resource', name: 'gpu' },
  });
});

test('open tasks change a file one at a time; folders, patterns and design documents are no files', () => {
  const request = requestOf('A =30 @src/a.py\nB =20 @src/a.py @plan.md\nC =20 @src/ @plan.md\nD =20 @src/ @tests/*.py');
  expect(scheduled(request)).toMatchObject({
    makespan: 50,
    isOptimal: true,
    limit: { kind: 'file', name: 'src/a.py' },
  });
  const closed = requestOf('A [x] =30 @a.py\nB =20 @a.py\nC [-] =20 @a.py');
  expect(planned(closed).map((line) => line.split(' ')[1])).toEqual(['0-30', '0-20', '0-20']);
});

test('work pauses while its worker is away, and others take what would wait', () => {
  const absences = new Map([['reviewer', [{ start: 10, end: 40 }]]]);
  const fields = { A: { assignee: 'reviewer' } };
  const alone = requestOf('A =30', { team: named('reviewer'), fields, absences });
  expect(planned(alone)).toEqual(['A 0-60 reviewer']);
  const both = requestOf('A =30\nB =30', { team: named('reviewer', 'ml-engineer'), absences });
  // With the other one alone it takes as long; nobody begins later than he can.
  expect(planned(both).map((line) => line.slice(2))).toEqual(
    expect.arrayContaining(['0-30 ml-engineer', '0-60 reviewer']),
  );
});

test('what is paused keeps its files', () => {
  const absences = new Map([['reviewer', [{ start: 10, end: 40 }]]]);
  const fields = { A: { assignee: 'reviewer' }, B: { assignee: 'ml-engineer' }, C: { assignee: 'ml-engineer' } };
  const team = named('reviewer', 'ml-engineer');
  const request = requestOf('A =15 @a.py\nB =5\nC =5 @a.py < B', { team, fields, absences });
  // From 0 on, A would hold the file until 45: C goes first, and A begins at 10, that is, at 40.
  expect(scheduled(request).makespan).toBe(50);
  expect(planned(request)).toEqual(['A 0-45 reviewer', 'B 0-5 ml-engineer', 'C 45-50 ml-engineer']);
});

test('work of some workers alone may be the limit', () => {
  const fields = { A: { skill: 'ml' }, B: { skill: 'ml' }, C: { skill: 'ml' }, D: { skill: 'ml' } };
  const team = named('a 1 ml', 'b 2 ml', 'c 1 ml', 'd 1 ops');
  expect(scheduled(requestOf('A =20\nB =20\nC =20\nD =20', { team, fields })).limit).toMatchObject({
    kind: 'workers',
    names: ['a', 'b', 'c'],
  });
});
