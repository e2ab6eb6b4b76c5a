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
  ['2-3 days - 1 week', [960, 1440]],
  ['2h/4h', undefined],
])('%s keeps both ends', (text, range) => {
  expect(parseEstimate(text, defaultConfig.workingTime)?.range).toEqual(range);
});

test.each([
  ['2h/4h/8h', 240, 120, 480],
  ['2 / 4 / 8 days', 1920, 960, 3840],
  ['2-4-8 days (PERT)', 1920, 960, 3840],
  ['2h–4h–8h', 240, 120, 480],
  ['1h 30m / 2h / 1d', 120, 90, 480],
  ['~8h/4h/2h', 240, 480, 120],
  ['O: 2h, M: 4h, P: 8h', 240, 120, 480],
  ['O: 2h, L: 4h, P: 8h', 240, 120, 480],
  ['o=2,5h / m=4h / p=8h', 240, 150, 480],
  ['optimistic 2d, likely 3d, pessimistic 5d', 1440, 960, 2400],
  ['pessimistic: 5, optimistic: 2, most likely: 3 days', 1440, 960, 2400],
  ['2h (optimistic), 4h (likely) and 8h (pessimistic)', 240, 120, 480],
  ['best case: 1 day; most likely: 2 days; worst case: 1 week', 960, 480, 2400],
  ['best 2h, worst 8h', 300, 120, 480],
  ['8h worst, 2h best', 300, 120, 480],
  ['min 2h max 6h', 240, 120, 360],
  ['optimistisch 2 Tage, wahrscheinlich 3 Tage, pessimistisch 5 Tage', 1440, 960, 2400],
  ['optimista 2 horas, probable 4 horas, pesimista 8 horas', 240, 120, 480],
  ['optimiste 2 jours, réaliste 3 jours, pessimiste 5 jours', 1440, 960, 2400],
  ['оптимистично 2ч, вероятно 4ч, пессимистично 8ч', 240, 120, 480],
  ['乐观2小时，最可能4小时，悲观8小时', 240, 120, 480],
  ['楽観2時間、最可能4時間、悲観8時間', 240, 120, 480],
  ['낙관 2시간, 현실 4시간, 비관 8시간', 240, 120, 480],
])('%s: %d is likely', (text, minutes, from, to) => {
  expect(parseEstimate(text, defaultConfig.workingTime)).toEqual({ minutes, text, range: [from, to] });
});

test.each(['P: 8h', 'best 2h', 'likely 4h, best 2h', 'best 2h, best 4h, worst 8h', '2/8/4h', 'optimistic, likely'])(
  '%s is no estimate',
  (text) => {
    expect(parseEstimate(text, defaultConfig.workingTime)).toBeUndefined();
  },
);
