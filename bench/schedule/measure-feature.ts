import { clockBudget } from '../../src/schedule/solve/budget.ts';
import type { Effort } from '../../src/schedule/solve/effort.ts';
import { effortBudget } from '../../src/schedule/solve/effort.ts';
import { solve } from '../../src/schedule/solve/solve.ts';
import { finish } from '../../src/schedule/solve/steps.ts';
import { brokenLaws } from './broken-laws.ts';
import { featureProblem } from './feature-problem.ts';

// Prints what the schedule of a feature cost a fresh process, as JSON: <seed> <tasks> <workers> <effort or milliseconds>.
const cpu = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};
const [seed, tasks, workers] = process.argv.slice(2, 5).map(Number) as [number, number, number];
const limit = process.argv[5] as string;
const problem = featureProblem(seed, tasks, workers);
const begin = cpu();
const budget = /^\d+$/.test(limit) ? clockBudget(Number(limit), cpu) : effortBudget(limit as Effort, tasks);
const solution = finish(solve(problem, { budget, seed: 1 }));
const time = cpu() - begin;
const { makespan, lowerBound } = solution;
console.log(
  JSON.stringify({ cpu: time, gap: (makespan - lowerBound) / lowerBound, broken: brokenLaws(problem, solution) }),
);
