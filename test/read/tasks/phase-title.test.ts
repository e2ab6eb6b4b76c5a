import { expect, test } from 'vitest';
import { isPhaseTitle } from '../../../src/read/tasks/phase-title.ts';
import { readTaskLine } from '../../../src/read/tasks/task-line.ts';

test.each(['Phase 3.2: Build', '🚀 Phase 1', '**Phase 2**: Serve', 'Final Phase', '단계 2: 학습', '第二阶段'])(
  '"%s" is a phase',
  (title) => {
    expect(isPhaseTitle(title)).toBe(true);
  },
);

test.each(['다음 단계', 'См. этап', 'Next phase'])('"%s" is none', (title) => {
  expect(isPhaseTitle(title)).toBe(false);
});

test('a sign may stand in front of an id, a word may not', () => {
  expect(readTaskLine('[ ] ✅ T001 Load').id).toBe('T001');
  expect(readTaskLine('[ ] 整える T001 again').id).toBeUndefined();
});
