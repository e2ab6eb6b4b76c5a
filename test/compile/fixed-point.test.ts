import { expect, test } from 'vitest';
import { fixedPoint } from '../../src/compile/fixed-point.ts';

/** The texts that are passed through, where each leads to another one as a table says, and else to itself. */
const pathFrom = (start: string, table: Readonly<Record<string, string>>, most = 10): readonly string[] =>
  fixedPoint(start, (text) => ({ text, next: table[text] ?? text }), most).map(({ text }) => text);

test('it ends where nothing changes', () => {
  expect(pathFrom('a', {})).toEqual(['a']);
  expect(pathFrom('a', { a: 'b', b: 'c' })).toEqual(['a', 'b', 'c']);
});

test('a circle ends at the same text wherever it is entered', () => {
  const circle = { 'T1 [P]': 'T1', T1: 'T1 [P]', start: 'T1 [P]' };
  expect(pathFrom('T1 [P]', circle)).toEqual(['T1 [P]', 'T1']);
  expect(pathFrom('T1', circle)).toEqual(['T1']);
  expect(pathFrom('start', circle)).toEqual(['start', 'T1 [P]', 'T1']);
  expect(pathFrom('aa', { aa: 'b', b: 'aa' }).at(-1)).toBe('b');
  const equal = { b: 'c', c: 'a', a: 'b' };
  expect(['a', 'b', 'c'].map((text) => pathFrom(text, equal).at(-1))).toEqual(['a', 'a', 'a']);
});

test('it gives up in the end', () => {
  expect(fixedPoint('', (text) => ({ text, next: `${text}x` }), 3).length).toBe(4);
});
