import { expect, test } from 'vitest';
import { readPlan } from '../../../src/read/plan.ts';
import { documentOf } from '../fixture.ts';

const headings = (text: string): readonly string[] => text.split('|').map((title) => `## ${title}\n\nx\n`);

test.each([
  ['spec-kit', 'Summary|Technical Context|Project Structure'],
  [
    'ml-phases',
    'ML Architecture & Technical Stack|Data Pipeline & Engineering|Model Training Strategy|MLOps & Infrastructure',
  ],
  [
    'steps',
    'Overview|Testing Checklist|Pipeline Errors or Edge Cases|Next Steps After Implementation|Implementation Verification',
  ],
  ['components', 'Overview|Phase Breakdown|Milestones|Risks|Quality Gates'],
  ['', 'Approach|Files|Testing Strategy|Risks'],
  ['', 'Overview|Testing Checklist|Next Steps|Verification|Steps'],
])('%s by sections alone', (dialect, titles) => {
  expect(readPlan(documentOf('# Plan: x', ...headings(titles))).value.dialects.join()).toBe(dialect);
});

test('the dialect of most tasks comes first, that of the sections behind', () => {
  const plan = readPlan(
    documentOf('# Plan: x', '## Technical Context', '## Step 1: A', '## Step 2: B', '## Task 1.1: C'),
  ).value;
  expect(plan.dialects).toEqual(['steps', 'phased-tasks', 'spec-kit']);
});

test('a dialect that is told is the only one', () => {
  const lines = ['# Plan: x', '## Technical Context', '## Step 1: A', '## Task 1.1: C'];
  const plan = readPlan(documentOf(...lines), undefined, 'phased-tasks').value;
  expect([plan.dialects, plan.tasks.map(({ reference }) => reference)]).toEqual([['phased-tasks'], ['Task 1.1']]);
});

test('headings deep within a section say nothing of the dialect', () => {
  const lines = [
    '# Plan: x',
    '## API',
    '### Data',
    '#### Training',
    '#### Evaluation',
    '#### Serving',
    '## B',
    '## C',
    '## D',
  ];
  expect(readPlan(documentOf(...lines)).value.dialects).toEqual([]);
});

test.each([
  ['spec-kit', ['# Plan: x', '**Spec**: [spec.md](./spec.md)', '## Approach', 'Reuse it.']],
  ['steps', ['# Plan: x', 'See spec.md.', '## Step 1: A', '## Step 2: B']],
  ['', ['# Plan: x', 'See my-spec.md.', '## Approach', 'Reuse it.']],
])('%s where nothing but the specification is named: %j', (dialect, lines) => {
  expect(readPlan(documentOf(...lines)).value.dialects.join()).toBe(dialect);
});

test('milestones, gates and risks are no sign of components where tasks have another form', () => {
  const lines = ['# Plan: x', '### Task 1.1: A', ...headings('Phase Breakdown|Milestones|Risks|Quality Gates')];
  expect(readPlan(documentOf(...lines)).value.dialects).toEqual(['phased-tasks']);
});
