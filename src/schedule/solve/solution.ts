import type { Bound } from './bounds/bound.ts';
import type { Budget } from './budget.ts';
import { workingTimes } from './generation/working-time.ts';
import type { Incumbent } from './incumbent.ts';
import type { Solution } from './problem.ts';
import type { Project } from './project.ts';

/**
 * The best schedule so far in minutes; there must be one. `bound` is the best bound that was not found by a search.
 * Unless it is the last one, the search was interrupted.
 */
export function toSolution(project: Project, best: Incumbent, bound: Bound, budget: Budget, isLast: boolean): Solution {
  const { unit, size } = project;
  const mode = best.mode.slice();
  const times = workingTimes(project);
  return {
    start: best.start.map((time) => time * unit),
    finish: Int32Array.from(
      { length: size },
      (_, activity) => times.finish(mode[activity] as number, best.start[activity] as number) * unit,
    ),
    mode,
    makespan: best.makespan() * unit,
    lowerBound: best.lowerBound() * unit,
    limit: best.lowerBound() > bound.length ? { kind: 'search' } : bound.limit,
    stopped: best.isOptimal() ? 'optimal' : isLast ? budget.kind : 'interrupted',
    schedules: Math.round(budget.spent()),
  };
}
