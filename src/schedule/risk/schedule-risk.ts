import type { ScheduleRequest } from '../limited/request/schedule-request.ts';
import type { ScheduleNetwork } from '../limited/schedule-precedences.ts';
import type { TaskSchedule } from '../limited/task-schedule.ts';
import type { Risk } from './risk.ts';
import { scheduledPoints } from './scheduled-points.ts';
import { simulate } from './simulate.ts';
import type { ThreePoints } from './three-point.ts';

/**
 * How long the work may take when it is done as a schedule says: who does what in which order stays, as its precedences
 * say. `points` are those of the estimates, whoever does the task.
 */
export function scheduleRisk(
  request: ScheduleRequest,
  schedule: TaskSchedule,
  network: ScheduleNetwork,
  points: ThreePoints,
  { runs, seed }: { readonly runs: number; readonly seed: number },
): Risk {
  return simulate({
    network,
    points: scheduledPoints(request, schedule, points),
    runs,
    seed,
  });
}
