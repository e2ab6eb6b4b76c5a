import { expect, test } from 'vitest';
import { readPlan } from '../../../src/read/plan.ts';
import { documentOf, fixture } from '../fixture.ts';

test('task lines with their phases, files and dependencies', () => {
  const { tasks } = readPlan(fixture('plan/task-lines.md')).value;
  expect(
    tasks.map((task) => [
      task.reference,
      task.title,
      task.status,
      task.category,
      task.files.map(({ value }) => value).join(),
      task.dependencies.map(({ value }) => value).join(),
    ]),
  ).toEqual([
    ['T001', 'Create src/', 'done', 'setup', 'src/', ''],
    ['T002', 'Write tests/test_a.py', 'todo', 'setup', 'tests/test_a.py', 'T001,T003,T004,T005'],
    ['T003', 'Build src/a.py', 'todo', 'core', 'src/a.py', ''],
    ['T004', 'Build src/b.py', 'todo', 'core', 'src/b.py', ''],
    ['T005', 'Build src/c.py', 'todo', 'core', 'src/c.py', ''],
  ]);
  expect(tasks[1]?.estimate?.minutes).toBe(30);
});

test('tags, fields and notes of a line; tasks that are nested in it are none of them', () => {
  const { tasks } = readPlan(
    documentOf(
      '# Plan: x',
      '## Phase 1: Data (2 days)',
      '- [~] T001 [P] [US1] [GPU] Load the [orders](docs/orders.md) <!-- tasks-ml-ignore-line x -->',
      '  - **Assignee**: Dana',
      '  - Watch the time zones',
      '    ```sql',
      '    select 1',
      '    ```',
      '  - [x] T002 Load the rest (depends on T001)',
      '    - **Estimated Time**: 2 hours',
    ),
  ).value;
  expect(tasks).toMatchObject([
    {
      reference: 'T001',
      status: 'in-progress',
      tags: ['P', 'US1', 'GPU'],
      assignee: 'Dana',
      notes:
        '<!-- tasks-ml-ignore-line x -->\n\nTitle as stated: Load the [orders](docs/orders.md)\n\n- Watch the time zones\n  ```sql\n  select 1\n  ```',
    },
    { reference: 'T002', status: 'done', estimate: { minutes: 120 }, notes: '' },
  ]);
  expect(tasks[1]?.dependencies.map(({ value }) => value)).toEqual(['T001']);
});
