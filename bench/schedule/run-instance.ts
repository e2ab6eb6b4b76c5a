import { readFileSync } from 'node:fs';
import { quickBound } from '../../src/schedule/solve/bounds/lower-bound.ts';
import { pools } from '../../src/schedule/solve/bounds/pools.ts';
import type { Budget } from '../../src/schedule/solve/budget.ts';
import { clockBudget, countedBudget } from '../../src/schedule/solve/budget.ts';
import type { Effort } from '../../src/schedule/solve/effort.ts';
import { effortBudget } from '../../src/schedule/solve/effort.ts';
import { serialGeneration } from '../../src/schedule/solve/generation/serial-generation.ts';
import { populationSearch } from '../../src/schedule/solve/heuristics/population-search.ts';
import { prioritySchedules } from '../../src/schedule/solve/heuristics/priority-schedules.ts';
import { incumbent } from '../../src/schedule/solve/incumbent.ts';
import type { Problem, Solution } from '../../src/schedule/solve/problem.ts';
import { toProject } from '../../src/schedule/solve/project.ts';
import { toSolution } from '../../src/schedule/solve/solution.ts';
import { solve } from '../../src/schedule/solve/solve.ts';
import { finish } from '../../src/schedule/solve/steps.ts';
import { brokenLaws } from './broken-laws.ts';
import { cpuClock } from './cpu-clock.ts';
import type { Instance } from './find-instances.ts';
import { problemOf } from './network.ts';
import { readPsplib } from './read-psplib.ts';
import { readStg } from './read-stg.ts';
import { readWfcommons } from './read-wfcommons.ts';

/** How instances are solved. */
export interface Method {
  readonly budget:
    | { readonly kind: 'time'; readonly milliseconds: number }
    | { readonly kind: 'schedules'; readonly count: number }
    | { readonly kind: 'effort'; readonly effort: Effort };
  /** Priority schedules and the population search alone. */
  readonly heuristicOnly: boolean;
  readonly seed: number;
}

/** What came out for an instance. */
export interface Outcome {
  readonly set: string;
  readonly name: string;
  readonly makespan: number;
  readonly lowerBound: number;
  readonly limit: string;
  readonly stopped: Solution['stopped'];
  readonly criticalPath: number;
  readonly known?: { readonly lower: number; readonly upper: number };
  readonly schedules: number;
  /** Milliseconds of CPU for the solver. */
  readonly cpu: number;
  /** What is wrong with it: a broken law, or a contradiction to what is known. */
  readonly wrong: readonly string[];
}

/** Reads one instance, solves it and checks what comes out. Throws where the file cannot be read. */
export function runInstance({ path, set, name, processors, known }: Instance, method: Method): Outcome {
  const text = readFileSync(path, 'latin1');
  const read = path.endsWith('.stg') ? readStg : path.endsWith('.sm') ? readPsplib : readWfcommons;
  const problem = problemOf(read(path, text), processors);
  const clock = cpuClock();
  const begin = clock();
  const budget = budgetOf(method, problem.size, clock);
  const solution = method.heuristicOnly
    ? heuristic(problem, budget, method.seed)
    : finish(solve(problem, { budget, seed: method.seed }));
  const cpu = clock() - begin;
  const { makespan, lowerBound, limit, stopped, schedules } = solution;
  const { criticalPath, unit } = toProject(problem);
  const wrong = [...brokenLaws(problem, solution)];
  if (known && makespan < known.lower) wrong.push(`its makespan ${makespan} is below the known bound ${known.lower}`);
  if (known && lowerBound > known.upper)
    wrong.push(`its bound ${lowerBound} is above the known makespan ${known.upper}`);
  const values = { makespan, lowerBound, limit: limit.kind, stopped, criticalPath: criticalPath * unit, schedules };
  return { set, name, ...values, ...(known ? { known } : {}), cpu, wrong };
}

function budgetOf({ budget }: Method, tasks: number, clock: () => number): Budget {
  if (budget.kind === 'time') return clockBudget(budget.milliseconds, clock);
  return budget.kind === 'schedules' ? countedBudget(budget.count) : effortBudget(budget.effort, tasks);
}

function heuristic(problem: Problem, budget: Budget, seed: number): Solution {
  const project = toProject(problem);
  const bound = quickBound(project, pools(project));
  const best = incumbent(project.size, bound.length);
  const generation = serialGeneration(project);
  finish(prioritySchedules(project, generation, best, budget));
  finish(populationSearch(project, generation, best, budget, { seed, until: 1 }));
  return toSolution(project, best, bound, budget, true);
}
