import { expect, test } from 'vitest';
import type { Plan } from '../../../src/model/plan.ts';
import { readPlan } from '../../../src/read/plan.ts';
import { tagsOfTitle } from '../../../src/read/plans/task/heading-tags.ts';
import { planWriters } from '../../../src/render/plans/index.ts';
import { contentOf } from '../../render/plans/content-of.ts';
import { documentOf } from '../fixture.ts';

const read = (...lines: string[]): Plan => readPlan(documentOf(...lines)).value;

test.each([
  ['[P] [US1] Read', 'Read', ['P', 'US1']],
  ['[GPU] Train it [P]', 'Train it', ['GPU', 'P']],
  ['Read the [CSV] files', 'Read the [CSV] files', []],
  ['[see] Read', '[see] Read', []],
  ['[TODO] Read', '[TODO] Read', []],
  ['[P]', '[P]', []],
])('%s', (text, title, tags) => {
  expect(tagsOfTitle(text)).toEqual({ title, tags });
});

test('a state beside a tag counts', () => {
  expect(tagsOfTitle('Read [X] [P]')).toEqual({ title: 'Read', tags: ['P'], status: 'done' });
});

test.each([
  ['phased-tasks', 'Task 1.1'],
  ['steps', 'Step 1'],
] as const)('tags in the headings of %s stay tags', (dialect, name) => {
  const plan = read('# Plan: x', '## Phase 1: Data', `### ${name}: [P] Read [US1]`, '- **Tags**: slow, P');
  expect(plan.tasks[0]).toMatchObject({ title: 'Read', tags: ['P', 'US1', 'slow'] });
  const again = read(planWriters[dialect](plan));
  expect(contentOf(again)).toEqual(contentOf(plan));
});
