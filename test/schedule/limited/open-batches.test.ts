import { expect, test } from 'vitest';
import { openBatches } from '../../../src/schedule/limited/open-batches.ts';
import type { Progress } from '../../../src/schedule/limited/request/schedule-request.ts';
import { requestOf } from './request-of.ts';

const lines = 'A [x] =3 @a.py\nB [~] =4 < A\nC =2 @a.py\nD =1 < A\nE =1 < B\nF =1 @a.py';
const batchesOf = (progress?: Progress): readonly string[] => {
  const request = requestOf(lines, progress ? { progress } : {});
  return openBatches(request).map((batch) => batch.map((node) => request.dag.list.tasks[node]?.id).join(' '));
};

test('batches from the beginning, and of what is left', () => {
  expect(batchesOf()).toEqual(['A', 'C', 'F', 'B D', 'E']);
  const given = new Map([
    [0, { start: 0, finish: 3 }],
    [1, { start: 3, finish: 7 }],
  ]);
  // A is over: nobody waits for it, neither for what it makes nor for its file.
  expect(batchesOf({ now: 5, given })).toEqual(['B C D', 'F', 'E']);
});
