import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatDay, parseDay } from '../../../src/base/day.ts';
import type { Config, DayRange } from '../../../src/model/config.ts';
import { projectCalendar } from '../../../src/schedule/calendar/project-calendar.ts';

const day = 8 * 60;
const settings = (
  hoursPerDay = 8,
  daysPerWeek = 5,
  holidays: readonly DayRange[] = [],
  dayStart = 540,
): Pick<Config, 'workingTime' | 'calendar'> => ({
  workingTime: { hoursPerDay, daysPerWeek, daysPerSprint: 10 },
  calendar: { dayStart, holidays },
});
const from = (first: string, last = first): DayRange => ({ first, last });

test.each([
  // 2026-12-01 is a Tuesday.
  ['2026-12-01', 0, false, '2026-12-01T09:00'],
  ['2026-12-01', 0, true, '2026-12-01T09:00'],
  ['2026-12-01', 90, false, '2026-12-01T10:30'],
  ['2026-12-01', day - 1, false, '2026-12-01T16:59'],
  ['2026-12-01', day, false, '2026-12-02T09:00'],
  ['2026-12-01', day, true, '2026-12-01T17:00'],
  ['2026-12-01', 4 * day, true, '2026-12-04T17:00'],
  ['2026-12-01', 4 * day, false, '2026-12-07T09:00'],
  ['2026-12-01', 4 * day + 1, true, '2026-12-07T09:01'],
  ['2026-12-05', 0, false, '2026-12-07T09:00'],
  ['2026-12-06', 5 * day, true, '2026-12-11T17:00'],
  ['2026-12-28', 5 * day, false, '2027-01-04T09:00'],
  ['2028-02-28', 2 * day, true, '2028-02-29T17:00'],
])('from %s minute %i (ends: %s) is %s', (start, minute, ends, expected) => {
  const { timeOf, dayOf } = projectCalendar(start, settings());
  expect([timeOf(minute, ends), dayOf(minute, ends)]).toEqual([expected, expected.slice(0, 10)]);
});

const christmas = [from('2027-01-01'), from('2026-12-24', '2026-12-27'), from('2026-12-26', '2026-12-28')];

test.each([
  // Wednesday 23, then Tuesday 29 to Thursday 31 of December, then Monday 4 of January.
  ['2026-12-23', 0, '2026-12-23T09:00'],
  ['2026-12-23', day, '2026-12-29T09:00'],
  ['2026-12-23', 4 * day, '2027-01-04T09:00'],
  ['2026-12-24', 0, '2026-12-29T09:00'],
  ['2026-12-26', 3 * day, '2027-01-04T09:00'],
])('from %s with holidays minute %i is %s', (start, minute, expected) => {
  const calendar = projectCalendar(start, settings(8, 5, christmas));
  expect(calendar.timeOf(minute)).toBe(expected);
  expect(calendar.minuteOf(expected.slice(0, 10))).toBe(minute);
});

test.each([
  ['2026-12-22', false, -day],
  ['2026-12-23', true, day],
  ['2026-12-24', false, day],
  ['2026-12-27', true, day],
  ['2026-12-29', true, 2 * day],
  ['2026-12-13', false, -7 * day],
])('%s (ends: %s) is minute %i of a project from 2026-12-23', (text, ends, minute) => {
  expect(projectCalendar('2026-12-23', settings(8, 5, christmas)).minuteOf(text, ends)).toBe(minute);
});

test.each([
  [7.5, 450, '2026-12-01T16:30'],
  [6.4, 384, '2026-12-01T15:24'],
  [0.001, 1, '2026-12-01T09:01'],
  [15, 900, '2026-12-02T00:00'],
  // The day would not be over by midnight: it begins earlier.
  [24, 1440, '2026-12-02T00:00'],
  [20, 1200, '2026-12-02T00:00'],
])('a day of %d hours has %i minutes and ends at %s', (hours, minutes, evening) => {
  const calendar = projectCalendar('2026-12-01', settings(hours));
  expect([calendar.minutesPerDay, calendar.timeOf(minutes, true)]).toEqual([minutes, evening]);
  expect([calendar.dayOf(minutes, true), calendar.dayOf(minutes)]).toEqual(['2026-12-01', '2026-12-02']);
});

