import { expect, test } from 'vitest';
import { quickBound } from '../../../../src/schedule/solve/bounds/lower-bound.ts';
import { pools } from '../../../../src/schedule/solve/bounds/pools.ts';
import { speeds } from '../../../../src/schedule/solve/bounds/speeds.ts';
import { toProject } from '../../../../src/schedule/solve/project.ts';
import { freeProblem } from './free-problem.ts';

test('speeds are compared by what workers have in common, else by way of others', () => {
  // The first does 6 minutes of work where the second needs 12; the third a third of the 6 of the second.
  const project = toProject(
    freeProblem(3, [
      [2, 4],
      [4, 8],
      [0, 6, 2],
    ]),
  );
  expect(speeds(project, [0, 1, 2])).toEqual([6667, 3333, 10000]);
  expect(speeds(project, [1, 2])).toEqual([3333, 10000]);
});

test('who has nothing in common with others is as fast as the first', () => {
  expect(speeds(toProject(freeProblem(2, [[3], [0, 5]])), [0, 1])).toEqual([10000, 10000]);
});

test('work that only a slow worker may do does not make others look slower', () => {
  // 41 for the slow one alone and 6 × 20 for either, of whom the fast one does two minutes in one: 161 / 3.
  const both = [10, 20];
  const project = toProject(freeProblem(2, [[0, 41], both, both, both, both, both, both]));
  expect(quickBound(project, pools(project)).length * project.unit).toBe(54);
});
