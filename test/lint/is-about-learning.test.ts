import { expect, test } from 'vitest';
import { checkPlan } from '../../src/compile/check-plan.ts';
import { defaultConfig } from '../../src/model/config.ts';

const found = (text: string): readonly string[] =>
  checkPlan({ file: { path: 'plan.md', text }, config: defaultConfig, dialect: 'ml-phases' })
    .diagnostics.map(({ code }) => code)
    .filter((code) => /^use-(?:ml-task-type|rollback|baseline)$/.test(code))
    .sort();

const phases = '## Implementation Phases\n\n### Phase 1: Forms\n\n- Login form\n- Estimated time: 2 days\n';

test('a plan that is not about models is not asked for a baseline, whatever its form', () => {
  expect(found(`# Implementation Plan: Profile settings\n\n${phases}`)).toEqual([]);
});

test('a plan that speaks of models is asked', () => {
  const words = 'A machine learning model is trained on a dataset; predictions are stored.';
  expect(found(`# Implementation Plan: Scores\n\n${words}\n\n${phases}`)).toEqual([
    'use-baseline',
    'use-ml-task-type',
    'use-rollback',
  ]);
});

test('a plan with sections about training and evaluation is asked', () => {
  const sections = '## Model Training Strategy\n\nEach night.\n\n## Model Evaluation & Validation\n\nBy experts.\n';
  expect(found(`# Implementation Plan: Scores\n\n${sections}`)).toContain('use-baseline');
});
