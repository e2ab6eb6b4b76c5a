import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Plan } from '../../../src/model/plan.ts';
import { planDialects } from '../../../src/model/plan-dialects.ts';
import { readPlan } from '../../../src/read/plan.ts';
import { planWriters } from '../../../src/render/plans/index.ts';
import { contentOf } from '../../render/plans/content-of.ts';
import { keptContent } from '../../render/plans/kept-content.ts';
import { randomPlan } from '../../render/plans/random-plan.ts';

/** Of each of the twenty conversions there are fewer cases than of each dialect. */
const numRuns = Number(process.env['FUZZ_RUNS'] ?? 150);
const conversionRuns = Math.ceil(numRuns / 3);
const read = (text: string): Plan => readPlan({ path: 'specs/001-x/plan.md', text }).value;

describe.each(planDialects)('a plan in the dialect %s', (dialect) => {
  test('that is written is read as the same plan', () => {
    fc.assert(
      fc.property(randomPlan(dialect), (plan) => {
        expect(contentOf(read(planWriters[dialect](plan)))).toEqual(contentOf(plan));
      }),
      { numRuns },
    );
  });

  test.each(planDialects.filter((other) => other !== dialect))('keeps its work when it is written as %s', (other) => {
    fc.assert(
      fc.property(randomPlan(dialect), (plan) => {
        const written = read(planWriters[other](plan));
        expect(written.dialects[0]).toBe(other);
        expect(keptContent(written)).toEqual(keptContent(plan));
      }),
      { numRuns: conversionRuns },
    );
  });
});
