import { expect, test } from 'vitest';
import { defaultConfig } from '../../src/model/config.ts';
import { parseEstimate } from '../../src/read/estimate.ts';
import { durations } from '../../src/schedule/estimates.ts';
import { buildList } from '../build-list.ts';

test('a task takes what it says, else what its category is assumed to take', () => {
  const list = buildList('# A {setup}\nT1\nT2 =0\n# B {core}\nT3 =7\nT4');
  const { minutes, assumed } = durations(list, defaultConfig);
  expect([...minutes]).toEqual([30, 0, 7, 120]);
  expect(assumed).toEqual([true, false, false, true]);
});

test('a task with parts takes no time of its own, unless it says so', () => {
  const { minutes, assumed } = durations(buildList('# A {setup}\n1\n1.1 ^1\n2 =5\n2.1 ^2'), defaultConfig);
  expect([...minutes]).toEqual([0, 30, 5, 30]);
  expect(assumed).toEqual([false, true, false, true]);
});

test.each([
  ['10 minutes', 10],
  ['90m', 90],
  ['4h', 240],
  ['1h 30m', 90],
  ['1h30m', 90],
  ['1 hour and 30 minutes', 90],
  ['1 day, 4 hours', 720],
  ['0.5d', 240],
  ['1,5 Tage', 720],
  ['1,000 minutes', 1000],
  ['2-3 days', 1200],
  ['2–3 days with TDD', 1200],
  ['2 to 3 days', 1200],
  ['30 min - 1 hour', 45],
  ['1-2 minutes', 2],
  ['1.5 sprints', 7200],
  ['1 week', 2400],
  ['~26 days (5.2 weeks)', 12480],
  ['approx. 2 person-days', 960],
  ['a 2-day', undefined],
  ['2-day spike', 960],
  ['6 часов', 360],
  ['от 2 часов', undefined],
  ['2 до 4 часов', 180],
  ['2小时内', 120],
  ['3日', 1440],
  ['PT2H', 120],
  ['P1DT30M', 510],
  ['P1W', 2400],
  ['PT45S', 1],
  ['0 days', 0],
  ['', undefined],
  ['P', undefined],
  ['PT', undefined],
  ['P1DT', undefined],
  ['5', undefined],
  ['5 points', undefined],
  ['2 months', undefined],
  ['3 mice', undefined],
  ['-2h', undefined],
  ['S', undefined],
  ['2025-10-01', undefined],
  ['999999999 weeks', undefined],
])('%s is %s minutes', (text, minutes) => {
  const estimate = parseEstimate(text, defaultConfig.workingTime);
  expect(estimate && { minutes: estimate.minutes, text: estimate.text }).toEqual(
    minutes === undefined ? undefined : { minutes, text },
  );
});

test('days, weeks and sprints follow the working time; the words are kept', () => {
  const time = { hoursPerDay: 6, daysPerWeek: 4, daysPerSprint: 8 };
  const minutes = (text: string): number | undefined => parseEstimate(text, time)?.minutes;
  expect([minutes('1d'), minutes('1 week'), minutes('1 sprint'), minutes('P1W')]).toEqual([360, 1440, 2880, 1440]);
  expect(parseEstimate('  2-3 days ', time)?.text).toBe('2-3 days');
});

test.each([
  ['2-3 days', [960, 1440]],
  ['3-2 days', [1440, 960]],
  ['30 min - 1 hour', [30, 60]],
  ['2 days', undefined],
])('%s keeps both ends', (text, range) => {
  expect(parseEstimate(text, defaultConfig.workingTime)?.range).toEqual(range);
});
