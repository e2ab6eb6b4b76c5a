import fc from 'fast-check';
import { expect, test } from 'vitest';
import { planFloats } from '../../../src/schedule/limited/plan-floats.ts';
import type { ScheduleRequest } from '../../../src/schedule/limited/request/schedule-request.ts';
import { schedulePrecedences } from '../../../src/schedule/limited/schedule-precedences.ts';
import { scheduleTasks } from '../../../src/schedule/limited/schedule-tasks.ts';
import type { TaskSchedule } from '../../../src/schedule/limited/task-schedule.ts';
import { longestWay } from '../../../src/schedule/sensitivity/longest-way.ts';
import { countedBudget } from '../../../src/schedule/solve/budget.ts';
import { finish } from '../../../src/schedule/solve/steps.ts';
import { planned, scheduled } from './planned.ts';
import { randomRequest } from './random-request.ts';
import { equal, requestOf } from './request-of.ts';

/** Tasks as `A 2 1`: total and free float, with a star where it cannot slip; then the path. */
function floatsOf(request: ScheduleRequest, schedule: TaskSchedule): readonly string[] {
  const { total, free, critical, path } = planFloats(request, schedule, schedulePrecedences(request, schedule));
  const id = (node: number): string => request.dag.list.tasks[node]?.id ?? 'M';
  const tasks = request.dag.list.tasks.map(
    ({ id }, node) => `${id} ${total[node]} ${free[node]}${critical[node] === 1 ? ' *' : ''}`,
  );
  return [...tasks, path.map(id).join(' → ')];
}

test('one worker leaves no task any float, whatever the dependencies leave it', () => {
  const request = requestOf('A =3\nB =2\nC =4 < A', { team: equal(1) });
  const schedule = scheduled(request);
  expect(schedule.makespan).toBe(9);
  expect(floatsOf(request, schedule).slice(0, 3)).toEqual(['A 0 0 *', 'B 0 0 *', 'C 0 0 *']);
});

test('what is taken over binds: B may slip until C needs its worker', () => {
  const request = requestOf('A =6\nB =2\nC =3\nD =1 < A', { team: equal(2) });
  const schedule: TaskSchedule = {
    ...scheduled(request),
    start: Int32Array.from([0, 0, 3, 6]),
    finish: Int32Array.from([6, 2, 6, 7]),
    worker: Int32Array.from([0, 1, 1, 0]),
    workers: ['worker 1', 'worker 2'],
    makespan: 7,
  };
  expect(floatsOf(request, schedule)).toEqual(['A 0 0 *', 'B 2 1', 'C 1 1', 'D 0 0 *', 'A → D']);
});

test('work that would begin later may have to wait for somebody who is away', () => {
  // A takes the reviewer 2 minutes; from 3 to 8 the reviewer is away: begun at 2 it pauses and ends at 9.
  const request = requestOf('A =2\nB =9', {
    team: {
      kind: 'named',
      workers: ['reviewer', 'ml-engineer'].map((name) => ({ name, speed: 1, skills: [], absences: [] })),
    },
    fields: { A: { assignee: 'reviewer' }, B: { assignee: 'ml-engineer' } },
    absences: new Map([['reviewer', [{ start: 3, end: 8 }]]]),
  });
  const schedule = scheduled(request);
  expect(planned(request, schedule)).toEqual(['A 0-2 reviewer', 'B 0-9 ml-engineer']);
  expect(floatsOf(request, schedule)).toEqual(['A 2 2', 'B 0 0 *', 'B']);
});

test('what is over has no float and is not critical', () => {
  const request = requestOf('A [x] =2\nB =3 < A\nC =1', {
    team: equal(2),
    progress: { now: 2, given: new Map([[0, { start: 0, finish: 2, worker: 'worker 1' }]]) },
  });
  expect(floatsOf(request, scheduled(request))).toEqual(['A 0 0', 'B 0 0 *', 'C 2 2', 'B']);
});

test('a task that slips by its float leaves the end, and by a minute more it does not', () => {
  fc.assert(
    fc.property(randomRequest(9), (request) => {
      const result = scheduleTasks(request, { budget: countedBudget(20), seed: 1 });
      if ('message' in result) return;
      const schedule = finish(result);
      const network = schedulePrecedences(request, schedule);
      const given = (node: number): boolean => request.progress?.given.has(node) === true;
      const work = Array.from(schedule.start, (start, node) => {
        const end = schedule.finish[node] as number;
        const away = given(node) ? [] : (network.absences?.get(node) ?? []);
        let minutes = 0;
        for (let at = start; at < end; at++) if (!away.some((one) => one.start <= at && at < one.end)) minutes++;
        return minutes;
      });
      const { total, drag } = planFloats(request, schedule, network);
      const isPlain = request.progress === undefined && (network.absences?.size ?? 0) === 0;
      const endWith = (late: number, by: number): number => {
        const earliest = Float64Array.from(schedule.start, (start, node) => (node === late ? start + by : start));
        return longestWay({ ...network, earliest }, work).makespan;
      };
      for (let node = 0; node < work.length; node++) {
        if (given(node)) continue;
        if (isPlain && node < drag.length)
          expect(drag[node]).toBe(schedule.makespan - longestWay(network, work.with(node, 0)).makespan);
        expect(endWith(node, total[node] as number)).toBe(schedule.makespan);
        expect(endWith(node, (total[node] as number) + 1)).toBeGreaterThan(schedule.makespan);
      }
    }),
    { numRuns: 150 },
  );
});
