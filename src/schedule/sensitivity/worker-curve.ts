import type { ScheduleRequest } from '../limited/request/schedule-request.ts';
import { scheduleTasks } from '../limited/schedule-tasks.ts';
import type { Infeasible, ScheduleLimit, TaskSchedule } from '../limited/task-schedule.ts';
import type { Budget } from '../solve/budget.ts';
import type { Steps } from '../solve/steps.ts';

/** How long the work takes with more and more equal workers. */
export interface WorkerCurve {
  /** For 1, 2, 3 … workers; no row takes longer than the one before. */
  readonly rows: readonly CurveRow[];
  /** Workers from which on one more buys less than 5 %; absent where the last row does not show it. */
  readonly knee?: number;
}

/** What so many equal workers reach. */
export interface CurveRow {
  readonly workers: number;
  readonly makespan: number;
  /** No schedule for so many workers is shorter. */
  readonly lowerBound: number;
  readonly isOptimal: boolean;
  readonly limit: ScheduleLimit;
}

/** How much of the makespan one more worker has to save to be worth it. */
const worthIt = 0.05;

/**
 * The makespan for 1 up to `most` equal workers, whatever the team of the request is. It ends where it is
 * as short as what was found for as many as you like. What is yielded are the rows that are known so far. Each number gets a budget of its own.
 */
export function workerCurve(
  request: ScheduleRequest,
  options: { readonly budget: () => Budget; readonly seed: number; readonly most: number },
): Steps<WorkerCurve> | Infeasible {
  const { budget, seed } = options;
  const unlimited = scheduleTasks({ ...request, team: { kind: 'unlimited' } }, { budget: budget(), seed });
  return 'message' in unlimited ? unlimited : rowByRow(request, unlimited, options);
}

function* rowByRow(
  request: ScheduleRequest,
  unlimited: Steps<TaskSchedule>,
  { budget, seed, most }: { readonly budget: () => Budget; readonly seed: number; readonly most: number },
): Steps<WorkerCurve> {
  const rows: CurveRow[] = [];
  const any = yield* within(unlimited, () => ({ rows }));
  for (let workers = 1; workers <= most; workers++) {
    const search = scheduleTasks({ ...request, team: { kind: 'equal', count: workers } }, { budget: budget(), seed });
    if ('message' in search) break;
    const { makespan, lowerBound, limit } = yield* within(search, () => curveOf(rows, any));
    // A schedule for fewer workers is one for more of them.
    const shortest = Math.min(makespan, rows.at(-1)?.makespan ?? makespan);
    rows.push({ workers, makespan: shortest, lowerBound, isOptimal: shortest === lowerBound, limit });
    if (shortest <= any.makespan) break;
  }
  return curveOf(rows, any);
}

/** Does the work of one search; a stop gives what was known before it. */
function* within(
  search: Steps<TaskSchedule>,
  soFar: () => WorkerCurve,
): Generator<() => WorkerCurve, TaskSchedule, void> {
  for (let step = search.next(); ; step = search.next()) {
    if (step.done) return step.value;
    yield soFar;
  }
}

/** What bounds more workers, or as many as you like, bounds fewer of them as well. */
function curveOf(found: readonly CurveRow[], any: TaskSchedule): WorkerCurve {
  const rows: CurveRow[] = [];
  let bound = any.lowerBound;
  for (const row of found.toReversed()) {
    bound = Math.max(bound, row.lowerBound);
    rows.unshift({ ...row, lowerBound: bound, isOptimal: row.makespan === bound });
  }
  const last = rows.at(-1);
  if (!last) return { rows };
  const lastWorth = rows.findLastIndex(({ makespan }, at) => {
    const before = rows[at - 1]?.makespan ?? 0;
    return before - makespan >= before * worthIt && before > 0;
  });
  const knee = rows[Math.max(0, lastWorth)]?.workers as number;
  const isShown = knee < last.workers || last.makespan <= any.makespan;
  return isShown ? { rows, knee } : { rows };
}
