import { expect, test } from 'vitest';
import { readPlan } from '../../../src/read/plan.ts';
import { documentOf, lineOf } from '../fixture.ts';

function listed(...lines: readonly string[]): readonly string[] | undefined {
  return readPlan(documentOf('# Plan: x', ...lines)).value.order.listed?.map(
    ({ value, span }) => `${lineOf(span)} ${value}`,
  );
}

const steps = ['## Step 0: Branch', '## Step 1: Load data', '## Step 2: Fit', '## Implementation Order'];

test('references in the order of the list, with those that do not exist', () => {
  expect(listed(...steps, '1. Step 0', '2. Steps 1-2', '3. Step 7', '4. Step 1 again')).toEqual([
    '6 Step 0',
    '7 Step 1',
    '7 Step 2',
    '8 Step 7',
    '9 Step 1',
  ]);
});

test('by title, along arrows, and nested below words of another kind', () => {
  expect(listed(...steps, '- ✅ Load Data', '- Then', '  - Step 2 → Step 0', '  - and tea')).toEqual([
    '6 Step 1',
    '8 Step 2',
    '8 Step 0',
  ]);
  expect(listed(...steps, '- Step 1', '  - before Step 2')).toEqual(['6 Step 1']);
});

test('other references than steps', () => {
  expect(
    listed('## Phase 1: D', '- **1.1** Load', '- **1.2** Fit', '## Execution Order', '- 1.2 Fit', '- 1.1: Load'),
  ).toEqual(['6 1.2', '7 1.1']);
  expect(listed('## Task 1.1: A', '## Task 1.2: B', '## Execution Order', '- Tasks 1.1 and 1.2')).toEqual([
    '5 Task 1.1',
    '5 Task 1.2',
  ]);
});

test('ranges hold the tasks between their ends', () => {
  expect(listed(...steps, '- Steps 0-2')).toEqual(['6 Step 0', '6 Step 1', '6 Step 2']);
});

test('absent without a list', () => {
  expect(listed('## Step 1: A', '## Implementation Order', 'One after another.')).toBe(undefined);
  expect(listed('## Step 1: A', '## Notes', '- Step 1')).toBe(undefined);
});

test('arrows of Mermaid graphs', () => {
  const { order } = readPlan(
    documentOf(
      '# Plan: x',
      '## Step 1: A',
      '## Step 2: B',
      '```mermaid',
      'graph LR',
      '  S1["Step 1"] --> S2["Step 2"]',
      '```',
    ),
  ).value;
  expect(order.drawn.map(({ from, to, span }) => `${lineOf(span)} ${from} > ${to}`)).toEqual(['6 Step 1 > Step 2']);
});
