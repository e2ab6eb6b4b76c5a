import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ScheduleRequest } from '../../../src/schedule/limited/request/schedule-request.ts';
import { schedulePrecedences } from '../../../src/schedule/limited/schedule-precedences.ts';
import { scheduleTasks } from '../../../src/schedule/limited/schedule-tasks.ts';
import type { TaskSchedule } from '../../../src/schedule/limited/task-schedule.ts';
import { verifySchedule } from '../../../src/schedule/limited/verify-schedule.ts';
import { endOfWork } from '../../../src/schedule/network.ts';
import { scheduleRisk } from '../../../src/schedule/risk/schedule-risk.ts';
import { scheduledPoints } from '../../../src/schedule/risk/scheduled-points.ts';
import { countedBudget } from '../../../src/schedule/solve/budget.ts';
import { finish } from '../../../src/schedule/solve/steps.ts';
import { randomRequest } from '../limited/random-request.ts';
import { equal, named, requestOf } from '../limited/request-of.ts';

/** A schedule from lines `start finish worker`, by node. */
function scheduleOf(lines: readonly (readonly [number, number, number])[], workers: readonly string[]): TaskSchedule {
  const makespan = Math.max(...lines.map(([, end]) => end));
  return {
    start: Int32Array.from(lines, ([start]) => start),
    finish: Int32Array.from(lines, ([, end]) => end),
    worker: Int32Array.from(lines, ([, , worker]) => worker),
    workers,
    makespan,
    lowerBound: makespan,
    isOptimal: true,
    limit: { kind: 'search' },
    stopped: 'optimal',
    schedules: 1,
  };
}

/** `A>B`: B waits for A. */
function pairs(request: ScheduleRequest, schedule: TaskSchedule): string[] {
  const { digraph } = schedulePrecedences(request, schedule);
  const id = (node: number): string => request.dag.list.tasks[node]?.id ?? `${node}`;
  const all = Array.from(digraph.from, (from, edge) => `${id(from)}>${id(digraph.to[edge] as number)}`);
  return [...new Set(all)].sort();
}

test('a task takes over its worker', () => {
  const request = requestOf('A =3\nB =2\nC =4\nD =1 < A', { team: equal(2) });
  const schedule = scheduleOf(
    [
      [0, 3, 0],
      [0, 2, 1],
      [2, 6, 1],
      [3, 4, 0],
    ],
    ['worker 1', 'worker 2'],
  );
  expect(pairs(request, schedule)).toEqual(['A>D', 'B>C']);
});

test('parts of a resource and files flow from what ended first, and what was never taken binds nobody', () => {
  const fields = {
    A: { resources: '2 × gpu' },
    B: { resources: 'gpu' },
    C: { resources: 'gpu' },
    D: { resources: '3 × gpu' },
  };
  const request = requestOf('A =3\nB =2\nC =4\nD =1\nE =2 @a.py\nF =2 @a.py', { fields, resources: { gpu: 4 } });
  const schedule = scheduleOf(
    [
      [0, 3, 0],
      [0, 2, 1],
      [2, 6, 2],
      [3, 4, 3],
      [0, 2, 4],
      [4, 6, 5],
    ],
    ['a', 'b', 'c', 'd', 'e', 'f'],
  );
  // C takes the fourth one, D those of B and A.
  expect(pairs(request, schedule)).toEqual(['A>D', 'B>D', 'E>F']);
});

test('what has happened waits for nothing, and the rest begins from now on', () => {
  const given = new Map([
    [0, { start: 0, finish: 4, worker: 'worker 1' }],
    [1, { start: 3, finish: 9, worker: 'worker 2' }],
  ]);
  const request = requestOf('A [x] =3\nB [~] =6 < A\nC =2 < B\nD =5', { team: equal(2), progress: { now: 5, given } });
  const schedule = scheduleOf(
    [
      [0, 4, 0],
      [3, 9, 1],
      [9, 11, 1],
      [5, 10, 0],
    ],
    ['worker 1', 'worker 2'],
  );
  expect(verifySchedule(request, schedule)).toEqual([]);
  expect(pairs(request, schedule)).toEqual(['A>D', 'B>C']);
  expect(schedulePrecedences(request, schedule).earliest).toEqual(Float64Array.of(0, 3, 5, 5));
  const points = scheduledPoints(request, schedule, {
    optimistic: Float64Array.of(1, 1, 1, 1),
    likely: Float64Array.of(3, 12, 2, 5),
    pessimistic: Float64Array.of(9, 14, 9, 9),
  });
  // A took four minutes. B takes six, half of what it was estimated at, and has been running for two.
  expect([...points.optimistic, ...points.likely, ...points.pessimistic]).toEqual([4, 2, 1, 1, 4, 6, 2, 5, 4, 7, 9, 9]);
});

