import { expect, test } from 'vitest';
import { asciiPattern, isAscii, patternFor } from '../../src/base/ascii-pattern.ts';
import { detailKeys } from '../../src/read/plans/task/detail-keys.ts';

test.each([
  [/^(?:step|шаг|步骤)\s*#?(\d+)/iu, '^(?:step)\\s*#?(\\d+)'],
  [/^(?:step(\d)|第(\d+)步)$/u, '^(?:step(\\d)|第(\\d+)步)$'],
  [/dauer|dur[eé]e|durée|é?tage/i, 'dauer|dur[eé]e|é?tage'],
  [/(?:über)?\bday(?![\p{L}\p{N}])/iu, '(?:über)?\\bday(?![a-zA-Z0-9])'],
  [/\p{L}+|[^\p{L}[]/u, '[a-zA-Z]+|[^a-zA-Z[]'],
  [/(?:шаг|步骤) \d/u, '(?:шаг|步骤) \\d'],
  [/a(?!б)b|\(в\)/, 'a(?!б)b'],
])('%s is %s in ASCII', (pattern, source) => {
  expect(asciiPattern(pattern).source).toBe(source);
  expect(asciiPattern(pattern).flags).toBe(pattern.flags);
  expect(asciiPattern(pattern)).toBe(asciiPattern(pattern));
});

test('a text with other signs is searched with the pattern as it is', () => {
  const pattern = /day|день/i;
  expect(patternFor('день', pattern)).toBe(pattern);
  expect(patternFor('Day', pattern)).toBe(asciiPattern(pattern));
  expect([isAscii('a\n~'), isAscii('é')]).toEqual([true, false]);
});

test('every key of a field is found as before', () => {
  const words = new Set(
    Object.values(detailKeys).flatMap(({ source }) => source.split(/[|()^$?:]+/).filter((word) => isAscii(word))),
  );
  expect(words.size).toBeGreaterThan(50);
  for (const pattern of Object.values(detailKeys))
    for (const word of words) expect(asciiPattern(pattern).test(word), word).toBe(pattern.test(word));
});
