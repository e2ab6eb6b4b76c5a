import { expect, test } from 'vitest';
import { knownValues } from '../../bench/schedule/known-values.ts';

test('bounds by instance, and by processors where the table has them', () => {
  const stg = 'instance\tprocessors\tverified_lb\tbest_ub\nsmall/a.stg\t4\t8\t9\n';
  expect([...knownValues('verified.tsv', stg)]).toEqual([['small/a.stg 4', { lower: 8, upper: 9 }]]);
  const psplib = 'instance\tset\tbest_known_lb\tbest_known_ub\r\na1_1\ta\t43\t43\r\n';
  expect([...knownValues('bounds.tsv', psplib)]).toEqual([['a1_1', { lower: 43, upper: 43 }]]);
});

test.each([
  ['instance\tvalue\n', 'b.tsv:1: it needs columns instance, verified_lb or best_known_lb, best_ub or best_known_ub'],
  ['instance\tverified_lb\tbest_ub\na\t9\t8\n', 'b.tsv:2: its bounds are not two numbers in order'],
  ['instance\tverified_lb\tbest_ub\na\t7\t8\nb\t\t8\n', 'b.tsv:3: its bounds are not two numbers in order'],
])('what is wrong with a table, and where', (text, message) => {
  expect(() => knownValues('b.tsv', text)).toThrow(new Error(message));
});
