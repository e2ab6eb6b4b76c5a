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

test('phases without task ids have no tasks, and nothing is lost', () => {
  const plan = readPlan(
    documentOf('# Plan: x', '### Phase 1: Data', '- Collect it', '- Estimated time: 2-3 days', '- Clean it'),
  ).value;
  expect(plan.tasks).toEqual([]);
  expect(plan.fields.map(({ key, value }) => `${key} = ${value}`)).toEqual(['Estimated time = 2-3 days']);
});
