import { expect, test } from 'vitest';
import type { Plan, PlanDialect } from '../../../src/model/plan.ts';
import { readPlan } from '../../../src/read/plan.ts';
import { documentOf } from '../fixture.ts';

function plan(lines: readonly string[], told?: PlanDialect): Plan {
  return readPlan(documentOf('# Plan: x', ...lines), undefined, told).value;
}

function tasksOf(lines: readonly string[], told?: PlanDialect): readonly string[] {
  return plan(lines, told).tasks.map(
    ({ reference, title, dependencies }) => `${reference} ${title} <- ${dependencies.map(({ value }) => value).join()}`,
  );
}

test('the points of phases that say how long they take are tasks, one after another', () => {
  expect(
    tasksOf([
      '### Phase 1: Data',
      '- Collect',
      '- Clean',
      '- Estimated time: 2-3 days',
      '### Phase 2: Model',
      '- Fit',
      '- Duration: 1 day',
    ]),
  ).toEqual(['1.1 Collect <- ', '1.2 Clean <- 1.1', '2.1 Fit <- 1.2']);
});

test.each([
  ['a phase of the plan template', ['### Phase 0: Outline & Research', '- Read the papers', '- Estimated time: 1 day']],
  ['a phase that only narrates', ['### Phase 1: Data', '- Collect']],
  [
    'phases whose points speak about them',
    ['### Phase 1: Data', '- Goal: rows', '- **Deliverables**: a table', '- Duration: 1 day'],
  ],
  ['a phase with other tasks', ['## Phase 1: Data', '- Collect', '- Estimated time: 1 day', '### Task 1.1: Load']],
  ['points of the template', ['## Phase 1: Data', '- [e.g., collect]', '- Estimated time: 1 day']],
])('%s gives no task of its own', (_, lines) => {
  expect(tasksOf(lines).filter((task) => !task.startsWith('Task'))).toEqual([]);
});

test('under Implementation Phases one phase with a time is enough', () => {
  const lines = ['## Implementation Phases', '### Phase 1: Data', '- Collect', '### Phase 2: Model', '- Fit'];
  expect(tasksOf(lines)).toEqual([]);
  expect(tasksOf([...lines, '- Estimated time: 1 day'])).toEqual(['1.1 Collect <- ', '2.1 Fit <- 1.1']);
  expect(tasksOf(lines, 'ml-phases')).toEqual(['1.1 Collect <- ', '2.1 Fit <- 1.1']);
  expect(tasksOf(lines, 'steps')).toEqual([]);
});

test('where numbers stand in bold letters, only those points are tasks', () => {
  const lines = [
    '### Phase 1: Data',
    '- **1.2** Collect',
    '- a remark',
    '### Phase 2: Model',
    '- **2.1 Fit**: twice',
    '- None',
  ];
  expect(tasksOf(lines)).toEqual(['1.2 Collect <- ', '2.1 Fit <- 1.2']);
  expect(plan(lines).phases.map(({ notes }) => notes)).toEqual(['- a remark', '- None']);
});

test('numbers without emphasis are those of their phase, and leave their places free', () => {
  expect(tasksOf(['### Phase 1: Data', '- 3.5 million rows', '- 1.1 Load', '- Estimated time: 1 day'])).toEqual([
    '1.2 3.5 million rows <- ',
    '1.1 Load <- 1.2',
  ]);
});

test('states by boxes, signs and fields; words in bold letters are the title', () => {
  const { tasks } = plan([
    '### Phase 1: Data',
    '- [x] Load',
    '- ✅ Clean',
    '- Split — DONE',
    '- **Fit**: in `src/fit.py`',
    '  - Status: in progress',
    '- Estimated time: 1 day',
  ]);
  expect(tasks.map(({ title, status, action }) => [title, status, action])).toEqual([
    ['Load', 'done', undefined],
    ['Clean', 'done', undefined],
    ['Split', 'done', undefined],
    ['Fit', 'in-progress', 'in `src/fit.py`'],
  ]);
  expect(plan(['### Phase 1: Data', '- **1.1** ✅ Load']).tasks).toMatchObject([{ title: 'Load', status: 'done' }]);
  expect(tasks[3]?.files.map(({ value }) => value)).toEqual(['src/fit.py']);
});

test('lists below labels: those of tasks count, those of results do not', () => {
  const lines = [
    '### Phase 1: Data',
    '**Goal**: rows',
    '',
    '**Tasks**:',
    '- Load',
    '',
    '**Deliverables**:',
    '- a table',
    '',
    'Duration: 1 day',
  ];
  expect(tasksOf(lines)).toEqual(['1.1 Load <- ']);
  expect(plan(lines).phases[0]).toMatchObject({ notes: '**Goal**: rows\n\n**Deliverables**:\n- a table' });
  expect(tasksOf(['### Phase 1: Data', '- no task', '- Duration: 1 day', '#### Tasks', '- Load'])).toEqual([
    '1.1 Load <- ',
  ]);
});

test('tasks are named by number, by title and by phase; unknown ones are kept, other words reported', () => {
  const { value, diagnostics } = readPlan(
    documentOf(
      '# Plan: x',
      '### Phase 1: Data',
      '- Load',
      '- Clean',
      '- Estimated time: 1 day',
      '### Phase 2: Model',
      '- Fit',
      '  - Dependencies: All Phase 1 tasks',
      '- Tune',
      '  - Dependencies: Clean, Fit',
      '- Ship',
      '  - Dependencies: 2.1, 9.9',
      '- Watch',
      '  - Dependencies: the moon',
      '- Report',
      '  - Dependencies: None',
      '- Estimated time: 1 day',
    ),
  );
  expect(value.tasks.slice(2).map(({ dependencies }) => dependencies.map((one) => one.value).join())).toEqual([
    '1.1,1.2',
    '1.2,2.1',
    '2.1,9.9',
    '',
    '',
  ]);
  expect(diagnostics.map(({ code }) => code)).toEqual(['unread-dependency']);
  expect(value.tasks.map(({ notes }) => notes).filter((notes) => notes !== '')).toEqual(['- Dependencies: the moon']);
});

test('what is nested in a point and no field is its note', () => {
  const { tasks, phases } = plan([
    '### Phase 1: Data',
    '- Load',
    '  - from two sources',
    '    1. one',
    '  - Files: `a.py`',
    '- Duration: 1 day',
  ]);
  expect(tasks).toMatchObject([{ notes: '- from two sources\n  1. one', files: [{ value: 'a.py' }], phase: 0 }]);
  expect(phases).toMatchObject([{ notes: '', estimate: { minutes: 480 } }]);
});
