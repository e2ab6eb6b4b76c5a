import { expect, test } from 'vitest';
import { defaultConfig } from '../../../src/model/config.ts';
import { readPlan } from '../../../src/read/plan.ts';
import { readMermaidArrows } from '../../../src/read/plans/mermaid/mermaid-order.ts';
import { planOutline } from '../../../src/read/plans/plan-outline.ts';
import { documentOf, quoted } from '../fixture.ts';

function arrows(references: readonly string[], ...lines: readonly string[]): readonly string[] {
  const outline = planOutline(documentOf('# Plan: x', '```mermaid', ...lines, '```'), defaultConfig.workingTime);
  return readMermaidArrows(outline, references).map(({ from, to }) => `${from} > ${to}`);
}

test.each([
  ['a chain', ['graph LR', 'T1.1 --> T1.2 --> T2.1'], ['Task 1.1 > Task 1.2', 'Task 1.2 > Task 2.1']],
  ['groups', ['flowchart TD', 'T1_1 & T1_2 --> T2_1'], ['Task 1.1 > Task 2.1', 'Task 1.2 > Task 2.1']],
  [
    'labels before ids',
    ['graph LR', 'A["Task 1.1: Load"] ==> B(Task 1.2)', 'B -.-> C{{任务 2：Go}}'],
    ['Task 1.1 > Task 1.2', 'Task 1.2 > Task 2'],
  ],
  [
    'words on arrows',
    ['graph LR', 'T1 -->|then T9| T2', 'T2 -- and T9 --> T3', 'T3 -. so .-> T4'],
    ['Task 1 > Task 2', 'Task 2 > Task 3', 'Task 3 > Task 4'],
  ],
  ['one line', ['graph LR; T1-->T2; T2[a; b]-->T3'], ['Task 1 > Task 2', 'Task 2 > Task 3']],
  [
    'subgraphs, styles and comments',
    [
      'graph LR',
      '%% T7 --> T8',
      'subgraph Phase 1',
      'T1:::done --> T2',
      'end',
      'style T1 fill:#f00',
      'classDef x fill:#000',
      'linkStyle 0 stroke:red',
    ],
    ['Task 1 > Task 2'],
  ],
  ['other diagrams', ['sequenceDiagram', 'T1->>T2: go'], []],
  ['nodes that are no tasks', ['graph LR', 'Start --> T1', 'T1 --> End'], []],
])('%s', (_, lines, expected) => {
  expect(arrows([], ...lines)).toEqual(expected);
});

test('nodes are the tasks of the plan, whatever these are called', () => {
  expect(arrows(['T001', 'T002'], 'graph LR', 'T001 --> T002[Train]')).toEqual(['T001 > T002']);
  expect(arrows(['A/T1', 'B/T1'], 'graph LR', 'N1["A/T1: Load"] --> N2["B/T1"]')).toEqual(['A/T1 > B/T1']);
  expect(arrows(['Step 1', 'Step 2'], 'graph LR', 'S1 --> S2')).toEqual(['Step 1 > Step 2']);
});

const tasks = [
  '### Task 1: A',
  '- **Dependencies**: None',
  '### Task 2: B',
  '- **Dependencies**: Task 1',
  '## Execution Order',
];

test('an arrow has its place', () => {
  const { drawn } = readPlan(documentOf('# Plan: x', ...tasks, '```mermaid', 'graph LR', '  T1 --> T2', '```')).value
    .order;
  expect(drawn.map(({ span }) => quoted(span))).toEqual(['T1 --> T2']);
});

test.each([
  ['says what the tasks say', ['T1[Task 1: A] --> T2'], 0],
  ['says more', ['T1 --> T2', 'T2 --> T1'], 1],
  ['has words of its own', ['T1 -->|at last| T2'], 1],
  ['has other nodes', ['T1 --> T2', 'Start'], 1],
])('a drawing that %s', (_, lines, sections) => {
  const plan = readPlan(documentOf('# Plan: x', ...tasks, '```mermaid', 'graph LR', ...lines, '```')).value;
  expect(plan.sections).toHaveLength(sections);
});
