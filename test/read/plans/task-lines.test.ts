import { expect, test } from 'vitest';
import { readPlan } from '../../../src/read/plan.ts';
import { documentOf, fixture, quoted } from '../fixture.ts';

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
      '  - **Assignee**: Data Engineer',
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
      assignee: 'Data Engineer',
      notes:
        '<!-- tasks-ml-ignore-line x -->\n\nTitle as stated: Load the [orders](docs/orders.md)\n\n- Watch the time zones\n  ```sql\n  select 1\n  ```',
    },
    { reference: 'T002', status: 'done', estimate: { minutes: 120 }, notes: '' },
  ]);
  expect(tasks[1]?.dependencies.map(({ value }) => value)).toEqual(['T001']);
});

test('dependencies that name a phase are its tasks; those that name no task are reported and kept', () => {
  const { value, diagnostics } = readPlan(
    documentOf(
      '# Plan: x',
      '## Phase 1: Data',
      '- [ ] T001 Load',
      '- [ ] T002 Clean',
      '  - **Dependencies**: T001, Task 77; Task 78; 1.5 GB of memory',
      '- [ ] T003 Ask',
      '  - **Dependencies**: the moon',
      '## Phase 2: Model',
      '- [ ] T004 Fit',
      '  - **Dependencies**: Phase 1',
    ),
  );
  expect(value.tasks.map(({ dependencies, notes }) => [dependencies.map((one) => one.value).join(), notes])).toEqual([
    ['', ''],
    ['T001', '- Dependencies as stated: 1.5 GB of memory\n- Dependencies as stated: Task 78'],
    ['', '- **Dependencies**: the moon'],
    ['T001,T002,T003', ''],
  ]);
  expect(diagnostics.map(({ code, span }) => `${code}: ${quoted(span)}`)).toEqual([
    'unread-dependency: Task 78',
    'unread-dependency: 1.5 GB of memory',
    'unread-dependency: the moon',
  ]);
});

test('what a task is for is told by its words where its phase tells nothing', () => {
  const { tasks } = readPlan(
    documentOf('# Plan: x', '## Tasks', '- [ ] T001 Deploy it', '- [ ] T002 Train the model'),
  ).value;
  expect(tasks.map(({ category }) => category)).toEqual(['integration', 'core']);
});

test('points of a field are no tasks, whatever they begin with', () => {
  const { tasks } = readPlan(
    documentOf(
      '# Plan: x',
      '## Phase 1: Data',
      '- [ ] T001 Load',
      '  - **Definition of Done**:',
      '    - [x] 整える T001 again',
      '    - [x] T002 is told',
      '- [ ] T003 Fit',
      '### Task 1.2: Serve',
      '**Definition of Done**:',
      '- [ ] T004 sees it',
    ),
  ).value;
  expect(tasks.map(({ reference, doneWhen }) => [reference, doneWhen.map(({ value }) => value).join()])).toEqual([
    ['T001', '整える T001 again,T002 is told'],
    ['T003', ''],
    ['Task 1.2', 'T004 sees it'],
  ]);
});
