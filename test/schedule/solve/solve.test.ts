import fc from 'fast-check';
import { expect, test } from 'vitest';
import { brokenLaws } from '../../../bench/schedule/broken-laws.ts';
import { problemOf } from '../../../bench/schedule/network.ts';
import { clockBudget, countedBudget } from '../../../src/schedule/solve/budget.ts';
import type { Solution } from '../../../src/schedule/solve/problem.ts';
import { random } from '../../../src/schedule/solve/random.ts';
import { solve } from '../../../src/schedule/solve/solve.ts';
import { finish } from '../../../src/schedule/solve/steps.ts';
import { exhaustiveMakespan } from './exhaustive-makespan.ts';
import type { Line } from './plain-project.ts';
import { plainProject } from './plain-project.ts';
import type { Make } from './small-problem.ts';
import { differentWorkers, equalWorkers, severalResources, smallProblem } from './small-problem.ts';

const kinds: readonly (readonly [string, Make])[] = [
  ['equal workers', equalWorkers],
  ['equal workers, some at work', { ...equalWorkers, running: true }],
  ['several resources', severalResources],
  ['several resources, some at work', { ...severalResources, running: true }],
  ['workers of different speeds and skills', differentWorkers],
  ['different workers, some at work', { ...differentWorkers, running: true }],
  ['workers who are away', { ...differentWorkers, absences: true }],
  ['workers who are away and at work', { ...differentWorkers, absences: true, running: true }],
];

test.each(kinds)('what is called optimal is, and no bound is too high: %s', (_, make) => {
  let proven = 0;
  fc.assert(
    fc.property(smallProblem(make), (problem) => {
      const solution = finish(solve(problem, { budget: countedBudget(300), seed: 1 }));
      const best = exhaustiveMakespan(problem);
      expect(brokenLaws(problem, solution)).toEqual([]);
      expect(solution.stopped).not.toBe('interrupted');
      expect(solution.lowerBound).toBeLessThanOrEqual(best);
      if (solution.stopped === 'optimal') {
        expect(solution.makespan).toBe(best);
        proven++;
      }
    }),
    { numRuns: 40 },
  );
  expect(proven).toBeGreaterThan(35);
});

test('the same budget and seed give the same solution', () => {
  fc.assert(
    fc.property(
      smallProblem({ ...severalResources, activities: 9 }),
      fc.integer({ min: 1, max: 50 }),
      (problem, schedules) => {
        const once = finish(solve(problem, { budget: countedBudget(schedules), seed: 7 }));
        expect(finish(solve(problem, { budget: countedBudget(schedules), seed: 7 }))).toEqual(once);
      },
    ),
    { numRuns: 30 },
  );
});

test('however short the time is, there is a schedule', () => {
  const network = { duration: [3, 3, 3, 2], predecessors: [[], [], [], [0]], demands: [], capacity: [] };
  const problem = problemOf(network, 2);
  let time = 0;
  const budget = clockBudget(1, () => time++ * 1000);
  const solution = finish(solve(problem, { budget, seed: 1 }));
  expect(brokenLaws(problem, solution)).toEqual([]);
});

test('what is given out on the way is a schedule that was found by then, and says that it is not the last', () => {
  // Five of 3 for two take 9 and their work 8: not proven by a bound.
  const problem = problemOf(
    { duration: [3, 3, 3, 3, 3, 1], predecessors: [[], [], [], [], [], []], demands: [], capacity: [] },
    2,
  );
  const steps = solve(problem, { budget: countedBudget(1000), seed: 1 });
  const { value } = steps.next();
  const early = (value as () => Solution)();
  expect([early.makespan, early.lowerBound, early.stopped]).toEqual([9, 8, 'interrupted']);
  expect(brokenLaws(problem, early)).toEqual([]);
  const last = finish(steps);
  expect([last.makespan, last.lowerBound, last.stopped, last.limit]).toEqual([9, 9, 'optimal', { kind: 'search' }]);
});

test('a proof that the exact search finds soon does not wait for the population search', () => {
  const { below } = random(8);
  const lines = Array.from({ length: 50 }, (_, at): Line => {
    const after = at < 4 ? [] : [...new Set([at - 1 - below(at / 3), at - 1 - below(at / 3)])];
    return [1 + below(9), after, below(4), below(5)];
  });
  const { problem } = plainProject([8, 9], lines);
  const solution = finish(solve(problem, { budget: countedBudget(100_000), seed: 1 }));
  expect(brokenLaws(problem, solution)).toEqual([]);
  expect([solution.stopped, solution.limit.kind]).toEqual(['optimal', 'search']);
  // Its own share, behind that of the population search, would begin at 55,000.
  expect(solution.schedules).toBeLessThan(6000);
});
