import { expect, test } from 'vitest';
import { planTimes } from '../../src/compile/plan-times.ts';
import type { Config } from '../../src/model/config.ts';
import { defaultConfig } from '../../src/model/config.ts';
import { readPlan } from '../../src/read/plan.ts';

const text = `# Implementation Plan: Scoring

## Phase 1: Data

### Task 1.1: Read the rows
- **Estimated Time**: 1 day
- **Dependencies**: None

### Task 1.2: Check the rows
- **Estimated Time**: 4 hours
- **Dependencies**: None

## Phase 2: Model

### Task 2.1: Train
- **Estimated Time**: 2 days
- **Dependencies**: Task 1.1, Task 1.2

### Task 2.2: Compare with the baseline
- **Dependencies**: Task 2.1
`;
const { value: plan } = readPlan({ path: 'specs/001-scoring/plan.md', text });
const start = '2026-12-03';

test('each task begins as soon as it can; what has no estimate takes what the settings assume', () => {
  const assumed: Config = { ...defaultConfig, estimates: { ...defaultConfig.estimates, core: 60 } };
  const { times } = planTimes(plan, assumed, { start });
  expect(times?.makespan).toBe(480 + 960 + 60);
  expect(times?.critical).toEqual(['Task 1.1', 'Task 2.1', 'Task 2.2']);
  // 2026-12-03 is a Thursday: day four is a Tuesday.
  expect([times?.start, times?.finish]).toEqual(['2026-12-03', '2026-12-08']);
  expect(times?.phases.get(0)).toEqual({ from: 0, to: 480, start: '2026-12-03', finish: '2026-12-03' });
  expect(times?.phases.get(1)).toEqual({ from: 480, to: 1500, start: '2026-12-04', finish: '2026-12-08' });
});

test('one person does one thing after the other', () => {
  const { times } = planTimes(plan, defaultConfig, { team: 1 });
  expect(times?.phases.get(0)).toEqual({ from: 0, to: 720 });
  expect(times?.team).toBe(1);
  expect(times?.start).toBeUndefined();
});

test('tasks that wait for each other have no times, and the message names them', () => {
  const round = text.replace('Time**: 1 day\n- **Dependencies**: None', 'Time**: 1 day\n- **Dependencies**: Task 2.1');
  const { times, diagnostics } = planTimes(readPlan({ path: 'plan.md', text: round }).value, defaultConfig, {});
  expect(times).toBeUndefined();
  expect(diagnostics.map(({ message }) => message)).toEqual([
    'these tasks wait for each other: Task 1.1 → Task 2.1 → Task 1.1; take one of the dependencies away',
  ]);
});

test('a plan without tasks has no times and nothing to complain about', () => {
  const { value } = readPlan({ path: 'plan.md', text: '# Plan: Nothing\n' });
  expect(planTimes(value, defaultConfig, { start })).toEqual({ diagnostics: [] });
});

test('tasks without an estimate share what is left of that of their phase', () => {
  const shared = text
    .replace('## Phase 1: Data', '## Phase 1: Data\n\n**Estimated Time**: 3 days')
    .replace('- **Estimated Time**: 4 hours\n', '')
    .replace('- **Estimated Time**: 1 day\n', '');
  const { times } = planTimes(readPlan({ path: 'plan.md', text: shared }).value, defaultConfig, { team: 1 });
  expect(times?.phases.get(0)).toEqual({ from: 0, to: 3 * 480 });
});
