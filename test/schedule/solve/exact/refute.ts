import type { Budget } from '../../../../src/schedule/solve/budget.ts';
import { horizonSearch } from '../../../../src/schedule/solve/exact/horizon-search.ts';
import { toVariables } from '../../../../src/schedule/solve/exact/variables.ts';
import type { Project } from '../../../../src/schedule/solve/project.ts';

/** Whether the search proves, within the budget, that no schedule is at most this long (in units). False says nothing. */
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
