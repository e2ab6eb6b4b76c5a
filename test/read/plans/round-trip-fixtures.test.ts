import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { planTimes } from '../../../src/compile/plan-times.ts';
import { defaultConfig } from '../../../src/model/config.ts';
import type { Plan, PlanDialect } from '../../../src/model/plan.ts';
import { planDialects } from '../../../src/model/plan-dialects.ts';
import { readPlan } from '../../../src/read/plan.ts';
import { planWriters } from '../../../src/render/plans/index.ts';
import { contentOf } from '../../render/plans/content-of.ts';
import { keptContent } from '../../render/plans/kept-content.ts';

const home = new URL('../../../fixtures/plans/', import.meta.url);
const read = (text: string): Plan => readPlan({ path: 'specs/001-demo/plan.md', text }).value;
const cases = planDialects.flatMap((dialect) =>
  readdirSync(new URL(`${dialect}/`, home)).map((name) => {
    const plan = read(readFileSync(new URL(`${dialect}/${name}/plan.md`, home), 'utf8'));
    return [`${dialect}/${name}`, dialect, plan] as const;
  }),
);

describe.each(cases)('%s', (_, dialect, plan) => {
  test('written in its own dialect is the same plan, and the same text from then on', () => {
    const text = planWriters[dialect](plan);
    expect(contentOf(read(text))).toEqual(contentOf(plan));
    expect(planWriters[dialect](read(text))).toBe(text);
  });

  test.each(planDialects.filter((other) => other !== dialect))('keeps all that it says in the dialect %s', (other) => {
    const written = read(planWriters[other](plan));
    expect(written.dialects[0]).toBe(other);
    expect(keptContent(written)).toEqual(keptContent(plan));
  });

  test.each(planDialects)('takes no value of the schedule for its own in the dialect %s', (other) => {
    const { times } = planTimes(plan, defaultConfig, { start: '2026-12-01', team: 2 });
    expect(keptContent(read(planWriters[other]({ ...plan, ...(times ? { times } : {}) })))).toEqual(keptContent(plan));
  });

  test('goes through all dialects and back without losing or gaining work', () => {
    const way: readonly PlanDialect[] = [...planDialects.filter((other) => other !== dialect), dialect];
    const home_ = way.reduce((at, other) => read(planWriters[other](at)), plan);
    expect(
      home_.tasks.filter(({ notes }) => !notes.includes('Added by the conversion')).map(({ title }) => title),
    ).toEqual(plan.tasks.map(({ title }) => title));
    expect(home_.sections.filter(({ title }) => title === 'Former Ids').length).toBeLessThan(2);
  });
});
