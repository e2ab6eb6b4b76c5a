import { expect, test } from 'vitest';
import type { GivenTimes, Progress } from '../../../src/schedule/limited/request/schedule-request.ts';
import { verifySchedule } from '../../../src/schedule/limited/verify-schedule.ts';
import { planned, refused, scheduled } from './planned.ts';
import { equal, named, requestOf } from './request-of.ts';

/** `0: '5-30 reviewer'` says when and by whom task number 0 was worked on. */
function progress(now: number, given: Readonly<Record<number, string>>): Progress {
  const times = Object.entries(given).map(([task, words]): [number, GivenTimes] => {
    const [, start, finish, worker] = /^(\d+)-(\d+)(?: (.+))?$/.exec(words) ?? [];
    return [Number(task), { start: Number(start), finish: Number(finish), ...(worker ? { worker } : {}) }];
  });
  return { now, given: new Map(times) };
}

test('what is done stays, what is running goes on, all else begins now or later', () => {
  const lines = 'A [x] =30\nB [~] =40 < A\nC =20 < B\nD =10\nE =25';
  const request = requestOf(lines, {
    team: equal(2),
    progress: progress(50, { 0: '0-30 worker 1', 1: '30-70 worker 2' }),
  });
  const schedule = scheduled(request);
  expect(verifySchedule(request, schedule)).toEqual([]);
  // Worker 1 has 35 minutes of D and E; C waits for B.
  expect(planned(request, schedule)).toEqual([
    'A 0-30 worker 1',
    'B 30-70 worker 2',
    expect.stringMatching(/^C 70-90 worker [12]$/),
    expect.stringMatching(/^D \d+-\d+ worker [12]$/),
    expect.stringMatching(/^E \d+-\d+ worker [12]$/),
  ]);
  expect(schedule).toMatchObject({ makespan: 90, lowerBound: 90, isOptimal: true });
});

test('what ends now is over, and its worker is free', () => {
  const request = requestOf('A [~] =30\nB [~] =20\nC =10', {
    team: equal(1),
    progress: progress(50, { 0: '20-50', 1: '40-60 worker 1' }),
  });
  expect(planned(request)).toEqual(['A 20-50', 'B 40-60 worker 1', 'C 60-70 worker 1']);
});

test('a milestone is reached when the last of what is done before it was', () => {
  const lines = 'A [x] =30\nB [x] =40\nF [x] =5\nC =20\nD =20\nA B F -> C D';
  const request = requestOf(lines, { progress: progress(60, { 0: '0-30', 1: '10-50', 2: '0-5' }) });
  expect(planned(request).slice(3)).toEqual(['C 60-80 worker 1', 'D 60-80 worker 2', 'M1 50-50']);
});

test('a plan of which all is done is as long as it was', () => {
  const request = requestOf('A [x] =30\nB [x] =40', {
    progress: progress(60, { 0: '0-30', 1: '10-45' }),
    team: equal(1),
  });
  expect(scheduled(request)).toMatchObject({ makespan: 45, lowerBound: 45, isOptimal: true, stopped: 'optimal' });
});

test('what is running holds its worker, its files and its resources', () => {
  const team = named('reviewer 1 review', 'ml-engineer 1 ml', 'data-engineer 1 ml');
  const request = requestOf('A [~] =30 @a.py\nB =10 @a.py\nC =10\nD =10', {
    team,
    resources: { gpu: 1 },
    fields: { A: { skill: 'ml', resources: 'gpu' }, C: { resources: 'gpu' }, D: { assignee: 'data-engineer' } },
    progress: progress(20, { 0: '0-30 data-engineer' }),
  });
  const schedule = scheduled(request);
  expect(verifySchedule(request, schedule)).toEqual([]);
  expect(planned(request, schedule).map((line) => line.split(' ').slice(0, 2).join(' '))).toEqual([
    'A 0-30',
    'B 30-40',
    'C 30-40',
    'D 30-40',
  ]);
});

test('what runs beyond what there is holds what there is, until the last of it ends', () => {
  const request = requestOf('A [~] =30 @a.py\nB [~] =50 @a.py\nC =10 @a.py', {
    progress: progress(20, { 0: '10-40', 1: '20-70' }),
    team: equal(3),
  });
  expect(planned(request)[2]).toMatch(/^C 70-80/);
});

