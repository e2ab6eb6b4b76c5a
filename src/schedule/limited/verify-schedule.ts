import type { ScheduleRequest } from './request/schedule-request.ts';
import type { TaskSchedule } from './task-schedule.ts';
import { verifyCapacities } from './verify/verify-capacities.ts';
import { verifyTimes } from './verify/verify-times.ts';
import { verifyWorkers } from './verify/verify-workers.ts';

/**
 * Every law of a request that a schedule breaks, each as a sentence with ids and minutes; empty when all hold. It shares
 * no code with the solvers or with how their problem is built, so that it can find their mistakes. O(n log n).
 */
export function verifySchedule(request: ScheduleRequest, schedule: TaskSchedule): readonly string[] {
  const { size } = request.dag.digraph;
  const tasks = request.dag.list.tasks.length;
  const { start, finish, worker } = schedule;
  if (start.length !== size || finish.length !== size || worker.length !== tasks)
    return [
      `the schedule has ${start.length} starts, ${finish.length} ends and ${worker.length} workers for ${size} nodes and ${tasks} tasks`,
    ];
  return [
    ...verifyTimes(request, schedule),
    ...verifyWorkers(request, schedule),
    ...verifyCapacities(request, schedule),
    ...verifyResult(schedule),
  ];
}

/** What the schedule says of itself. */
function* verifyResult({ finish, makespan, lowerBound, isOptimal }: TaskSchedule): Iterable<string> {
  const last = finish.reduce((latest, minute) => Math.max(latest, minute), 0);
  if (makespan !== last) yield `the makespan is said to be ${makespan}, and the last task ends at ${last}`;
  if (lowerBound > makespan) yield `the lower bound ${lowerBound} is above the makespan ${makespan}`;
  if (isOptimal !== (lowerBound === makespan))
    yield `the schedule is said to be ${isOptimal ? '' : 'not '}optimal, with makespan ${makespan} and lower bound ${lowerBound}`;
}
