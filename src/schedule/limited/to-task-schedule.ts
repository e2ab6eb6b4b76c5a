import type { Limit, Solution } from '../solve/problem.ts';
import { assignWorkers } from './assign-workers.ts';
import type { BuiltProblem } from './problem/build-problem.ts';
import type { ScheduleRequest } from './request/schedule-request.ts';
import type { ScheduleLimit, TaskSchedule } from './task-schedule.ts';

/** What a solver found, in terms of tasks: with what is over, on the time axis of the project. */
export function toTaskSchedule(request: ScheduleRequest, built: BuiltProblem, solution: Solution): TaskSchedule {
  const { nodes, past, problem } = built;
  const start = past.start.slice();
  const finish = past.finish.slice();
  for (const [activity, node] of nodes.entries()) {
    if (problem.running[activity] === 1) continue;
    start[node] = past.now + (solution.start[activity] as number);
    finish[node] = past.now + (solution.finish[activity] as number);
  }
  const makespan = finish.reduce((latest, minute) => Math.max(latest, minute), 0);
  // What is over may have ended long before now.
  const lowerBound = Math.min(makespan, past.now + solution.lowerBound);
  const { worker, workers } = assignWorkers(request, built, solution);
  const isOptimal = lowerBound === makespan;
  return {
    start,
    finish,
    worker,
    workers,
    makespan,
    lowerBound,
    isOptimal,
    limit: limitOf(request, built, solution.limit, workers),
    stopped: isOptimal ? 'optimal' : solution.stopped,
    schedules: solution.schedules,
  };
}

function limitOf(
  { team }: ScheduleRequest,
  { problem, staff }: BuiltProblem,
  limit: Limit,
  workers: readonly string[],
): ScheduleLimit {
  if (limit.kind !== 'work' && limit.kind !== 'resource') return limit;
  const resources = limit.kind === 'work' ? limit.resources : [limit.resource];
  const { kind, name } = problem.resources[resources[0] as number] ?? { kind: 'workers', name: '' };
  if (kind !== 'workers') return { kind, name };
  if (team.kind !== 'named') return { kind, names: workers };
  const members = resources.flatMap((resource) => staff.classes[resource]?.members ?? []);
  return { kind, names: members.sort((a, b) => a - b).map((member) => team.workers[member]?.name ?? '') };
}
