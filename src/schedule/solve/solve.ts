import { quickBound, raisedByWindows } from './bounds/lower-bound.ts';
import { pools } from './bounds/pools.ts';
import { raisedHeads } from './bounds/raised-heads.ts';
import type { Budget } from './budget.ts';
import { countedBudget } from './budget.ts';
import { canSearchExactly, exactSearch } from './exact/exact-search.ts';
import { modeGeneration } from './generation/mode-generation.ts';
import { serialGeneration } from './generation/serial-generation.ts';
import { populationSearch } from './heuristics/population-search.ts';
import { prioritySchedules } from './heuristics/priority-schedules.ts';
import { incumbent } from './incumbent.ts';
import type { Problem, Solution } from './problem.ts';
import { toProject } from './project.ts';
import { random } from './random.ts';
import { toSolution } from './solution.ts';
import type { Steps } from './steps.ts';
import { finish } from './steps.ts';

/**
 * Looks for the shortest schedule, by methods that cost more and more, and stops at the first proof that there is none
 * shorter: bounds, priority rules, bounds by windows, a population search and an exact search in turns. Which share of the
 * budget the population search has gets before the exact one gets the rest depends on the number of activities; what that
 * leaves is its too.
 * What is yielded is the best solution so far.
 */
export function* solve(
  problem: Problem,
  { budget, seed }: { readonly budget: Budget; readonly seed: number },
): Steps<Solution> {
  const project = toProject(problem);
  const all = pools(project);
  let bound = quickBound(project, all);
  const best = incumbent(project.size, bound.length);
  const soFar = (): Solution => toSolution(project, best, bound, budget, false);
  const last = (): Solution => toSolution(project, best, bound, budget, true);
  function* during(steps: Steps<void>, until = 1): Generator<() => Solution, void, void> {
    while (budget.used() < until && !steps.next().done) yield soFar;
  }
  const generation = project.isPlain ? serialGeneration(project) : modeGeneration(project);
  yield* during(prioritySchedules(project, generation, best, budget));
  // However short the time was, there is an answer.
  if (best.makespan() === Number.POSITIVE_INFINITY)
    finish(prioritySchedules(project, generation, best, countedBudget(1)));
  if (best.isOptimal()) return last();
  yield soFar;
  const heads = raisedHeads(project, all);
  bound = raisedByWindows(project, all, heads, bound, best.makespan());
  best.raise(bound.length);
  if (best.isOptimal()) return last();
  const isExact = canSearchExactly(project);
  const share = isExact ? shareBefore(project.size) : 1;
  const varied = project.isPlain ? generation : modeGeneration(project, random(seed));
  const breeding = populationSearch(project, varied, best, budget, { seed, until: share });
  const proving = (): Steps<void> => exactSearch({ ...project, ...heads }, best, budget);
  if (isExact) {
    yield* during(breeding, firstTurn * share);
    yield* during(proving(), 1.25 * firstTurn * share);
  }
  yield* during(breeding);
  // A new search from a better schedule finds more than the first one that goes on.
  if (isExact) yield* during(proving());
  if (!best.isOptimal() && budget.used() < 1)
    yield* during(populationSearch(project, varied, best, budget, { seed: seed + 1, until: 1 }));
  return last();
}

/**
 * After this part of its share the population search pauses for a quarter as long: most proofs that can be had at all come
 * within a few milliseconds, and nothing is left to do then. Longer turns made the schedules worse.
 */
const firstTurn = 1 / 16;

/** How much of the budget is spent before the exact search: what proofs cost grows faster than what schedules do. */
function shareBefore(activities: number): number {
  if (activities <= 42) return 0.1;
  if (activities <= 72) return 0.55;
  return activities <= 102 ? 0.6 : 0.85;
}
