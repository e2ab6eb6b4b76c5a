import fc from 'fast-check';
import { expect, test } from 'vitest';
import { problemOf } from '../../../../bench/schedule/network.ts';
import { digraph } from '../../../../src/graph/digraph.ts';
import { quickBound, raisedByWindows } from '../../../../src/schedule/solve/bounds/lower-bound.ts';
import { pools } from '../../../../src/schedule/solve/bounds/pools.ts';
import { raisedHeads } from '../../../../src/schedule/solve/bounds/raised-heads.ts';
import type { Mode, Problem, Resource } from '../../../../src/schedule/solve/problem.ts';
import { toProject } from '../../../../src/schedule/solve/project.ts';
import { exhaustiveMakespan } from '../exhaustive-makespan.ts';
import type { Make } from '../small-problem.ts';
import { differentWorkers, equalWorkers, severalResources, smallProblem } from '../small-problem.ts';

const ofTwo = (duration: readonly number[], predecessors: readonly (readonly number[])[]): Problem =>
  problemOf({ duration, predecessors, demands: [], capacity: [] }, 2);

/** Activities that wait for nothing, in the modes that are given. */
function free(activities: readonly (readonly Mode[])[], resources: readonly Resource[]): Problem {
  const firstMode = new Int32Array(activities.length + 1);
  for (const [at, own] of activities.entries()) firstMode[at + 1] = (firstMode[at] as number) + own.length;
  return {
    size: activities.length,
    precedences: digraph(activities.length, [], []),
    modes: activities.flat(),
    firstMode,
    resources,
    running: new Uint8Array(activities.length),
  };
}

const quick = (problem: Problem): readonly unknown[] => {
  const project = toProject(problem);
  const { length, limit } = quickBound(project, pools(project));
  return [length * project.unit, limit];
};
const by = (resource: number, duration: number): Mode => ({ duration, demands: [{ resource, amount: 1 }] });
const worker = (name: string): Resource => ({ kind: 'workers', name, capacity: 1 });

test('the longest chain', () => {
  expect(quick(ofTwo([3, 4, 5], [[], [0], []]))).toEqual([7, { kind: 'critical path' }]);
});

test('the work of all, rounded up', () => {
  expect(quick(ofTwo([1, 2, 2], [[], [], []]))).toEqual([3, { kind: 'work', resources: [0] }]);
});

test('a resource, after the shortest way to it and before the shortest way from it', () => {
  const uses = [{ resource: 0, amount: 2 }];
  const problem = problemOf(
    { duration: [2, 3, 4, 1], predecessors: [[], [0], [0], [1, 2]], demands: [[], uses, uses, []], capacity: [3] },
    0,
  );
  // 2 × 3 + 2 × 4 of 3 take 5, between 2 before and 1 after: 8. The chain 2 + 4 + 1 takes 7.
  expect(quick(problem)).toEqual([8, { kind: 'resource', resource: 0 }]);
});

test('the work that only some workers may do', () => {
  const both = [by(0, 2), by(1, 2)];
  const problem = free([[by(0, 5)], [by(0, 4)], both, both], [worker('a'), worker('b'), worker('c')]);
  expect(quick(problem)).toEqual([9, { kind: 'work', resources: [0] }]);
});

test('workers are weighed by their speed', () => {
  // Twelve of work for one who does two a minute and one who does one: four minutes, not six by halves.
  const task = [by(0, 1), by(1, 2)];
  const problem = free([task, task, task, task, task, task], [worker('fast'), worker('slow')]);
  expect(quick(problem)).toEqual([4, { kind: 'work', resources: [0, 1] }]);
});

test('minutes in which a worker is away do not count', () => {
  const away = {
    ...worker('a'),
    absences: [
      { start: 2, end: 5 },
      { start: 6, end: 7 },
    ],
  };
  // Two before 2, one from 5 to 6, one from 7 on.
  expect(quick(free([[by(0, 1)], [by(0, 3)]], [away]))).toEqual([8, { kind: 'work', resources: [0] }]);
  expect(quick(free([[by(0, 4)]], [away]))).toEqual([8, { kind: 'critical path' }]);
});

test('work that must lie in a window', () => {
  // One of 1, then five of 2, then one of 1: 12 of work take two workers 6, but ten of it lie between 1 and the end less 1.
  const project = toProject(ofTwo([1, 2, 2, 2, 2, 2, 1], [[], [0], [0], [0], [0], [0], [1, 2, 3, 4, 5]]));
  const bound = quickBound(project, pools(project));
  expect(bound.length).toBe(6);
  expect(raisedByWindows(project, pools(project), project, bound, 100)).toEqual({
    length: 7,
    limit: { kind: 'window' },
  });
  expect(raisedByWindows(project, pools(project), project, bound, 6)).toBe(bound);
});

test('what runs already leaves its window to nobody', () => {
  const use = [{ resource: 0, amount: 1 }];
  const network = { duration: [3, 2, 5], predecessors: [[], [], [1]], demands: [use, use, []], capacity: [1] };
  const project = toProject({ ...problemOf(network, 0), running: Uint8Array.of(1, 0, 0) });
  const bound = quickBound(project, pools(project));
  // The chain of 2 and 5 waits for the 3 that run.
  expect(bound.length).toBe(7);
  expect(raisedByWindows(project, pools(project), project, bound, 100).length).toBe(10);
});

test('heads and tails know of the work before and after', () => {
  // Three of 2 before one of 1, and another of 4 behind them all; two workers.
  const project = toProject(ofTwo([2, 2, 2, 1, 4], [[], [], [], [0, 1, 2], [3]]));
  const { head, tail } = raisedHeads(project, pools(project));
  expect([...head]).toEqual([0, 0, 0, 3, 4]);
  expect([...tail]).toEqual([7, 7, 7, 5, 4]);
  // The other way round: after the 4 and the 1, three of 2 take 3.
  const other = toProject(ofTwo([4, 1, 2, 2, 2], [[], [0], [1], [1], [1]]));
  expect([...raisedHeads(other, pools(other)).tail]).toEqual([8, 4, 2, 2, 2]);
});

const kinds: readonly (readonly [string, Make])[] = [
  ['equal workers', { ...equalWorkers, workers: 2 }],
  ['several resources, some at work', { ...severalResources, running: true }],
  ['different workers, some away', { ...differentWorkers, absences: true, running: true }],
];

test.each(kinds)('no bound is above the shortest schedule, and most reach it: %s', (_, make) => {
  let reached = 0;
  fc.assert(
    fc.property(smallProblem(make), (problem) => {
      const project = toProject(problem);
      const all = pools(project);
      const bound = raisedByWindows(
        project,
        all,
        raisedHeads(project, all),
        quickBound(project, all),
        Number.POSITIVE_INFINITY,
      );
      const best = exhaustiveMakespan(problem);
      expect(bound.length * project.unit).toBeLessThanOrEqual(best);
      if (bound.length * project.unit === best) reached++;
    }),
    { numRuns: 40 },
  );
  expect(reached).toBeGreaterThan(30);
});
