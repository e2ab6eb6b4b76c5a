import { expect, test } from 'vitest';
import { planTimes } from '../../src/compile/plan-times.ts';
import { defaultConfig } from '../../src/model/config.ts';
import { readPlan } from '../../src/read/plan.ts';
import { dialects, scaffolded, specifications } from './scaffolded-feature.ts';

const cases = [...specifications].flatMap(([name, specification]) =>
  dialects.map((dialect) => ({ name, dialect, text: scaffolded(name, specification, dialect).text })),
);

test.each(cases)('milestones of $name in $dialect fall on the days of the schedule', ({ text }) => {
  const plan = readPlan({ path: 'plan.md', text }).value;
  const { times } = planTimes(plan, defaultConfig, {});
  const days = plan.milestones.map(({ date }) => Number(/^Working day (\d+)$/.exec(date ?? '')?.[1]));
  expect(days).toEqual(days.toSorted((a, b) => a - b));
  expect(days.at(-1)).toBe(Math.ceil((times?.makespan ?? 0) / 60 / defaultConfig.workingTime.hoursPerDay));
  if (plan.phases.length !== days.length) return;
  // A phase can end before one that stands above it; its milestone waits for that one.
  let last = 0;
  const ends = plan.phases.map((_, at) => {
    last = Math.max(last, times?.phases.get(at)?.to ?? 0);
    return Math.ceil(last / 60 / defaultConfig.workingTime.hoursPerDay);
  });
  expect(days).toEqual(ends);
});

test.each(cases)('the plan of $name is read first of all as $dialect', ({ text, dialect }) => {
  expect(readPlan({ path: 'plan.md', text }).value.dialects[0]).toBe(dialect);
});
