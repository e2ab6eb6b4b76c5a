import { expect, test } from 'vitest';
import { luby } from '../../../../src/schedule/solve/exact/luby.ts';

test('the sequence of Luby, Sinclair and Zuckerman', () => {
  expect(Array.from({ length: 16 }, (_, at) => luby(at + 1))).toEqual([1, 1, 2, 1, 1, 2, 4, 1, 1, 2, 1, 1, 2, 4, 8, 1]);
});
