import { expect, test } from 'vitest';
import type { SourceFile } from '../../../src/base/source.ts';
import { readPlan } from '../../../src/read/plan.ts';
import { documentOf, fixture } from '../fixture.ts';

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

test('a list that only says the order is taken, a remark in it keeps it as text', () => {
  const order = (last: string): readonly string[] => {
    const lines = ['# Plan: x', '## Step 0: A', '## Step 1: B', '## Implementation Order', '1. Step 0', `2. ${last}`];
    return readPlan(documentOf(...lines)).value.sections.map(({ text }) => text);
  };
  expect(order('**Step 1**: B')).toEqual([]);
  expect(order('B')).toEqual([]);
  expect(order('[ ] Step 1')).toEqual([]);
  expect(order('[x] Step 1')).toEqual(['1. Step 0\n2. [x] Step 1']);
  expect(order('Step 1: B (with the team)')).toEqual(['1. Step 0\n2. Step 1: B (with the team)']);
});

test('steps side by side, sub-steps, and the step behind the last', () => {
  const plan = readPlan(
    documentOf(
      '# Plan: x',
      '### Step 1: A',
      '#### Step 1.1: Inside',
      '- **File**: `inside.py`',
      '### ✅ Step 2: B',
      '### [x] Step N+1: Update the docs',
      '### Step N: [Action Name]',
      '## Execution Order',
      '- Step 1 → Step 1.1',
      '- Step 2 and Step N+1 (in parallel)',
    ),
  ).value;
  expect(
    plan.tasks.map(({ reference, title, status, files, dependencies }) =>
      [
        reference,
        title,
        status,
        ...files.map(({ value }) => value),
        '<-',
        ...dependencies.map(({ value }) => value),
      ].join(' '),
    ),
  ).toEqual([
    'Step 1 A todo <-',
    'Step 1.1 Inside todo inside.py <- Step 1',
    'Step 2 B done <- Step 1.1',
    'Step N+1 Update the docs done <- Step 1.1',
  ]);
});

test.each(['Paso 2: X', 'Шаг 2. X', '步骤2：X', '第2步：X', 'ステップ2：X', '스텝 2: X', 'Schritt 2 – X'])(
  '%s',
  (heading) => {
    const { tasks } = readPlan(documentOf('# Plan: x', `### ${heading}`)).value;
    expect(tasks.map(({ reference, title }) => `${reference} ${title}`)).toEqual(['Step 2 X']);
  },
);

test('a word that means a phase as well is a step only with the fields of one', () => {
  const read = (line: string): number => readPlan(documentOf('# Plan: x', '### 단계 2: X', line)).value.tasks.length;
  expect([read('- **Action**: x'), read('x')]).toEqual([1, 0]);
});

test('steps are named by Depends on; a step among imports is one to wait for, imports are none', () => {
  const { tasks } = readPlan(
    documentOf(
      '# Plan: x',
      '## Step 1: A',
      '## Step 2: B',
      '- **Depends on**: None',
      '- **Dependencies**: `pandas`; Step 1',
      '## Step 3: C',
      '- **Dependencies**: `load` (written in Step 1)',
      '## Step 4: D',
      '- **Depends on**: Step 9',
      '- **Dependencies**: None',
    ),
  ).value;
  expect(tasks.map(({ imports, dependencies }) => [imports, dependencies.map(({ value }) => value)])).toEqual([
    [[], []],
    [['`pandas`'], ['Step 1']],
    [['`load` (written in Step 1)'], ['Step 2']],
    [[], ['Step 9']],
  ]);
});

test('two long lines of an order do not make a dependency of each pair', () => {
  const steps = Array.from({ length: 400 }, (_, at) => at);
  const lines = [steps.slice(0, 200), steps.slice(200)].map((group) => `- Step ${group.join(', ')}`);
  const { tasks } = readPlan(
    documentOf('# Plan: x', ...steps.map((at) => `## Step ${at}: S`), '## Implementation Order', ...lines),
  ).value;
  expect(tasks[300]?.dependencies.map(({ value }) => value)).toEqual(['Step 199']);
});
