import { limitedNeeds } from '../schedule/limited/request/limited-needs.ts';
import { teamOf } from '../schedule/limited/request/team-of.ts';
import { withoutStates } from '../schedule/limited/request/without-states.ts';
import { scheduleTasks } from '../schedule/limited/schedule-tasks.ts';
import { verifySchedule } from '../schedule/limited/verify-schedule.ts';
import { effortBudget } from '../schedule/solve/effort.ts';
import { finish } from '../schedule/solve/steps.ts';
import type { TeamPlanner } from './team-planner.ts';

/** A quick plan, counted in schedules: the same on every machine, whatever is done already. */
export const planTeam: TeamPlanner = (dag, minutes, config) => {
  const team = teamOf(config);
  const { resources } = config;
  const limited = Object.keys(resources).length > 0 ? dag : limitedNeeds(dag, resources).dag;
  const request = { dag: withoutStates(limited), minutes, team, resources };
  const steps = scheduleTasks(request, { budget: effortBudget('quick', dag.list.tasks.length), seed: 1 });
  if ('message' in steps) return steps;
  const schedule = finish(steps);
  const [broken] = verifySchedule(request, schedule);
  if (broken !== undefined) throw new Error(`a schedule breaks a law: ${broken}`);
  const { makespan, lowerBound } = schedule;
  const workers = team.kind === 'equal' ? team.count : team.kind === 'named' ? team.workers.length : undefined;
  return { ...(workers === undefined ? {} : { workers }), makespan, lowerBound };
};
