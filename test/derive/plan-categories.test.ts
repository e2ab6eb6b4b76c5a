import { expect, test } from 'vitest';
import { derivePlanTasks } from '../../src/derive/plan-tasks.ts';
import { readPlan } from '../../src/read/plan.ts';

const text = `# Implementation Plan: Scoring

## Phase 1: Data Preparation & EDA

### Task 1.1: Set up the package
- **Files**: \`pyproject.toml\` (CREATE)

### Task 1.2: Write the tests of the reader [US2]
- **Dependencies**: Task 1.1

### Task 1.3: Evaluate on the test split
- **Dependencies**: Task 1.2

### Task 1.4: Write tests of the report for US3
- **Status**: DONE
- **Dependencies**: Task 1.3
`;

test('first words of a title tell setup and tests in a phase that is about neither, unless they wait for more', () => {
  const { drafts, diagnostics } = derivePlanTasks(readPlan({ path: 'plan.md', text }).value);
  expect(diagnostics).toEqual([]);
  expect(drafts.map(({ subject, category, stories, status }) => [subject, category, stories, status])).toEqual([
    ['Task 1.1', 'setup', [], 'todo'],
    ['Task 1.2', 'tests', ['US2'], 'todo'],
    ['Task 1.3', 'core', [], 'todo'],
    ['Task 1.4', 'core', ['US3'], 'done'],
  ]);
});
