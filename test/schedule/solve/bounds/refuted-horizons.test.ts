import { expect, test } from 'vitest';
import { fromEnd, raisedHeads } from '../../../../src/schedule/solve/bounds/raised-heads.ts';
import { raisedByRefutation } from '../../../../src/schedule/solve/bounds/refuted-horizons.ts';
import { toProject } from '../../../../src/schedule/solve/project.ts';
import { freeProblem } from './free-problem.ts';

/** A chain of three, 3 or 5 each, and one of 3 or 11. */
const rows = [
  [3, 5],
  [3, 5],
  [3, 5],
  [3, 11],
];
const chain = [
  [0, 1],
  [1, 2],
] as const;

test('within a horizon that leaves no time for slow modes, all is left to the fast worker', () => {
  // Up to 10 all four are for the fast one, who needs 12; with 11 the slow one has time for the last.
  const project = toProject(freeProblem(2, rows, chain));
  expect(raisedByRefutation(project, 9, 12)).toBe(11);
  expect(raisedByRefutation(project, 9, Number.POSITIVE_INFINITY)).toBe(11);
  expect(raisedByRefutation(project, 9, 10)).toBe(10);
});

test('an absence leaves no time either', () => {
  const problem = freeProblem(2, [
    [4, 6],
    [4, 6],
    [4, 6],
  ]);
  // Whoever takes one of them in a mode that meets the absence of the second is not done by 11.
  const [first, second] = problem.resources as [(typeof problem.resources)[0], (typeof problem.resources)[0]];
  const away = { ...problem, resources: [first, { ...second, absences: [{ start: 0, end: 6 }] }] };
  const project = toProject(away);
  // 12 by the first alone; or one by the second from 6 up to 12.
  expect(raisedByRefutation(project, 3, 6) * project.unit).toBe(12);
});

test('absences as they are from the end', () => {
  const own = [
    { start: 2, end: 4 },
    { start: 6, end: 9 },
    { start: 12, end: 14 },
  ];
  expect(fromEnd([own, []], 8)).toEqual([
    [
      { start: 0, end: 2 },
      { start: 4, end: 6 },
    ],
    [],
  ]);
});

test('heads know of pauses, and tails where the end is known', () => {
  const problem = freeProblem(2, [[4, 3], [2]], [[0, 1]]);
  const [first, second] = problem.resources as [(typeof problem.resources)[0], (typeof problem.resources)[0]];
  const away = [
    { ...first, absences: [{ start: 8, end: 11 }] },
    { ...second, absences: [{ start: 1, end: 10 }] },
  ];
  const project = toProject({ ...problem, resources: away });
  // The second worker would be done at 12. Before 12 the first one has only one of the last two minutes.
  expect([...raisedHeads(project, [], 12).head]).toEqual([0, 4]);
  expect([...raisedHeads(project, [], 12).tail]).toEqual([3 + 5, 2]);
  expect([...raisedHeads(project, []).tail]).toEqual([3 + 2, 2]);
});

test('with one mode for each, nothing is tried', () => {
  const project = toProject(freeProblem(1, [[3], [4]]));
  expect(raisedByRefutation(project, 4, 7)).toBe(4);
});
