import { expect, test } from 'vitest';
import { readPlan } from '../../../src/read/plan.ts';
import { documentOf } from '../fixture.ts';

test('fields right behind a list are fields of the task', () => {
  const { value } = readPlan(
    documentOf(
      '# Plan: x',
      '### Task 1.1: Test the migration',
      '**Files:**',
      '- `tests/migrations.test.ts`',
      '**Dependencies:** None',
      '**Validation:** the file runs',
      '**Time estimate:** 15 minutes',
      '',
      '### Task 1.2: Migrate',
      '- **Files**:',
      '  - `data/001.sql`',
      '  **Dependencies**: Task 1.1',
      '- **Definition of Done**:',
      '  - [x] reviewed',
      'Estimated time: 2 hours',
      '**Note**: ask the Data Engineer',
    ),
  );
  expect(value.tasks).toMatchObject([
    {
      files: [{ value: 'tests/migrations.test.ts' }],
      verification: [{ value: 'the file runs' }],
      estimate: { minutes: 15 },
      dependencies: [],
      notes: '',
    },
    {
      files: [{ value: 'data/001.sql' }],
      dependencies: [{ value: 'Task 1.1' }],
      doneWhen: [{ value: 'reviewed', done: true }],
      estimate: { minutes: 120 },
      notes: expect.stringContaining('**Note**: ask the Data Engineer'),
    },
  ]);
});

test('a field right behind a task line is its own', () => {
  const { tasks } = readPlan(
    documentOf(
      '# Plan: x',
      '## Tasks',
      '- [ ] T001 Load',
      '  - **Skill**: sql',
      '**Assignee**: Data Engineer',
      '- [ ] T002 Fit',
    ),
  ).value;
  expect(tasks).toMatchObject([{ title: 'Load', assignee: 'Data Engineer' }, { title: 'Fit' }]);
});

test('wrapped lines that begin with no key go on with their item', () => {
  const { tasks } = readPlan(
    documentOf(
      '# Plan: x',
      '### Task 1: A',
      '**Definition of Done:**',
      '- all of it',
      'holds: really',
      '  **Files**: in',
    ),
  ).value;
  expect(tasks[0]?.doneWhen.map(({ value }) => value)).toEqual(['all of it holds: really **Files**: in']);
});
