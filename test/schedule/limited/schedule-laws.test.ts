import fc from 'fast-check';
import { expect, test } from 'vitest';
import { scheduleTasks } from '../../../src/schedule/limited/schedule-tasks.ts';
import { verifySchedule } from '../../../src/schedule/limited/verify-schedule.ts';
import { countedBudget } from '../../../src/schedule/solve/budget.ts';
import { finish } from '../../../src/schedule/solve/steps.ts';
import { naiveMakespan } from './naive-makespan.ts';
import { randomRequest } from './random-request.ts';

const options = (schedules: number) => ({ budget: countedBudget(schedules), seed: 1 });

test('a schedule keeps every law of its request', () => {
  let feasible = 0;
  fc.assert(
    fc.property(randomRequest(9), (request) => {
      const result = scheduleTasks(request, options(50));
      if ('message' in result) {
        expect(request.dag.list.tasks[result.task]).toBeDefined();
        return;
      }
      feasible++;
      for (let step = result.next(); ; step = result.next()) {
        expect(verifySchedule(request, step.done ? step.value : step.value())).toEqual([]);
        if (step.done) break;
      }
    }),
    { numRuns: Number(process.env['RUNS'] ?? 200) },
  );
  expect(feasible).toBeGreaterThan(100);
});

test('what is called optimal is, and nothing is shorter than the bound', () => {
  let optimal = 0;
  fc.assert(
    fc.property(randomRequest(5), (request) => {
      const { team, progress } = request;
      const given = [...(progress?.given ?? [])];
      // Who is not said to be at work with whom could be at work with anybody.
      fc.pre(
        given.length === 0 ||
          team.kind === 'unlimited' ||
          (team.kind === 'named' && given.every(([, { worker }]) => worker)),
      );
      const result = scheduleTasks(request, options(300));
      const shortest = naiveMakespan(request);
      if ('message' in result) {
        expect(shortest).toBe(Number.POSITIVE_INFINITY);
        return;
      }
      const { makespan, lowerBound, isOptimal } = finish(result);
      if (isOptimal) optimal++;
      expect([lowerBound <= shortest, shortest <= makespan]).toEqual([true, true]);
    }),
    { numRuns: Number(process.env['RUNS'] ?? 200) },
  );
  expect(optimal).toBeGreaterThan(100);
});
