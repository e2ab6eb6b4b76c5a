import { expect, test } from 'vitest';
import type { SourceFile } from '../../../src/base/source.ts';
import { readPlan } from '../../../src/read/plan.ts';
import { fixture } from '../fixture.ts';

const file = fixture('plan/steps.md');

function order(text: string): readonly string[] {
  const source: SourceFile = { path: file.path, text };
  return readPlan(source).value.tasks.map(
    ({ reference, dependencies }) => `${reference} <- ${dependencies.map(({ value }) => value).join(', ')}`,
  );
}

test('steps with their files; the step of the template is none', () => {
  expect(
    readPlan(file).value.tasks.map(({ reference, title, category, files }) => [
      reference,
      title,
      category,
      files.map(({ value }) => value).join(),
    ]),
  ).toEqual([
    ['Step 0', 'Create Feature Branch', 'setup', ''],
    ['Step 1', 'Write the validator', 'other', 'src/validate.py'],
    ['Step 2', 'Write the tests', 'tests', 'tests/test_validate.py'],
    ['Step 3', 'Update the documentation', 'polish', ''],
  ]);
});

test('each step waits for the one before; imports are no steps', () => {
  expect(order(file.text)).toEqual(['Step 0 <- ', 'Step 1 <- Step 0', 'Step 2 <- Step 1', 'Step 3 <- Step 1']);
});

test('the implementation order, where it lists every step', () => {
  const listed = '\n### 5. **Implementation Order**\n1. Step 0\n2. Step 2: tests first\n3. Step 1 and Step 3\n';
  expect(order(file.text + listed)).toEqual(['Step 0 <- ', 'Step 1 <- Step 2', 'Step 2 <- Step 0', 'Step 3 <- Step 1']);
  expect(order(file.text + listed.replace('Step 0', 'the branch'))[1]).toBe('Step 1 <- Step 0');
});
