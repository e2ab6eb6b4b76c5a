import { expect, test } from 'vitest';
import { readPlan } from '../../../src/read/plan.ts';
import { writeSteps } from '../../../src/render/plans/steps.ts';
import { planOf, sectionOf, taskOf } from './plan-of.ts';

const titles = (text: string): readonly string[] => text.match(/^#{1,3} .*/gm) ?? [];
const chain = [taskOf('Task 1.1', 'Load'), taskOf('Task 1.2', 'Fit', ['Task 1.1'])];

test('a plan of another dialect gets a branch, the documentation, and all sections', () => {
  const text = writeSteps(planOf({ title: { ...planOf({}).title, value: 'CHN-7 Churn' }, tasks: chain }));
  expect(titles(text)).toEqual([
    '# Backend Implementation Plan: CHN-7 Churn',
    '## Overview',
    '## Architecture Context',
    '## Implementation Steps',
    '### Step 0: Create Feature Branch',
    '### Step 1: Load',
    '### Step 2: Fit',
    '### Step 3: Update Technical Documentation',
    '## Implementation Order',
    '## Testing Checklist',
    '## Pipeline Errors or Edge Cases',
    '## Partial Update Support',
    '## Dependencies',
    '## Notes',
    '### Former Ids',
    '## Next Steps After Implementation',
    '## Implementation Verification',
  ]);
  expect(text).toContain('`git checkout -b feature/CHN-7-mlops`');
  expect(text).not.toContain('Depends on');
  expect(text).toContain('| Step 1 | Task 1.1 |\n| Step 2 | Task 1.2 |\n\n## Next');
});

test('its own steps stay alone', () => {
  const tasks = [taskOf('Step 3', 'Load'), taskOf('Step 4', 'Fit', ['Step 3'])];
  expect(
    titles(writeSteps(planOf({ dialects: ['steps'], tasks }))).filter((title) => title.startsWith('### ')),
  ).toEqual(['### Step 3: Load', '### Step 4: Fit']);
});

test('a step says what it waits for where that is not the step before it', () => {
  const tasks = [taskOf('Step 1', 'Load'), taskOf('Step 2', 'Fit'), taskOf('Step 3', 'Serve', ['Step 1', 'Step 9'])];
  const text = writeSteps(planOf({ dialects: ['steps'], tasks }));
  expect(text.match(/^- \*\*Depends on.*$/gm)).toEqual(['- **Depends on**: None', '- **Depends on**: Step 1, Step 9']);
});

test('the order is one in which each step comes behind those it waits for', () => {
  const tasks = [taskOf('Step 1', 'Serve', ['Step 2']), taskOf('Step 2', 'Load → clean')];
  expect(writeSteps(planOf({ dialects: ['steps'], tasks }))).toContain(
    '## Implementation Order\n\n1. Step 2\n2. Step 1: Serve\n',
  );
});

test('an order in the words of the author is the only one', () => {
  const sections = [sectionOf('order', 'Implementation Order', '1. Step 1: first thing in the morning')];
  const text = writeSteps(planOf({ dialects: ['steps'], tasks: [taskOf('Step 1', 'Load')], sections }));
  expect(text.match(/^\d\. .*/gm)).toEqual(['1. Step 1: first thing in the morning']);
});

test('a section that does not apply is none', () => {
  const text = writeSteps(planOf({ tasks: chain }));
  expect(readPlan({ path: 'plan.md', text }).value.sections.map(({ title }) => title)).toEqual(['Former Ids']);
});
