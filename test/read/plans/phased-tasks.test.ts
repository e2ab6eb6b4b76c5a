import { expect, test } from 'vitest';
import { readPlan } from '../../../src/read/plan.ts';
import { documentOf, fixture, lineOf, quoted } from '../fixture.ts';

const { value: plan, diagnostics } = readPlan(fixture('plan/phased-tasks.md'));
const [first, second] = plan.tasks;

test('all fields of a task', () => {
  expect(first).toMatchObject({
    reference: 'Task 1.1',
    title: 'Create the schema',
    status: 'todo',
    category: 'setup',
    estimate: { minutes: 120 },
    assignee: 'Data Engineer',
    skill: 'skills/db',
    files: [
      { value: 'schemas/row.sql', action: 'create' },
      { value: 'schemas/{{ name }}.json', action: 'modify' },
    ],
    dependencies: [],
    verification: [{ value: 'Run `make schema`', command: 'make schema', exitCode: 0 }, { value: 'exit code 0' }],
    doneWhen: [{ value: 'reviewed' }, { value: 'merged' }],
  });
  expect(first && lineOf(first.span)).toBe(5);
});

test('the field for the status wins over the mark in the heading', () => {
  expect(second).toMatchObject({ title: 'Prepare the cluster', status: 'in-progress', category: 'setup' });
});

test('dependencies: names, ranges, phases, and tasks that do not exist', () => {
  expect(plan.tasks.map(({ reference, dependencies }) => [reference, dependencies.map(({ value }) => value)])).toEqual([
    ['Task 1.1', []],
    ['Task 1.2', []],
    ['Task 2.1', ['Task 1.1', 'Task 1.2']],
    ['Task 2.2', ['Task 1.1', 'Task 1.2', 'Task 9.9']],
    ['Task 2.3', []],
    ['Task 2.4', ['Task 1.1', 'Task 1.2', 'Task 2.1']],
  ]);
});

test('what could not be understood is reported', () => {
  expect(diagnostics.map(({ code, span }) => `${code}: ${quoted(span)}`)).toEqual([
    'unread-estimate: **Estimate**: quite long',
    'unread-dependency: the moon',
  ]);
});

test('the Mermaid graph gives the order where no task does', () => {
  const file = documentOf(
    '# Plan: x',
    '### Task 1.1: A',
    '### Task 1.2: B',
    '### Task 2.1: C',
    '```mermaid',
    'graph LR',
    '  T1.1[Task 1.1: A] -->|then| T1.2',
    '  T1.1 & T1.2 --> T2.1',
    '```',
  );
  expect(readPlan(file).value.tasks.map(({ dependencies }) => dependencies.map(({ value }) => value))).toEqual([
    [],
    ['Task 1.1'],
    ['Task 1.1', 'Task 1.2'],
  ]);
});

test('a number that is used twice', () => {
  const read = readPlan(documentOf('# Plan: x', '### Task 1: A', '### Task 1: B'));
  expect(read.value.tasks.map(({ title }) => title)).toEqual(['A']);
  expect(read.diagnostics.map(({ code }) => code)).toEqual(['repeated-task']);
});

test('an action keeps its Markdown, a name that is a link stays said as it is', () => {
  const { tasks } = readPlan(
    documentOf(
      '# Plan: x',
      '### Task 1: A',
      '- **Action**: call `f()` *once* <!-- why -->',
      '- **Skill**: `skills/db`',
      '- **Assignee**: [Data Engineer](docs/data-engineer.md)',
    ),
  ).value;
  expect(tasks).toMatchObject([
    {
      action: 'call `f()` *once*',
      skill: 'skills/db',
      assignee: 'Data Engineer',
      notes: '- <!-- why -->\n\n- Assignee as stated: [Data Engineer](docs/data-engineer.md)',
    },
  ]);
});

test('phases from one to another', () => {
  const { tasks } = readPlan(
    documentOf(
      '# Plan: x',
      ...['1', '2', '3'].flatMap((at) => [`## Phase ${at}: P${at}`, `### Task ${at}.1: A`, '- **Dependencies**: None']),
      '## Phase 4: P4',
      '### Task 4.1: All',
      '- **Dependencies**: All Phase 2-3 tasks',
      '### Task 4.2: More',
      '- **Dependencies**: Phases 1 to 2, Task 3.1',
    ),
  ).value;
  expect(
    tasks.slice(3).map(({ dependencies, notes }) => [dependencies.map(({ value }) => value).join(), notes]),
  ).toEqual([
    ['Task 2.1,Task 3.1', ''],
    ['Task 1.1,Task 2.1,Task 3.1', ''],
  ]);
});
