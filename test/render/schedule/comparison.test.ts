import { expect, test } from 'vitest';
import { compareData } from '../../../src/render/schedule/compare-data.ts';
import { comparisonText } from '../../../src/render/schedule/comparison.ts';
import { scheduleData } from '../../../src/render/schedule/schedule-data.ts';
import { answerOf, named } from './answer-of.ts';

const before = scheduleData(
  answerOf({
    list: 'T1 a =60\nT2 b =120 < T1\nT3 c =60\nT4 d =60',
    workers: ['dev', 'qa'],
    plan: [
      [0, 0],
      [0, 60],
      [1, 0],
      [1, 60],
    ],
  }),
);
// T1 takes longer and pushes T2; T3 is gone; T4 comes first, to dev's colleague; T5 is new and decides the end.
const after = scheduleData(
  answerOf({
    list: 'T1 a =90\nT2 b =120 < T1\nT4 `d` =60\nT5 e =300',
    workers: ['dev', 'qa', 'cy'],
    plan: [
      [0, 0],
      [0, 90],
      [1, 0],
      [2, 0],
    ],
  }),
);

test('what became different, as data', () => {
  expect(compareData(before, after)).toEqual({
    makespan: { before: 180, after: 300 },
    lowerBound: { before: 180, after: 300 },
    added: ['T5'],
    removed: ['T3'],
    changed: [
      {
        id: 'T1',
        title: 'a',
        finish: { before: 60, after: 90 },
        duration: { before: 60, after: 90 },
      },
      { id: 'T2', title: 'b', start: { before: 60, after: 90 }, finish: { before: 180, after: 210 } },
      { id: 'T4', title: '`d`', start: { before: 60, after: 0 }, finish: { before: 120, after: 60 } },
    ],
    becameCritical: [],
    noLongerCritical: ['T1', 'T2'],
  });
});

test('and in words', () => {
  expect(
    comparisonText(compareData(before, after), { hoursPerDay: 8, width: 100 }),
  ).toBe(`makespan      3h → 5h, 2h longer
bound         3h → 5h
new           T5
gone          T3
not critical  T1 and T2
id  task  moved  start        takes
T1  a                         1h → 1h 30m
T2  b      +30m  1h → 1h 30m
T4  d       -1h  1h → 0
`);
});

test('somebody else does it, and it became critical', () => {
  const other = scheduleData(
    answerOf({
      list: 'T1 a =60\nT2 b =120 < T1\nT3 c =240\nT4 d =60',
      team: named('dev', 'qa'),
      workers: ['dev', 'qa'],
      plan: [
        [1, 0],
        [0, 60],
        [0, 180],
        [1, 60],
      ],
    }),
  );
  const text = comparisonText(compareData(before, other), { hoursPerDay: 8 });
  const equal = { ...other, team: { kind: 'equal', count: 2 } as const };
  expect(compareData(before, equal).changed.map(({ id, worker }) => [id, worker])).toEqual([['T3', undefined]]);
  expect(text).toContain('critical      T3\n');
  expect(text).toMatch(/T1 {2}a .*dev → qa\n/);
  expect(text).toMatch(/T3 {2}c .*\+3h {2}0 → 3h {2}1h → 4h {2}qa → dev\n/);
});

test('nothing is different', () => {
  expect(comparisonText(compareData(before, before), { hoursPerDay: 8 })).toBe(
    'makespan      3h → 3h, as long as before\nevery task of both lies where it was\n',
  );
});

test('many changes are cut, and it is said', () => {
  const list = (minutes: number): string =>
    Array.from({ length: 50 }, (_, at) => `T${at + 1} x =${minutes}`).join('\n');
  const [one, other] = [10, 20].map((minutes) => scheduleData(answerOf({ list: list(minutes) })));
  const text = comparisonText(compareData(one as never, other as never), { hoursPerDay: 8 });
  expect(text).toContain('T40 ');
  expect(text).not.toContain('T41 ');
  expect(text).toContain('… 10 more tasks are left out; --format json has all\n');
});
