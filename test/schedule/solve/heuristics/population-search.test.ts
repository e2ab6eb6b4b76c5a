import fc from 'fast-check';
import { expect, test } from 'vitest';
import { countedBudget } from '../../../../src/schedule/solve/budget.ts';
import { serialGeneration } from '../../../../src/schedule/solve/generation/serial-generation.ts';
import { populationSearch } from '../../../../src/schedule/solve/heuristics/population-search.ts';
import { prioritySchedules } from '../../../../src/schedule/solve/heuristics/priority-schedules.ts';
import { incumbent } from '../../../../src/schedule/solve/incumbent.ts';
import type { Project } from '../../../../src/schedule/solve/project.ts';
import { toProject } from '../../../../src/schedule/solve/project.ts';
import { random } from '../../../../src/schedule/solve/random.ts';
import { finish } from '../../../../src/schedule/solve/steps.ts';
import { exhaustiveMakespan } from '../exhaustive-makespan.ts';
import type { Line } from '../plain-project.ts';
import { brokenLaws, plainProject } from '../plain-project.ts';
import { equalWorkers, severalResources, smallProblem } from '../small-problem.ts';

/** What the search alone finds with so many schedules; each new best schedule is checked. */
function search(project: Project, schedules: number, seed: number, bound = 0, until = 1) {
  const best = incumbent(project.size, bound);
  const budget = countedBudget(schedules);
  finish(populationSearch(project, serialGeneration(project), best, budget, { seed, until }));
  expect(brokenLaws(project, best.start, best.mode, best.makespan())).toEqual([]);
  return { makespan: best.makespan(), start: [...best.start], spent: budget.spent() };
}

/** Forty activities that wait for one or two before them and share two resources. */
const forty = ((): Project => {
  const { below } = random(12);
  const lines = Array.from({ length: 40 }, (_, at): Line => {
    const after = at < 4 ? [] : [...new Set([at - 1 - below(at / 2), at - 1 - below(at / 2)])];
    return [1 + below(9), after, below(6), below(6)];
  });
  return plainProject([8, 9], lines);
})();

test('the same seed gives the same schedule, and another seed another', () => {
  const one = search(forty, 600, 1);
  expect(search(forty, 600, 1)).toEqual(one);
  expect(search(forty, 600, 2).start).not.toEqual(one.start);
});

test('more schedules find a shorter one than the priority rules', () => {
  const best = incumbent(forty.size, 0);
  finish(prioritySchedules(forty, serialGeneration(forty), best, countedBudget(1000)));
  expect(search(forty, 3000, 1).makespan).toBeLessThan(best.makespan());
});

function spentOf(schedules: number): number {
  const budget = countedBudget(schedules);
  const best = incumbent(forty.size, 0);
  finish(populationSearch(forty, serialGeneration(forty), best, budget, { seed: 1, until: 1 }));
  return budget.spent();
}

test('the budget is exceeded by less than one child', () => {
  for (const schedules of [1, 2, 3, 4, 50, 61, 100, 302]) {
    const spent = spentOf(schedules);
    expect(spent).toBeGreaterThanOrEqual(schedules);
    expect(spent).toBeLessThan(schedules + 3);
  }
  expect(search(forty, 400, 1, 0, 0.25).spent).toBeLessThan(103);
});

test('a proven schedule ends it', () => {
  const chain = plainProject(
    [1],
    [
      [2, [], 1],
      [3, [0], 1],
      [1, [1], 1],
    ],
  );
  expect(search(chain, 1000, 1, 6)).toMatchObject({ makespan: 6, start: [0, 2, 5] });
  expect(search(chain, 1000, 1, 6).spent).toBeLessThanOrEqual(3);
});

test('where there is nothing new to find, it ends before the budget does', () => {
  const chain = plainProject(
    [1],
    [
      [2, [], 1],
      [3, [0], 1],
      [1, [1], 1],
    ],
  );
  expect(search(chain, 100_000, 1).spent).toBeLessThan(5000);
  const pair = plainProject(
    [1],
    [
      [2, [], 1],
      [3, [], 1],
    ],
  );
  expect(search(pair, 100_000, 1).spent).toBeLessThan(5000);
});

test('others get their turn every few milliseconds', () => {
  const best = incumbent(forty.size, 0);
  const steps = populationSearch(forty, serialGeneration(forty), best, countedBudget(3000), { seed: 1, until: 1 });
  let turns = 0;
  while (!steps.next().done) turns++;
  expect(turns).toBeGreaterThan(0);
});

test('on small projects it finds the shortest schedule that there is', () => {
  const small = fc.oneof(
    smallProblem({ ...severalResources, activities: 5, longest: 3 }),
    smallProblem({ ...equalWorkers, activities: 5 }),
  );
  fc.assert(
    fc.property(small, (problem) => {
      const project = toProject(problem);
      const shortest = exhaustiveMakespan(problem) / project.unit;
      const { makespan } = search(project, 300, 1, project.criticalPath);
      expect(makespan).toBe(shortest);
    }),
    { numRuns: 30 },
  );
});
