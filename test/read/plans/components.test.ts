import { expect, test } from 'vitest';
import { readPlan } from '../../../src/read/plan.ts';
import { documentOf, fixture, lineOf } from '../fixture.ts';

const { value: plan, diagnostics } = readPlan(fixture('plan/components.md'));

test('rows are tasks, named after their component', () => {
  expect(
    plan.tasks.map((task) => [
      task.reference,
      task.title,
      task.status,
      task.estimate?.minutes,
      task.dependencies.map(({ value }) => value).join(', '),
    ]),
  ).toEqual([
    ['Data Pipeline/T1', 'Read src/ingest.py', 'done', 960, ''],
    ['Data Pipeline/T2', 'Validate', 'in-progress', 240, 'Data Pipeline/T1'],
    ['Data Pipeline/T3', 'Store', 'todo', undefined, 'Data Pipeline/T1, Data Pipeline/T2'],
    ['Serving/T1', 'Load', 'todo', 480, 'Data Pipeline/T3'],
    ['Serving/T2', 'Answer', 'todo', 480, 'Serving/T1, Data Pipeline/T2'],
    ['Serving/T4', 'Watch', 'todo', 480, 'Data Pipeline/T3'],
  ]);
});

test('the owner has all tasks, the criteria belong to the component', () => {
  expect(plan.tasks.slice(0, 3)).toMatchObject([
    { assignee: 'Data Engineer', phase: 0, files: [{ value: 'src/ingest.py' }] },
    { assignee: 'Data Engineer', phase: 0 },
    { assignee: 'Data Engineer', phase: 0 },
  ]);
  expect(plan.phases[0]).toMatchObject({
    kind: 'component',
    name: 'Data Pipeline',
    owner: 'Data Engineer',
    acceptance: [{ value: 'no row is lost' }],
    gates: [{ value: 'Code review passed' }],
  });
});

test('a component that waits for nothing names nothing; one that is still to be found out says so', () => {
  const waits = (words: string): readonly string[] | undefined =>
    readPlan(
      documentOf(
        '# Implementation Plan: x',
        '### Component: A',
        `**Dependencies:** ${words}`,
        '',
        '| ID | Task | Effort | Dependency | Status |',
        '|---|---|---|---|---|',
        '| T1 | Load | 1 day | None | TODO |',
      ),
    ).value.phases[0]?.dependencies.map(({ value }) => value);
  for (const nothing of ['None', 'Keine.', 'Ninguno', '无', '-']) expect(waits(nothing)).toEqual([]);
  expect(waits('TBD')).toEqual(['TBD']);
});

test('what could not be understood is reported with its line', () => {
  expect(diagnostics.map(({ code, span }) => `${lineOf(span)} ${code}`).sort()).toEqual([
    '14 unread-estimate',
    '24 unread-dependency',
    '31 unread-dependency',
    '33 unfilled-component',
  ]);
});

test('a table outside of components keeps its ids', () => {
  const file = documentOf('# Plan: x', '| ID | Task | Effort |', '|---|---|---|', '| A-1 | Go | 1h |', '| | none | |');
  expect(readPlan(file).value.tasks.map(({ reference }) => reference)).toEqual(['A-1']);
});
