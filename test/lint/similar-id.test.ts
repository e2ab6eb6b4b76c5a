import { expect, test } from 'vitest';
import { similarId } from '../../src/lint/facts/similar-id.ts';

test.each([
  ['T9', 'T009', 'T001 T009'],
  ['T0013', 'T013', 'T001 T013'],
  ['t013', 'T013', 'T001 T013'],
  ['TASK-1', 'TASK-001', 'TASK-001 TASK-010'],
  ['T013a', 'T013', 'T001 T013'],
  ['T013', 'T013a', 'T001 T013a'],
  ['T013b', 'T013a', 'T001 T013a'],
  ['DAT-001', 'DATA-001', 'DATA-001 DATA-002'],
  ['1.10', '1.1', '1.1 2.2'],
])('%s means %s', (id, meant, ids) => {
  expect(similarId(ids.split(' '))(id)).toBe(meant);
});

test.each([
  ['T009', 'T001 T002 T003'],
  ['T012', 'T011 T022 T013'],
  ['T120', 'T001 T002'],
  ['T011', 'T001 T002 T003'],
  ['T00', 'T001 T002'],
  ['1.3', '1.1 1.2 2.1'],
])('%s means none of many', (id, ids) => {
  expect(similarId(ids.split(' '))(id)).toBeUndefined();
});
