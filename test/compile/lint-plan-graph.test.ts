import { expect, test } from 'vitest';
import { formatLine } from '../../src/base/source.ts';
import { checkPlan } from '../../src/compile/check-plan.ts';
import { defaultConfig } from '../../src/model/config.ts';

const plan = (first: string): string => `# Implementation Plan: Scoring

### Task 1.1: Read
- **Dependencies**: ${first}

### Task 1.2: Train
- **Dependencies**: Task 1.1
`;

const found = (first: string): readonly string[] =>
  checkPlan({ file: { path: 'plan.md', text: plan(first) }, config: defaultConfig })
    .diagnostics.filter(({ severity }) => severity === 'error')
    .map(({ span, code, message }) => `${formatLine(span)} ${code}: ${message}`);

test.each([
  ['None', []],
  [
    'Task 1.2',
    [
      'plan.md:7 no-cycle: these tasks wait for each other: Task 1.1 → Task 1.2 → Task 1.1; it is enough to cut: Task 1.1 waits for Task 1.2 (line 4)',
    ],
  ],
  ['Task 1.1', ['plan.md:4 no-self-dependency: ']],
  ['Task 9.9', ['plan.md:4 no-unknown-task: Task 1.1 waits for Task 9.9, which does not exist; ']],
])('a task that waits for %s', (first, expected) => {
  const errors = found(first);
  expect(errors).toHaveLength(expected.length);
  for (const [at, start] of expected.entries()) expect(errors[at]).toContain(start);
});

test('a comment switches it off, and is not unused then', () => {
  const comment = '\n<!-- tasks-ml-disable-file no-cycle: drawn by the workshop -->\n';
  const file = { path: 'plan.md', text: plan('Task 1.2') + comment };
  const { diagnostics } = checkPlan({ file, config: defaultConfig });
  expect(diagnostics.map(({ code }) => code)).not.toContain('no-cycle');
  expect(diagnostics.map(({ code }) => code)).not.toContain('no-unused-suppression');
});
