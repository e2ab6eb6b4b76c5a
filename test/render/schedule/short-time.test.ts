import { expect, test } from 'vitest';
import { shortTime } from '../../../src/render/schedule/short-time.ts';

test.each([
  [0, '0'],
  [45, '45m'],
  [60, '1h'],
  [150, '2h 30m'],
  [480, '1d'],
  [485, '1d 5m'],
  [1000, '2d 40m'],
  [-90, '-1h 30m'],
  [89.6, '1h 30m'],
])('%s minutes are %s', (minutes, text) => expect(shortTime(minutes, 8)).toBe(text));

test('a day has the hours of the settings', () => expect(shortTime(600, 7.5)).toBe('1d 2h 30m'));