test('a worker with two tasks in progress is free when the last one ends', () => {
  const request = requestOf('A [~] =30\nB [~] =50\nC =10', {
    progress: progress(20, { 0: '10-40 agent', 1: '20-70 agent' }),
    team: named('agent'),
  });
  expect(planned(request)).toEqual(['A 10-40 agent', 'B 20-70 agent', 'C 70-80 agent']);
});

test('what is done needs nobody, even if its time lies ahead', () => {
  const request = requestOf('A [x] =30\nB =10\nC =10 < A', { progress: progress(20, { 0: '10-40' }), team: equal(1) });
  expect(planned(request)).toEqual(['A 10-40', 'B 20-30 worker 1', 'C 40-50 worker 1']);
});

test('nobody counts twice, with a name or without', () => {
  const given = progress(20, { 0: '10-40 agent', 1: '20-70 agent' });
  const request = requestOf('A [~] =30\nB [~] =50\nC =10\nD =40', { progress: given, team: equal(2) });
  expect(planned(request).slice(0, 2)).toEqual(['A 10-40 agent', 'B 20-70 agent']);
  expect(scheduled(request).makespan).toBe(70);
});

test('what somebody has begun of whom nothing is said is with one who may do it', () => {
  const request = requestOf('A [~] =30\nB =10\nC =10', {
    team: named('agent', 'ml-engineer 1 ml'),
    fields: { A: { skill: 'ml' }, B: { assignee: 'agent' }, C: { skill: 'ml' } },
    progress: progress(20, { 0: '10-40' }),
  });
  expect(planned(request)).toEqual(['A 10-40 ml-engineer', 'B 20-30 agent', 'C 40-50 ml-engineer']);
});

test('work in progress pauses while its worker is away', () => {
  const request = requestOf('A [~] =30\nB =10 < A\nC =10', {
    progress: progress(20, { 0: '10-60 reviewer' }),
    team: named('reviewer', 'agent'),
    absences: new Map([['reviewer', [{ start: 30, end: 50 }]]]),
    fields: { B: { assignee: 'reviewer' }, C: { assignee: 'reviewer' } },
  });
  expect(planned(request)[0]).toBe('A 10-60 reviewer');
  expect(scheduled(request).makespan).toBe(80);
});

test('who worked before goes on, and who is gone keeps what he did', () => {
  const request = requestOf('A [x] =30\nB [x] =40\nC =20\nD =20', {
    team: equal(2),
    progress: progress(60, { 0: '0-30 worker 7', 1: '10-45 ml-engineer' }),
  });
  expect(scheduled(request).workers).toEqual(['ml-engineer', 'worker 7']);
  const named2 = requestOf('A [x] =30\nB =40', {
    team: named('agent'),
    progress: progress(30, { 0: '0-30 reviewer' }),
  });
  expect(planned(named2)).toEqual(['A 0-30 reviewer', 'B 30-70 agent']);
});

test.each<[string, Parameters<typeof requestOf>, string]>([
  [
    'more tasks in progress than workers',
    ['A [~] =30\nB [~] =20\nC [~] =10', { team: equal(2), progress: progress(5, { 0: '0-30', 1: '0-20', 2: '0-10' }) }],
    'C | C is in progress beside A and B, and there are only 2 workers; give more workers, or set one of these tasks to do again',
  ],
  [
    'two people for one place',
    ['A [~] =30\nB [~] =20', { team: equal(1), progress: progress(5, { 0: '0-30 reviewer', 1: '0-20 agent' }) }],
    'B | B is in progress beside A, and there is only 1 worker; give more workers, or set one of these tasks to do again',
  ],
  [
    'a task in progress with somebody whom nobody knows',
    ['A [~] =30', { team: named('agent'), progress: progress(5, { 0: '0-30 reviewer' }) }],
    'A | A is in progress with reviewer, whom `workers` of the settings does not name; add reviewer there, or set A to do again',
  ],
])('%s', (_, args, message) => {
  expect(refused(requestOf(...args))).toBe(message);
});
