import { expect, test } from 'vitest';
import { curveText } from '../../../src/render/schedule/curve.ts';

const rows = [
  { workers: 1, makespan: 960, lowerBound: 960, isOptimal: true },
  { workers: 2, makespan: 480, lowerBound: 480, isOptimal: true },
  { workers: 3, makespan: 470, lowerBound: 320, isOptimal: false },
];

test('what one more worker buys', () => {
  expect(curveText({ rows, knee: 2 }, { hoursPerDay: 8, width: 66 })).toBe(`Workers and time
  workers   takes   saves  bound
        1      2d          optimal   ████████████████████
        2      1d  50.0 %  optimal   ██████████
        3  7h 50m   2.1 %  ≥ 5h 20m  ██████████
  from 2 workers on, one more buys less than 5 %
`);
});

test('a curve without a knee, and of no work at all', () => {
  expect(curveText({ rows: rows.slice(0, 2) }, { hoursPerDay: 8 })).not.toContain('one more');
  const none = [{ workers: 1, makespan: 0, lowerBound: 0, isOptimal: true }];
  expect(curveText({ rows: none, knee: 1 }, { hoursPerDay: 8 })).toContain('from 1 worker on');
});
