import { expect, test } from 'vitest';
import { columns, cutText } from '../../src/render/text-columns.ts';

test.each([
  ['short', 5, 'short'],
  ['longer', 5, 'long…'],
  ['two words', 5, 'two…'],
  ['計画を書く', 10, '計画を書く'],
  ['計画を書く', 9, '計画を書…'],
  ['計画を書く', 8, '計画を…'],
  ['e\u0301te\u0301s', 3, 'e\u0301t…'],
  ['👩‍🔧👩‍🔧👩‍🔧', 5, '👩‍🔧👩‍🔧…'],
  ['', 5, ''],
])('%j in %d columns is %j', (text, width, expected) => {
  expect(cutText(text, width)).toBe(expected);
});

test('wide characters take two columns', () => {
  expect(columns('ab計画')).toBe(6);
});
