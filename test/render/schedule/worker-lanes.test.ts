import { expect, test } from 'vitest';
import { defaultConfig } from '../../../src/model/config.ts';
import { scheduleData } from '../../../src/render/schedule/schedule-data.ts';
import { workerLanes } from '../../../src/render/schedule/worker-lanes.ts';
import { projectCalendar } from '../../../src/schedule/calendar/project-calendar.ts';
import { answerOf } from './answer-of.ts';

test('blocks have the length of their tasks, ids where they fit, double lines where they are critical', () => {
  const answer = answerOf({
    list: 'T1 a =100 \nT2 b =60\nT3 c =20',
    plan: [
      [0, 0],
      [1, 0],
      [1, 80],
    ],
    workers: ['dev', 'qa'],
  });
  expect(workerLanes(scheduleData(answer), 24)).toEqual([
    '    0           1h',
    'dev |T1═════════════════',
    'qa  |T2─────────    |T3═',
  ]);
});

test('an id that does not fit is left out', () => {
  const plan = [
    [0, 0],
    [0, 20],
    [0, 50],
  ] as const;
  const answer = answerOf({ list: 'T1 a =20\nT2 b =30 < T1\nT3 c =150 < T2', plan, workers: ['a'] });
  expect(workerLanes(scheduleData(answer), 22)[1]).toBe('a |═|T2|T3════════════');
});

test('tasks that are too short to be seen are named', () => {
  const list = `T0 long =10000\n${Array.from({ length: 10 }, (_, at) => `T${at + 1} x =1`).join('\n')}`;
  const plan = Array.from({ length: 11 }, (_, at) => [at === 0 ? 0 : 1, at] as const);
  const lanes = workerLanes(scheduleData(answerOf({ list, plan, workers: ['a', 'b'] })), 60);
  expect(lanes.at(-1)).toBe('… too short to be drawn: T1, T2, T3, T4, T5, T6, T7, T8 and 2 more');
});

test('marks of long work are days, and dates where there are some', () => {
  const data = scheduleData(answerOf({ list: 'T1 a =4800', workers: ['a'] }));
  expect(workerLanes(data, 42)[0]).toBe('  0       2d      4d      6d      8d');
  expect(workerLanes(data, 42, projectCalendar('2026-12-01', defaultConfig))[0]).toBe(
    '  12-01   12-03   12-07   12-09   12-11',
  );
});

test('nothing is drawn of work that takes no time', () => {
  expect(workerLanes(scheduleData(answerOf({ list: 'T1 a =0' })), 80)).toEqual([]);
});
