import type { CompileInput } from '../compile/compile.ts';
import { namesTeam } from '../compile/team-planner.ts';
import type { Config } from '../model/config.ts';

/** What plans for the team of the settings; the solver is loaded only where they name one. */
export async function findTeamPlanner(config: Config): Promise<Pick<CompileInput, 'planTeam'>> {
  return namesTeam(config) ? { planTeam: (await import('../compile/plan-team.ts')).planTeam } : {};
}
