import { expect, test } from 'vitest';
import { writeSpecKit } from '../../../src/render/plans/spec-kit.ts';
import { phaseOf, planOf, taskOf } from './plan-of.ts';

test('tasks are lines with their state, tags and what they wait for', () => {
  const tasks = [
    taskOf('Step 1', 'Load', [], { phase: 0, status: 'done', tags: ['P', 'US1'] }),
    taskOf('Step 2', 'Fit', ['Step 1'], { phase: 0, blocked: true, notes: 'Ask first.' }),
    taskOf('Step 3', 'Serve', ['Step 2', 'Task 9.9'], { phase: 0, status: 'in-progress' }),
  ];
  expect(writeSpecKit(planOf({ phases: [phaseOf('Build', { owner: 'ML Engineer' })], tasks }))).toContain(
    [
      '## Phase 1: Build',
      '',
      '**Owner**: ML Engineer',
      '',
      '- [x] T001 [P] [US1] Load',
      '- [ ] T002 Fit (depends on T001)',
      '  - **Status**: Blocked',
      '',
      '  Ask first.',
      '- [~] T003 Serve (depends on T002, T99)',
      '',
      '## Notes',
      '',
      '### Former Ids',
      '',
      '| Task | Formerly |',
      '|------|----------|',
      '| T001 | Step 1 |',
      '| T002 | Step 2 |',
      '| T003 | Step 3 |',
      '| T99 | Task 9.9 |',
    ].join('\n'),
  );
});
