import type { Budget } from '../budget.ts';
import type { Project } from '../project.ts';
import { horizonSearch } from './horizon-search.ts';
import { toVariables } from './variables.ts';

/**
 * Whether it is proven, within the budget, that no schedule is at most this long (in units): a destructive lower bound
 * (Klein, Scholl 1999). False says nothing.
 */
export function refute(project: Project, makespan: number, budget: Budget): boolean {
  const variables = toVariables(project, makespan);
  if (variables === undefined) return true;
  const search = horizonSearch(project, variables);
  while (budget.used() < 1) {
    const before = search.work();
    const result = search.run(2000);
    budget.spend((search.work() - before) / project.size);
    if (result !== 'paused') return result === 'refuted';
  }
  return false;
}
