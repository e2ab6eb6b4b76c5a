import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseEstimate } from '../../src/read/estimate.ts';
import { daysEstimate, hoursEstimate, workTimes } from '../../src/scaffold/estimates.ts';
import type { Work } from '../../src/scaffold/work/work.ts';

const time = { hoursPerDay: 8, daysPerWeek: 5, daysPerSprint: 10 };

test('hours are whole, at least one each, and add up to a sum within the days of their phase', () => {
  const weights = fc.array(fc.double({ min: 0.25, max: 20, noNaN: true }), { minLength: 1, maxLength: 40 });
  fc.assert(
    fc.property(weights, fc.integer({ min: 1, max: 5 }), fc.integer({ min: 0, max: 4 }), (all, from, more) => {
      const works = all.map((weight, at) => ({ key: `${at}`, phase: 0, weight }) as Work);
      const { hours, days } = workTimes(works, [[from, from + more]], time.hoursPerDay);
      const given = works.map(({ key }) => hours.get(key) as number);
      expect(given.every((one) => Number.isInteger(one) && one >= 1)).toBe(true);
      const sum = given.reduce((total, one) => total + one, 0);
      const [least, most] = days[0] as readonly [number, number];
      expect(sum).toBeGreaterThanOrEqual(least * time.hoursPerDay);
      expect(sum).toBeLessThanOrEqual(most * time.hoursPerDay);
    }),
  );
});

test('estimates are read back as they are written', () => {
  for (const estimate of [hoursEstimate(1), hoursEstimate(6), daysEstimate([2, 3], 8), daysEstimate([5, 7], 8)])
    expect(parseEstimate(estimate.text, time)).toEqual(estimate);
});
