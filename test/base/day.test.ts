import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatDay, parseDay, weekdayOf } from '../../src/base/day.ts';

test.each([
  ['1970-01-01', 0, 3],
  ['1969-12-31', -1, 2],
  ['2000-02-29', 11_016, 1],
  ['2026-12-01', 20_788, 1],
  ['0001-01-01', -719_162, 0],
  ['9999-12-31', 2_932_896, 4],
])('%s is day %i and weekday %i', (text, day, weekday) => {
  expect([parseDay(text), formatDay(day), weekdayOf(day)]).toEqual([day, text, weekday]);
});

test.each([
  '2026-02-30',
  '2026-13-01',
  '2026-00-10',
  '2026-01-00',
  '1900-02-29',
  '26-01-01',
  '2026-1-1',
  '',
  '2026-12-01T00:00',
])('%j is no day', (text) => {
  expect(parseDay(text)).toBeUndefined();
});

test('days are those of the calendar of JavaScript', () => {
  fc.assert(
    fc.property(fc.integer({ min: -719_528, max: 2_932_896 }), (day) => {
      const date = new Date(day * 86_400_000);
      const text = date.toISOString().slice(0, 10);
      expect([formatDay(day), parseDay(text), weekdayOf(day)]).toEqual([text, day, (date.getUTCDay() + 6) % 7]);
    }),
  );
});

test('years beyond 9999 have more digits', () => {
  expect(formatDay(2_932_897)).toBe('10000-01-01');
});