test('only the estimate of running work is uncertain, not the time that it was late or paused', () => {
  // Estimated at 4 and begun at 0; at 100 it is still not over, and gets its whole time again. B is twice as fast.
  const given = new Map([
    [0, { start: 0, finish: 104, worker: 'ml-engineer' }],
    [1, { start: 98, finish: 102, worker: 'reviewer' }],
  ]);
  const progress = { now: 100, given };
  const request = requestOf('A [~] =4\nB [~] =8', { team: named('ml-engineer', 'reviewer 2'), progress });
  const schedule = scheduleOf(
    [
      [0, 104, 0],
      [98, 102, 1],
    ],
    ['ml-engineer', 'reviewer'],
  );
  const points = {
    optimistic: Float64Array.of(2, 2),
    likely: Float64Array.of(4, 8),
    pessimistic: Float64Array.of(8, 16),
  };
  const { optimistic, likely, pessimistic } = scheduledPoints(request, schedule, points);
  expect([...optimistic, ...likely, ...pessimistic]).toEqual([102, 2, 104, 4, 108, 8]);
});

test('a worker takes its time', () => {
  const request = requestOf('A =8\nB =8', { team: named('ml-engineer 2', 'reviewer 0.5') });
  const schedule = scheduleOf(
    [
      [0, 4, 0],
      [0, 16, 1],
    ],
    ['ml-engineer', 'reviewer'],
  );
  const points = {
    optimistic: Float64Array.of(4, 4),
    likely: Float64Array.of(8, 8),
    pessimistic: Float64Array.of(8, 16),
  };
  const { optimistic, pessimistic } = scheduledPoints(request, schedule, points);
  expect([...optimistic, ...pessimistic]).toEqual([2, 8, 4, 32]);
});

/** A schedule of the request for every draw of durations: when tasks take what they take and the order stays. */
function redone(request: ScheduleRequest, schedule: TaskSchedule, minutes: Int32Array): TaskSchedule {
  const { digraph, order, earliest, absences } = schedulePrecedences(request, schedule);
  const own = Float64Array.from(minutes);
  const { likely } = scheduledPoints(request, schedule, { optimistic: own, likely: own, pessimistic: own });
  const start = new Int32Array(digraph.size);
  const end = new Int32Array(digraph.size);
  for (const node of order) {
    const ends = [...digraph.from].filter((_, edge) => digraph.to[edge] === node).map((other) => end[other] as number);
    const ready = Math.max(earliest?.[node] ?? 0, ...ends);
    const given = request.progress?.given.get(node);
    const away = (absences?.get(node) ?? []).find((each) => each.start <= ready && ready < each.end);
    start[node] = away && (minutes[node] ?? 0) > 0 ? away.end : ready;
    end[node] = given
      ? given.finish
      : endOfWork(ready, Math.ceil((likely[node] ?? 0) - 1e-9), absences?.get(node) ?? []);
  }
  const makespan = Math.max(0, ...end);
  // Of unlimited workers there is one for each task.
  const workerOf = (each: number, task: number): number =>
    each < 0 || request.progress?.given.has(task) ? each : schedule.workers.length + task;
  const workers =
    request.team.kind === 'unlimited'
      ? { worker: schedule.worker.map(workerOf), workers: [...schedule.workers, ...[...minutes.keys()].map(String)] }
      : {};
  return { ...schedule, ...workers, start, finish: end, makespan, lowerBound: makespan, isOptimal: true };
}

test('whatever tasks take, the order of a schedule keeps every law', () => {
  fc.assert(
    fc.property(
      randomRequest(9),
      fc.array(fc.integer({ min: 1, max: 30 }), { minLength: 9, maxLength: 9 }),
      (request, more) => {
        const result = scheduleTasks(request, { budget: countedBudget(20), seed: 1 });
        if ('message' in result) return;
        const schedule = finish(result);
        const same = redone(request, schedule, request.minutes);
        expect(verifySchedule(request, same)).toEqual([]);
        expect(same.makespan).toBeLessThanOrEqual(schedule.makespan);
        const minutes = request.minutes.map((each, task) => (each === 0 ? 0 : (more[task] as number)));
        expect(verifySchedule({ ...request, minutes }, redone(request, schedule, minutes))).toEqual([]);
        const own = Float64Array.from(request.minutes);
        const certain = { optimistic: own, likely: own, pessimistic: own };
        const { mean, deviation } = scheduleRisk(request, schedule, schedulePrecedences(request, schedule), certain, {
          runs: 2,
          seed: 1,
        });
        expect(mean).toBeLessThanOrEqual(schedule.makespan + 1e-6);
        expect(deviation).toBe(0);
      },
    ),
    { numRuns: Number(process.env['RUNS'] ?? 60) },
  );
});
