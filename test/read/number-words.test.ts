import { expect, test } from 'vitest';
import { defaultConfig } from '../../src/model/config.ts';
import { parseEstimate } from '../../src/read/estimate.ts';

test.each([
  ['half a day', 240],
  ['half day', 240],
  ['Half-day', 240],
  ['a half day', 240],
  ['half an hour', 30],
  ['about half a day', 240],
  ['a day', 480],
  ['an hour', 60],
  ['a week', 2400],
  ['one sprint', 4800],
  ['two hours', 120],
  ['Twelve minutes', 12],
  ['two-day spike', 960],
  ['two to three days', 1200],
  ['one and a half days', 720],
  ['a day and a half', 720],
  ['an hour and a half', 90],
  ['2 days and a half', 1200],
  ['1½ days', 720],
  ['1 ½ days', 720],
  ['½ day', 240],
  ['¼ h', 15],
  ['1 1/2 h', 90],
  ['1-1/2 h', 90],
  ['3/4 hour', 45],
  ['1 and 1/2 hours', 90],
  // The number in words is no amount of time.
  ['a lot', undefined],
  ['a few hours', undefined],
  ['one more thing', undefined],
  ['half of the sprint', undefined],
  ['an h-index', undefined],
  ['a hotfix', undefined],
  ['11/2 days', undefined],
  ['1/2/2026', undefined],
  ['someone 2 days', undefined],
  ['a 2-day', undefined],
])('%s is %s minutes', (text, minutes) => {
  const estimate = parseEstimate(text, defaultConfig.workingTime);
  expect(estimate?.minutes).toBe(minutes);
  if (estimate) expect(estimate.text).toBe(text);
});