test('a week has as many whole days as fit around those that are said', () => {
  const days = (perWeek: number): string[] =>
    [0, 1, 2].map((at) => projectCalendar('2026-12-04', settings(8, perWeek)).dayOf(at * day));
  expect(days(7)).toEqual(['2026-12-04', '2026-12-05', '2026-12-06']);
  expect(days(4)).toEqual(['2026-12-07', '2026-12-08', '2026-12-09']);
  expect(days(4.5)).toEqual(['2026-12-04', '2026-12-07', '2026-12-08']);
  expect(days(0.1)).toEqual(['2026-12-07', '2026-12-14', '2026-12-21']);
});

test('neither a century of holidays nor a far date takes long', () => {
  const calendar = projectCalendar('2026-12-01', settings(8, 5, [from('2026-12-02', '2126-12-31')]));
  expect([0, day].map((minute) => calendar.dayOf(minute))).toEqual(['2026-12-01', '2127-01-01']);
  expect(projectCalendar('2026-12-01', settings()).dayOf(100_000 * day)).toBe('2410-03-23');
  const everyOther = Array.from({ length: 50_000 }, (_, at) => from(formatDay(20_788 + 2 * at)));
  expect(projectCalendar('2026-12-01', settings(8, 7, everyOther)).dayOf(9 * day)).toBe('2026-12-20');
});

const anyDay = fc.integer({ min: 20_000, max: 20_060 }).map(formatDay);
const anySettings = fc
  .record({
    hoursPerDay: fc.constantFrom(8, 7.5, 6.4, 24, 0.1),
    daysPerWeek: fc.integer({ min: 1, max: 7 }),
    holidays: fc.array(
      fc.tuple(anyDay, anyDay).map(([a, b]) => from(a < b ? a : b, a < b ? b : a)),
      { maxLength: 6 },
    ),
    dayStart: fc.integer({ min: 0, max: 1439 }),
  })
  .map(({ hoursPerDay, daysPerWeek, holidays, dayStart }) => settings(hoursPerDay, daysPerWeek, holidays, dayStart));

test('working days are those that walking from day to day finds', () => {
  fc.assert(
    fc.property(anyDay, anySettings, (start, given) => {
      const calendar = projectCalendar(start, given);
      const { daysPerWeek, hoursPerDay } = given.workingTime;
      const isWorked = (text: string): boolean =>
        (new Date(`${text}T00:00Z`).getUTCDay() + 6) % 7 < daysPerWeek &&
        !given.calendar.holidays.some(({ first, last }) => first <= text && text <= last);
      let at = -1;
      for (let number = parseDay(start) as number; number < 20_200; number++) {
        const text = formatDay(number);
        if (isWorked(text)) at++;
        const minute = Math.max(at, 0) * calendar.minutesPerDay;
        if (isWorked(text)) {
          expect([calendar.dayOf(minute), calendar.minuteOf(text)]).toEqual([text, minute]);
          expect(calendar.dayOf(minute + calendar.minutesPerDay, true)).toBe(text);
        } else expect(calendar.minuteOf(text)).toBe((at + 1) * calendar.minutesPerDay);
      }
      expect(calendar.minutesPerDay).toBe(Math.round(hoursPerDay * 60));
    }),
    { numRuns: 40 },
  );
});

test('times rise with the minutes, within the hours of work, and lead back to their minute', () => {
  fc.assert(
    fc.property(anyDay, anySettings, fc.integer({ min: 0, max: 40_000 }), (start, given, minute) => {
      const { timeOf, dayOf, minuteOf, dayStart, minutesPerDay } = projectCalendar(start, given);
      const [morning, later, evening] = [timeOf(minute), timeOf(minute + 1), timeOf(minute, true)];
      expect([morning < later, evening <= morning]).toEqual([true, true]);
      const [hours, minutes] = morning.slice(11).split(':').map(Number) as [number, number];
      const within = hours * 60 + minutes - dayStart;
      expect(within >= 0 && within < minutesPerDay).toBe(true);
      expect(minuteOf(dayOf(minute)) + within).toBe(minute);
    }),
  );
});
