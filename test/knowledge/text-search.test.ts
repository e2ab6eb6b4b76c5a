import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dataKinds } from '../../src/knowledge/data-kinds.ts';
import { learningWords } from '../../src/knowledge/learning-words.ts';
import { misleadingWords } from '../../src/knowledge/misleading-words.ts';
import { alternativesOf } from '../../src/knowledge/needed-words.ts';
import { practices } from '../../src/knowledge/practices.ts';
import { taskTypes } from '../../src/knowledge/task-types.ts';
import { textSearch } from '../../src/knowledge/text-search.ts';

const entries = taskTypes().flatMap((type) => [
  ...type.signs,
  ...type.demands,
  ...type.architectures,
  ...type.metrics,
  ...type.validation,
  ...type.serving,
  ...type.monitoring,
]);
const patterns = [
  ...entries.map(({ pattern }) => pattern),
  ...Object.values(dataKinds).flatMap((signs) => signs.map(({ pattern }) => pattern)),
  ...practices().flatMap((one) => [...one.patterns, ...one.tools.map(({ pattern }) => pattern)]),
  ...learningWords,
  ...misleadingWords,
];
const found = (matcher: RegExp | undefined, text: string) =>
  matcher ? [...text.matchAll(matcher)].map(({ 0: word, index }) => [index, word]) : [];

test.each<[pattern: string, needs: readonly (readonly (readonly string[])[])[]]>([
  ['\\bdrift\\b|SMOTE', [[['drift']], [['smote']]]],
  ['\\b(?:random|isolation)[ -]?forests?', [[['random', 'isolation'], ['forest']]]],
  ['(?:a|bcd)e?f+g', [[['a', 'bcd'], ['f'], ['g']]]],
  ['re-?train(?!ed)', [[['re'], ['train']]]],
  ['(?:optional)?[xyz]\\d{2,3}', [[]]],
  ['(?<!not )\\p{L}{1,4}误差', [[['误差']]]],
  ['colou?r', [[['colo'], ['r']]]],
  ['a{0,3}bb{2}', [[['bb']]]],
])('of %s a text must have %j', (pattern, needs) => {
  expect(alternativesOf(pattern).map((one) => one.needs)).toEqual(needs);
  expect(
    alternativesOf(pattern)
      .map(({ source }) => source)
      .join('|'),
  ).toBe(pattern);
});

describe('finds what the whole pattern finds', () => {
  const folder = 'src/knowledge/task-types';
  const texts = readdirSync(folder).map((name) => [name, readFileSync(`${folder}/${name}`, 'utf8')] as const);
  test.each(texts)('in %s', (_, text) => {
    const search = textSearch(text);
    for (const pattern of patterns)
      expect(found(search.matcher(pattern), text), pattern).toEqual(found(new RegExp(pattern, 'giu'), text));
  });

  test('in texts that a pattern is made of', () => {
    fc.assert(
      fc.property(fc.constantFrom(...patterns), fc.constantFrom(...patterns), fc.nat(), (one, other, cut) => {
        // Words of the pattern itself, without what is special in it.
        const words = one.replace(/\\.|[()?:|[\]{}+*^$]/g, ' ').toUpperCase();
        const text = `${words.slice(cut % words.length)} ${words}`;
        for (const pattern of [one, other])
          expect(found(textSearch(text).matcher(pattern), text)).toEqual(found(new RegExp(pattern, 'giu'), text));
      }),
      { numRuns: 300 },
    );
  });
});

test('a text without the words is not searched', () => {
  expect(textSearch('Write module 1 in src/module_1.py').matcher('\\bdrift\\b|SMOTE')).toBeUndefined();
});
