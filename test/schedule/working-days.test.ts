import { expect, test } from 'vitest';
import { parseDay, workingDays } from '../../src/schedule/working-days.ts';

const week = { hoursPerDay: 8, daysPerWeek: 5, daysPerSprint: 10 };
const day = 8 * 60;

test.each([
  // 2026-12-01 is a Tuesday.
  ['2026-12-01', 0, false, '2026-12-01'],
  ['2026-12-01', day - 1, false, '2026-12-01'],
  ['2026-12-01', day, false, '2026-12-02'],
  ['2026-12-01', day, true, '2026-12-01'],
  ['2026-12-01', 4 * day, true, '2026-12-04'],
  ['2026-12-01', 4 * day, false, '2026-12-07'],
  ['2026-12-01', 4 * day + 1, true, '2026-12-07'],
  ['2026-12-05', 0, false, '2026-12-07'],
  ['2026-12-06', 5 * day, true, '2026-12-11'],
  ['2026-12-28', 5 * day, false, '2027-01-04'],
  ['2028-02-28', 2 * day, true, '2028-02-29'],
  ['2026-12-01', 0, true, '2026-12-01'],
])('from %s minute %i (ends: %s) falls on %s', (start, minute, ends, expected) => {
  expect(workingDays(parseDay(start) as number, week).dayOf(minute, ends)).toBe(expected);
});

test('a week may have seven days or four', () => {
  const start = parseDay('2026-12-04') as number;
  expect(workingDays(start, { ...week, daysPerWeek: 7 }).dayOf(day)).toBe('2026-12-05');
  expect(workingDays(start, { ...week, daysPerWeek: 4 }).dayOf(0)).toBe('2026-12-07');
});

test.each(['2026-02-30', '2026-13-01', '26-01-01', '2026-1-1', '', '2026-12-01T00:00'])('%s is no day', (text) => {
  expect(parseDay(text)).toBeUndefined();
});
