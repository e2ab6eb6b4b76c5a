import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ScheduleRequest } from '../../../src/schedule/limited/request/schedule-request.ts';
import { scheduleTasks } from '../../../src/schedule/limited/schedule-tasks.ts';
import type { WorkerCurve } from '../../../src/schedule/sensitivity/worker-curve.ts';
import { workerCurve } from '../../../src/schedule/sensitivity/worker-curve.ts';
import { countedBudget } from '../../../src/schedule/solve/budget.ts';
import { random } from '../../../src/schedule/solve/random.ts';
import { finish } from '../../../src/schedule/solve/steps.ts';
import { randomRequest } from '../limited/random-request.ts';
import { named, requestOf } from '../limited/request-of.ts';

function curve(request: ScheduleRequest, most: number, schedules = 200): WorkerCurve {
  const steps = workerCurve(request, { budget: () => countedBudget(schedules), seed: 1, most });
  if ('message' in steps) throw new Error(steps.message);
  return finish(steps);
}

const makespans = ({ rows }: WorkerCurve): readonly number[] => rows.map(({ makespan }) => makespan);

test('it ends where the longest chain alone decides', () => {
  // Twelve hours of work, of which a chain takes six.
  const request = requestOf('A =1\nB =2 < A\nC =3 < B\nD =2\nE =2\nF =2', { team: named('reviewer') });
  const found = curve(request, 9);
  expect(makespans(found)).toEqual([12, 6]);
  expect(found.rows.every(({ isOptimal }) => isOptimal)).toBe(true);
  expect(found.rows[1]?.lowerBound).toBe(6);
  expect(found.knee).toBe(2);
});

test('the knee is where one more begins to buy less than 5 %', () => {
  const lines = Array.from({ length: 40 }, (_, at) => `T${at} =100`).join('\n');
  expect(makespans(curve(requestOf(lines), 4))).toEqual([4000, 2000, 1400, 1000]);
  expect(curve(requestOf(lines), 4).knee).toBeUndefined();
  // The third worker saves 50 of 950 minutes, in the second example 1 of 31.
  const chain = 'A =300\nB =300 < A\nC =300 < B\nD =20\nE =20\nF =20\nG =900\nH =30';
  const found = curve(requestOf(chain), 9);
  expect(makespans(found)).toEqual([1890, 950, 900]);
  expect(found.knee).toBe(3);
  expect(curve(requestOf('A =30\nB =1\nC =30'), 9)).toMatchObject({
    rows: [{}, { makespan: 31 }, { makespan: 30 }],
    knee: 2,
  });
});

test('the knee is known before the end when the last row shows it', () => {
  // 96 + 8, 96 + 4, and 96 + 2 for four workers.
  const request = requestOf('A =96\nB =2 < A\nC =2 < A\nD =2 < A\nE =2 < A');
  expect(curve(request, 2)).toMatchObject({ rows: [{ makespan: 104 }, { makespan: 100 }], knee: 1 });
  expect(makespans(curve(request, 9))).toEqual([104, 100, 100, 98]);
});

/** Thirty tasks that meet in eight files. */
function crowded(): ScheduleRequest {
  const { below } = random(13);
  const lines = Array.from({ length: 30 }, (_, at) => {
    const minutes = 1 + below(40);
    const file = below(8);
    return `T${at} =${minutes} @f${file}.py ${at === 0 ? '' : `< T${Math.max(0, at - 1 - below(9))}`}`;
  });
  return requestOf(lines.join('\n'));
}

test('a poor schedule for more workers gives way to a good one for fewer, and a good bound for more holds for fewer', () => {
  // The first budget is for as many workers as you like; four workers get next to none.
  const budgets = [500, 1, 1, 500, 1, 500];
  const steps = workerCurve(crowded(), { budget: () => countedBudget(budgets.shift() as number), seed: 1, most: 5 });
  if ('message' in steps) throw new Error(steps.message);
  const { rows } = finish(steps);
  expect(rows.length).toBeGreaterThanOrEqual(4);
  const bounds = rows.map(({ lowerBound }) => lowerBound);
  expect(makespans({ rows })).toEqual(makespans({ rows }).toSorted((a, b) => b - a));
  expect(bounds).toEqual(bounds.toSorted((a, b) => b - a));
  expect(bounds.at(-1)).toBe(185);
});

test('nothing to do takes one row', () => {
  expect(curve(requestOf(''), 5)).toMatchObject({ rows: [{ workers: 1, makespan: 0, isOptimal: true }], knee: 1 });
});

test('what can never be done is said at once', () => {
  const request = requestOf('A =3', { fields: { A: { resources: '3 × gpu' } }, resources: { gpu: 2 } });
  const options = { budget: () => countedBudget(10), seed: 1, most: 3 };
  expect(workerCurve(request, options)).toMatchObject({ task: 0 });
});

test('a stop gives the rows that are known', () => {
  const lines = Array.from({ length: 12 }, (_, at) => `T${at} =${at + 7}`).join('\n');
  const steps = workerCurve(requestOf(lines), { budget: () => countedBudget(200), seed: 1, most: 8 });
  if ('message' in steps) throw new Error(steps.message);
  const seen: number[] = [];
  for (let step = steps.next(); !step.done; step = steps.next()) seen.push(step.value().rows.length);
  expect(seen).toEqual(seen.toSorted((a, b) => a - b));
});

test('more workers never take longer, and no bound is above a makespan', () => {
  fc.assert(
    fc.property(randomRequest(6), (request) => {
      const { progress: _, ...others } = request;
      const steps = workerCurve(others, { budget: () => countedBudget(20), seed: 1, most: 4 });
      if ('message' in steps) return;
      const { rows } = finish(steps);
      for (const [at, { workers, makespan, lowerBound, isOptimal }] of rows.entries()) {
        expect(workers).toBe(at + 1);
        expect(makespan).toBeLessThanOrEqual(rows[at - 1]?.makespan ?? makespan);
        expect(lowerBound).toBeLessThanOrEqual(rows[at - 1]?.lowerBound ?? lowerBound);
        expect(lowerBound).toBeLessThanOrEqual(makespan);
        expect(isOptimal).toBe(lowerBound === makespan);
        const same = scheduleTasks(
          { ...others, team: { kind: 'equal', count: workers } },
          { budget: countedBudget(500), seed: 2 },
        );
        if (!('message' in same)) expect(finish(same).makespan).toBeGreaterThanOrEqual(lowerBound);
      }
    }),
    { numRuns: 20 },
  );
});
