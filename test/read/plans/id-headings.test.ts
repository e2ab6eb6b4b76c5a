import { expect, test } from 'vitest';
import type { Plan } from '../../../src/model/plan.ts';
import { readPlan } from '../../../src/read/plan.ts';
import { writePhasedTasks } from '../../../src/render/plans/phased-tasks.ts';
import { contentOf } from '../../render/plans/content-of.ts';
import { documentOf } from '../fixture.ts';

const read = (...lines: string[]): Plan => readPlan(documentOf(...lines)).value;
const written = [
  '# Plan: x',
  '## Setup Tasks (T001-T003)',
  '### T001: Make the folders [X]',
  '- **Files**: `src/a.py`',
  '### [T002] [P] Load the rows',
  '- **Depends on**: T001',
  '### T003 Join them',
  '### T010 - Score',
  'Depends on: T001-T003',
] as const;

test('headings that begin with an id are tasks', () => {
  const plan = read(...written);
  expect(plan.dialects).toEqual(['phased-tasks']);
  expect(
    plan.tasks.map(({ reference, title, status, tags, dependencies }) => [
      reference,
      title,
      status,
      tags.join(),
      dependencies.map(({ value }) => value).join(),
    ]),
  ).toEqual([
    ['T001', 'Make the folders', 'done', '', ''],
    ['T002', 'Load the rows', 'todo', 'P', 'T001'],
    ['T003', 'Join them', 'todo', '', ''],
    ['T010', 'Score', 'todo', '', 'T001,T002,T003'],
  ]);
});

test('they keep their ids when they are written in the same dialect', () => {
  const plan = read(...written);
  const text = writePhasedTasks(plan);
  expect(text).toContain('### T001: Make the folders');
  expect(contentOf(read(text))).toEqual(contentOf(plan));
});

test('fields below say that it is a task as well', () => {
  const { tasks } = read(
    '# Plan: x',
    '## T1 Load',
    '- **Output**: rows',
    '- **Estimate**: 2h',
    '## T2 Fit',
    '- **Estimate**: 2h',
  );
  expect(tasks.map(({ reference }) => reference)).toEqual(['T1', 'T2']);
});

test.each([
  [['## T4 GPU', 'Two of them.', '## T5 model', 'The small one.']],
  [['## T4: GPU', 'Two of them.']],
  [['## T001-T003: Setup', 'They come first.', '## T004 to T009', 'And these.']],
  [['## Notes', '### T001: Why', 'So.', '### T002: How', 'So.']],
])('%j are no tasks', (lines) => {
  expect(read('# Plan: x', ...lines).tasks).toEqual([]);
});

test('a heading about a task that stands elsewhere is not a second one', () => {
  const { value, diagnostics } = readPlan(
    documentOf(
      '# Plan: x',
      '## Tasks',
      '- [ ] T001 Load',
      '- [ ] T002 Fit',
      '## T001: Load',
      'More.',
      '## T002: Fit',
      'More.',
    ),
  );
  expect(value.tasks).toHaveLength(2);
  expect(value.dialects).toEqual(['spec-kit']);
  expect(diagnostics).toEqual([]);
});

test('the details of the rows of a component stay with them', () => {
  const { tasks } = read(
    '# Plan: x',
    '### Component: Load',
    '',
    '| ID | Task | Effort |\n|---|---|---|\n| T1 | Read | 2h |\n| T2 | Join | 2h |',
    '',
    '#### Task Details',
    '##### T1: Read',
    '- **Action**: open it',
    '##### T2: Join',
    '- **Action**: join it',
  );
  expect(tasks.map(({ reference, action }) => [reference, action])).toEqual([
    ['Load/T1', 'open it'],
    ['Load/T2', 'join it'],
  ]);
});
