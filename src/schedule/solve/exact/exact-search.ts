import type { Budget } from '../budget.ts';
import type { Incumbent } from '../incumbent.ts';
import type { Project } from '../project.ts';
import type { Steps } from '../steps.ts';
import { horizonSearch } from './horizon-search.ts';
import { memory } from './memory.ts';
import { toVariables } from './variables.ts';

/** Whether the exact search can work on the project: nothing is ever away, and it fits into memory. */
export function canSearchExactly(project: Project): boolean {
  return project.absences === undefined && project.size > 0 && memory(project, likelyHorizon(project)) < mostMemory;
}

/**
 * Looks for schedules that are shorter than the best one, and begins with those that are like it. Where none is left,
 * the bound is raised to the makespan. Ends then, or when the budget is used up.
 */
export function* exactSearch(project: Project, best: Incumbent, budget: Budget): Steps<void> {
  if (best.isOptimal() || budget.used() >= 1) return;
  let horizon = Math.min(best.makespan() - 1, project.horizon);
  if (memory(project, horizon) >= mostMemory) return;
  const variables = toVariables(project, horizon);
  if (variables === undefined) {
    best.raise(best.makespan());
    return;
  }
  const search = horizonSearch(project, variables);
  if (Number.isFinite(best.makespan())) search.prefer(best.start, best.mode);
  const finish = (activity: number): number =>
    (search.start[activity] as number) + (project.duration[search.mode[activity] as number] as number);
  while (!best.isOptimal() && budget.used() < 1) {
    const before = search.work();
    const result = search.run(slice);
    budget.spend(((search.work() - before) * scheduleWork) / project.size);
    if (result === 'refuted') best.raise(best.makespan());
    else if (result === 'found') {
      let makespan = 0;
      for (let activity = 0; activity < project.size; activity++) makespan = Math.max(makespan, finish(activity));
      best.offer(makespan, search.start, search.mode);
      search.prefer(search.start, search.mode);
    }
    if (best.makespan() <= horizon) {
      horizon = best.makespan() - 1;
      search.shorten(horizon);
    }
    yield () => undefined;
  }
}

/** Work between two looks at the budget: less than a millisecond. */
const slice = 4000;
/** Schedules, of one activity each, that take as long as one unit of work. */
const scheduleWork = 2;
/** In bytes. */
const mostMemory = 200e6;

/** A guess at how long a schedule will be: as long as the critical path and the most needed resource together. */
function likelyHorizon({ problem, duration, firstMode, criticalPath, horizon }: Project): number {
  const work = new Float64Array(problem.resources.length);
  for (let activity = 0; activity < problem.size; activity++) {
    const mode = firstMode[activity] as number;
    for (const { resource, amount } of problem.modes[mode]?.demands ?? [])
      work[resource] =
        (work[resource] as number) +
        ((duration[mode] as number) * amount) / (problem.resources[resource]?.capacity ?? amount);
  }
  return Math.min(horizon, criticalPath + Math.ceil(Math.max(0, ...work)));
}
