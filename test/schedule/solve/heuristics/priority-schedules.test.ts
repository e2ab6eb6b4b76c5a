import { expect, test } from 'vitest';
import { countedBudget } from '../../../../src/schedule/solve/budget.ts';
import { serialGeneration } from '../../../../src/schedule/solve/generation/serial-generation.ts';
import { prioritySchedules } from '../../../../src/schedule/solve/heuristics/priority-schedules.ts';
import { incumbent } from '../../../../src/schedule/solve/incumbent.ts';
import { finish } from '../../../../src/schedule/solve/steps.ts';
import { plainProject } from '../plain-project.ts';

/** One of each rule for two equal workers: nine units of work, so that five are the least. */
const project = plainProject(
  [2],
  [
    [1, [], 1],
    [1, [], 1],
    [1, [], 1],
    [3, [], 1],
    [3, [3], 1],
  ],
);

test('stops at the first schedule that is proven', () => {
  const budget = countedBudget(1000);
  const best = incumbent(5, 6);
  finish(prioritySchedules(project, serialGeneration(project), best, budget));
  expect([best.makespan(), budget.spent()]).toEqual([6, 1]);
});

test('all rules, in each way, with justification', () => {
  const budget = countedBudget(1000);
  finish(prioritySchedules(project, serialGeneration(project), incumbent(5, 0), budget));
  // Six rules: parallel and serial 1 + 2 each, backward and turned 2 + 2.
  expect(budget.spent()).toBe(6 * 10);
});

test('the budget is exceeded by less than one schedule and its justification', () => {
  const budget = countedBudget(4);
  finish(prioritySchedules(project, serialGeneration(project), incumbent(5, 0), budget));
  expect(budget.spent()).toBe(4);
});
