import type { Dag } from '../graph/task-graph.ts';
import type { Config } from '../model/config.ts';
import type { Infeasible } from '../schedule/limited/task-schedule.ts';
import type { TeamPlan } from '../schedule/limited/team-plan.ts';

/**
 * Plans the tasks of a graph, by their minutes, for the team and the resources of the settings. Whoever builds hands one
 * in, so that no solver is loaded where the settings ask for none.
 */
export type TeamPlanner = (dag: Dag, minutes: Int32Array, config: Config) => TeamPlan | Infeasible;

/** Whether the settings say that not all tasks that could run together do. */
export function namesTeam({ workers, workerCount, resources }: Config): boolean {
  return workers.length > 0 || workerCount !== undefined || Object.keys(resources).length > 0;
}
