import { expect, test } from 'vitest';
import { priorityRules } from '../../../../src/schedule/solve/heuristics/priority-rules.ts';
import { plainProject } from '../plain-project.ts';

test('keys of a project of four activities, worked by hand', () => {
  // 0 (3) before 1 (2) and 2 (4), both before 3 (1): heads 0 3 3 7, tails 8 3 5 1, the longest way takes 8.
  const project = plainProject(
    [],
    [
      [3, []],
      [2, [0]],
      [4, [0]],
      [1, [1, 2]],
    ],
  );
  const rules = priorityRules(project).map(({ name, forward, backward }) => [name, [...forward], [...backward]]);
  expect(rules).toEqual([
    ['latest finish', [-5, -1, -1, 0], [0, -3, -3, -7]],
    ['latest start', [-8, -3, -5, -1], [-3, -5, -7, -8]],
    ['least slack', [0, 2, 0, 0], [0, 2, 0, 0]],
    ['greatest rank positional weight', [-9, -3, -5, -1], [-3, -5, -7, -7]],
    ['most successors', [-2, -1, -1, -0], [-0, -1, -1, -2]],
    ['shortest processing time', [3, 2, 4, 1], [3, 2, 4, 1]],
  ]);
});
