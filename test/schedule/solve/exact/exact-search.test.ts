import { expect, test } from 'vitest';
import { countedBudget } from '../../../../src/schedule/solve/budget.ts';
import { canSearchExactly, exactSearch } from '../../../../src/schedule/solve/exact/exact-search.ts';
import type { Incumbent } from '../../../../src/schedule/solve/incumbent.ts';
import { incumbent } from '../../../../src/schedule/solve/incumbent.ts';
import type { Project } from '../../../../src/schedule/solve/project.ts';
import { toProject } from '../../../../src/schedule/solve/project.ts';
import { finish } from '../../../../src/schedule/solve/steps.ts';
import { brokenLaws } from '../broken-laws.ts';
import { plantedProject } from './planted-project.ts';
import { refute } from './refute.ts';
import type { Shape } from './small-projects.ts';
import { shortestMakespan, smallProject } from './small-projects.ts';

/** Activities one after the other, each in its first mode. */
function oneAfterTheOther(project: Project, best: Incumbent): void {
  const start = new Int32Array(project.size);
  const mode = project.firstMode.slice(0, project.size);
  const isRunning = (activity: number): boolean => project.problem.running[activity] === 1;
  let time = 0;
  for (const activity of project.order)
    if (isRunning(activity)) time = Math.max(time, project.duration[mode[activity] as number] as number);
  for (const activity of project.order) {
    if (isRunning(activity)) continue;
    start[activity] = time;
    time += project.duration[mode[activity] as number] as number;
  }
  best.offer(time, start, mode);
}

test.each<[string, number, Shape]>([
  ['one resource', 100, { activities: 7, duration: 5, resources: 1, capacity: 4, modes: 1, running: 0 }],
  ['few resources', 80, { activities: 7, duration: 6, resources: 3, capacity: 5, modes: 1, running: 2 }],
  ['many large ones', 60, { activities: 6, duration: 5, resources: 9, capacity: 300, modes: 1, running: 1 }],
  ['modes', 120, { activities: 5, duration: 5, resources: 3, capacity: 3, modes: 3, running: 1 }],
])('%s: the shortest schedule of all, and proven', (_, count, shape) => {
  for (let seed = 1; seed <= count; seed++) {
    const problem = smallProject(seed, shape);
    const project = toProject(problem);
    const shortest = shortestMakespan(problem);
    for (const begin of [false, true]) {
      const best = incumbent(project.size, 0);
      if (begin) oneAfterTheOther(project, best);
      finish(exactSearch(project, best, countedBudget(100_000)));
      const starts = best.start.map((start) => start * project.unit);
      const makespan = best.makespan() * project.unit;
      expect([seed, makespan, best.isOptimal()]).toEqual([seed, shortest, true]);
      expect([seed, best.lowerBound() * project.unit]).toEqual([seed, shortest]);
      expect([seed, ...brokenLaws(problem, starts, best.mode, makespan)]).toEqual([seed]);
    }
    const units = shortest / project.unit;
    for (let makespan = units - 2; makespan <= units + 1; makespan++)
      expect([seed, makespan, refute(project, makespan, countedBudget(100_000))]).toEqual([
        seed,
        makespan,
        makespan < units,
      ]);
  }
});

test('the same search takes the same way, and stops when the budget is used up', () => {
  const { problem } = plantedProject(7, 60, 40, 1);
  const project = toProject(problem);
  const search = (schedules: number): unknown[] => {
    const best = incumbent(project.size, 0);
    oneAfterTheOther(project, best);
    const budget = countedBudget(schedules);
    finish(exactSearch(project, best, budget));
    return [best.makespan(), [...best.start], best.lowerBound(), budget.spent()];
  };
  const [makespan, start, bound, spent] = search(700);
  expect(search(700)).toEqual([makespan, start, bound, spent]);
  expect(bound).toBe(0);
  expect(spent).toBeGreaterThanOrEqual(700);
  expect(spent).toBeLessThan(1000);
});

test('it does nothing without a budget, and nothing for a schedule that is optimal', () => {
  const project = toProject(plantedProject(1, 20, 10, 1).problem);
  const best = incumbent(project.size, 0);
  finish(exactSearch(project, best, countedBudget(0)));
  expect(best.makespan()).toBe(Number.POSITIVE_INFINITY);
  oneAfterTheOther(project, best);
  best.raise(best.makespan());
  const budget = countedBudget(1000);
  finish(exactSearch(project, best, budget));
  expect(budget.spent()).toBe(0);
});

test('absences, and what does not fit into memory, are left to others', () => {
  const shape: Shape = { activities: 7, duration: 9, resources: 2, capacity: 2, modes: 2, running: 0 };
  const problem = smallProject(3, shape);
  expect(canSearchExactly(toProject(problem))).toBe(true);
  const [first, ...rest] = problem.resources as [(typeof problem.resources)[0]];
  const absences = [{ start: 5, end: 7 }];
  expect(canSearchExactly(toProject({ ...problem, resources: [{ ...first, absences }, ...rest] }))).toBe(false);
  const modes = problem.modes.map((mode, at) => ({ ...mode, duration: 1_000_000 * mode.duration + at }));
  expect(canSearchExactly(toProject({ ...problem, modes }))).toBe(false);
});
