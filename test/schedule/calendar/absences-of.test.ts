import { expect, test } from 'vitest';
import type { DayRange, Worker } from '../../../src/model/config.ts';
import { defaultConfig } from '../../../src/model/config.ts';
import { absencesOf } from '../../../src/schedule/calendar/absences-of.ts';
import { projectCalendar } from '../../../src/schedule/calendar/project-calendar.ts';

const day = 480;
const range = (first: string, last = first): DayRange => ({ first, last });
// 2026-12-01 is a Tuesday; the second Tuesday is free for all.
const calendar = projectCalendar('2026-12-01', {
  ...defaultConfig,
  calendar: { dayStart: 540, holidays: [range('2026-12-08')] },
});
const away = (...absences: DayRange[]): readonly object[] | undefined => {
  const worker: Worker = { name: 'reviewer', skills: [], speed: 1, absences };
  return absencesOf([worker], calendar).get('reviewer');
};

test.each<[string, DayRange[], number[][] | undefined]>([
  ['a day', [range('2026-12-02')], [[1, 2]]],
  ['days around a weekend', [range('2026-12-04', '2026-12-07')], [[3, 5]]],
  [
    'days that touch and overlap, in any order',
    [range('2026-12-07'), range('2026-12-03'), range('2026-12-03', '2026-12-05')],
    [[2, 5]],
  ],
  [
    'days apart',
    [range('2026-12-09'), range('2026-12-02')],
    [
      [1, 2],
      [5, 6],
    ],
  ],
  ['days within days', [range('2026-12-02', '2026-12-04'), range('2026-12-03')], [[1, 4]]],
  ['a holiday', [range('2026-12-08')], undefined],
  ['days around a holiday', [range('2026-12-07', '2026-12-09')], [[4, 6]]],
  ['days around the start', [range('2026-11-20', '2026-12-01')], [[0, 1]]],
  ['days before the start', [range('2026-11-20', '2026-11-30')], undefined],
  ['a weekend', [range('2026-12-05', '2026-12-06')], undefined],
  ['nothing', [], undefined],
])('%s', (_, absences, expected) => {
  expect(away(...absences)).toEqual(expected?.map(([start = 0, end = 0]) => ({ start: start * day, end: end * day })));
});

test('who is away for good is away for longer than anything takes', () => {
  expect(away(range('2026-12-02', '9999-12-31'))).toEqual([{ start: day, end: 998_437_440 }]);
});
