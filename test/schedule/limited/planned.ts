import type { ScheduleRequest } from '../../../src/schedule/limited/request/schedule-request.ts';
import { scheduleTasks } from '../../../src/schedule/limited/schedule-tasks.ts';
import type { TaskSchedule } from '../../../src/schedule/limited/task-schedule.ts';
import { countedBudget } from '../../../src/schedule/solve/budget.ts';
import { finish } from '../../../src/schedule/solve/steps.ts';

/** The schedule of a request that can be met. */
export function scheduled(request: ScheduleRequest, schedules = 500): TaskSchedule {
  const result = scheduleTasks(request, { budget: countedBudget(schedules), seed: 1 });
  if ('message' in result) throw new Error(result.message);
  return finish(result);
}

/** Why a request cannot be met, in words. */
export function refused(request: ScheduleRequest): string {
  const result = scheduleTasks(request, { budget: countedBudget(100), seed: 1 });
  return 'message' in result ? `${request.dag.list.tasks[result.task]?.id} | ${result.message}` : 'feasible';
}

/** Tasks, then milestones, as `A 0-60 reviewer`. */
export function planned(request: ScheduleRequest, schedule: TaskSchedule = scheduled(request)): readonly string[] {
  const { start, finish: end, worker, workers } = schedule;
  return Array.from(start, (from, node) => {
    const { id } = request.dag.list.tasks[node] ?? { id: request.dag.milestones[node - worker.length]?.id };
    const who = workers[worker[node] ?? -1];
    return `${id} ${from}-${end[node]}${who === undefined ? '' : ` ${who}`}`;
  });
}
