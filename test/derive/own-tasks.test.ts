import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { formatPlace } from '../../src/base/source.ts';
import { build, documentsOf } from '../compile/rebuild.ts';

const documents = documentsOf('../derive/own-tasks');
const plan = documents['plan.md'] as string;
const built = build(documents);

test('the tasks of a plan stand beside the derived ones, no deliverable twice', () => {
  const expected = readFileSync('fixtures/derive/own-tasks/expected.txt', 'utf8').trim().split('\n');
  expect(built.compiled.derived.drafts.map(({ category, text }) => `${category} | ${text}`)).toEqual(expected);
});

test('they keep reference, estimate, assignee, verification and what they wait for', () => {
  expect(built.task('T001')).toBe(
    '- [ ] T001 [P] Create the project in pyproject.toml\n  - Plan: Task 1.1\n  - Estimate: 2 hours\n  - Assignee: Data Engineer\n  - Verification: `uv sync` exits with 0',
  );
  expect(built.task('T004')).toBe(
    '- [ ] T004 [P] Write the score model in src/models/score.py (depends on T001)\n  - Plan: Task 2.1\n  - Done when: every field is checked',
  );
});

test('a change in the plan comes through, and what people changed stays', () => {
  const edit = (text: string): string => text.replace('Assignee: Data Engineer', 'Assignee: ML Engineer');
  const change = {
    'plan.md': (text: string): string =>
      text.replace('2 hours', '3 hours').replace('every field is checked', 'it is reviewed'),
  };
  expect(built.again((text) => text, change).task('T001')).toContain(
    '  - Estimate: 3 hours\n  - Assignee: Data Engineer',
  );
  const after = built.again(edit, change).again((text) => text, change);
  expect(after.task('T001')).toContain('  - Assignee: ML Engineer');
  expect(after.task('T004')).toContain('  - Done when: it is reviewed');
});

const errorsOf = (text: string): readonly string[] => {
  const { compiled } = build({ ...documents, 'plan.md': text });
  expect(compiled.output).toBeUndefined();
  return compiled.diagnostics
    .filter(({ severity }) => severity === 'error')
    .map(({ code, span }) => `${formatPlace(span).replace(/:\d+$/, '')} ${code}`);
};
const lineOf = (words: string): number => plan.slice(0, plan.indexOf(words)).split('\n').length;

test('a dependency on an unknown task is an error with its line, and nothing is written', () => {
  expect(errorsOf(plan.replace('Task 1.1\n**Definition', 'Task 9.9\n**Definition'))).toEqual([
    `plan.md:${lineOf('**Dependencies**')} no-unknown-task`,
  ]);
});

test('a cycle in the dependencies of the plan is an error with a line of the plan, and nothing is written', () => {
  const errors = errorsOf(plan.replace('**Verification**', '**Dependencies**: Task 2.1\n\n**Verification**'));
  expect(errors).toHaveLength(1);
  expect(errors[0]).toMatch(/^plan\.md:\d+ no-cycle$/);
});
