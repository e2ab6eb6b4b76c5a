import { enumerate } from '../../base/enumerate.ts';
import type { Budget } from '../solve/budget.ts';
import { countedBudget } from '../solve/budget.ts';
import { solveInParts } from '../solve/parts/solve-in-parts.ts';
import type { Solution } from '../solve/problem.ts';
import { solve } from '../solve/solve.ts';
import type { Steps } from '../solve/steps.ts';
import { finish } from '../solve/steps.ts';
import { earlySolution } from './early-solution.ts';
import { leftShift } from './left-shift.ts';
import type { BuiltProblem } from './problem/build-problem.ts';
import { buildProblem } from './problem/build-problem.ts';
import type { ScheduleRequest } from './request/schedule-request.ts';
import type { Infeasible, TaskSchedule } from './task-schedule.ts';
import { toTaskSchedule } from './to-task-schedule.ts';

/**
 * Schedules tasks so that all are done as early as possible; what is yielded is the best schedule so far. Or says at once
 * which task can never be done. The same request, budget and seed give the same schedule, if the budget counts.
 */
export function scheduleTasks(
  request: ScheduleRequest,
  options: { readonly budget: Budget; readonly seed: number },
): Steps<TaskSchedule> | Infeasible {
  const built = buildProblem(request);
  if ('message' in built) return built;
  const never = neverDone(request, built, options.seed);
  return never ?? search(request, built, options);
}

function* search(
  request: ScheduleRequest,
  built: BuiltProblem,
  options: { readonly budget: Budget; readonly seed: number },
): Steps<TaskSchedule> {
  const { problem } = built;
  if (problem.resources.length === 0) return toTaskSchedule(request, built, earlySolution(problem));
  const toTasks = (solution: Solution): TaskSchedule => toTaskSchedule(request, built, leftShift(problem, solution));
  const steps = solveInParts(problem, options);
  for (let step = steps.next(); ; step = steps.next()) {
    if (step.done) return toTasks(step.value);
    const best = step.value;
    yield () => toTasks(best());
  }
}

/** So many schedules show whether all can be done before somebody leaves for good. */
const probes = 100;

/** The first task that is not done before all who may do it are away for good. */
function neverDone(request: ScheduleRequest, built: BuiltProblem, seed: number): Infeasible | undefined {
  const { problem, nodes, staff, horizon } = built;
  if (horizon === undefined || request.team.kind !== 'named') return undefined;
  const solution = finish(solve(problem, { budget: countedBudget(probes), seed }));
  const late = [...nodes.keys()].filter((activity) => (solution.finish[activity] as number) > horizon);
  late.sort((a, b) => (solution.finish[a] as number) - (solution.finish[b] as number) || a - b);
  const [first] = late;
  if (first === undefined) return undefined;
  const task = nodes[first] as number;
  const { workers } = request.team;
  const own = problem.modes.slice(problem.firstMode[first], problem.firstMode[first + 1]);
  const members = own.flatMap(({ demands }) =>
    demands.flatMap(({ resource }) => staff.classes[resource]?.members ?? []),
  );
  const names = members.sort((a, b) => a - b).map((member) => workers[member]?.name ?? '');
  return {
    task,
    message: `${request.dag.list.tasks[task]?.id} cannot be done before ${enumerate(names)}, who alone may do it, ${names.length > 1 ? 'are' : 'is'} away for good; end the absence in the settings, or let somebody else do it`,
  };
}
