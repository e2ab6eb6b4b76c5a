import { expect, test } from 'vitest';
import { createActivityHeap } from '../../../../src/schedule/solve/exact/activity-heap.ts';

test('late bumps count more, and what was taken out comes back where it had any', () => {
  const heap = createActivityHeap(6, 0.5);
  expect(heap.pop()).toBe(-1);
  for (const question of [3, 3, 1]) heap.bump(question);
  heap.decay();
  heap.bump(5);
  heap.bump(1);
  // 1: 1 + 2, 5: 2, 3: 1 + 1, first in, first out.
  expect(heap.pop()).toBe(1);
  heap.bump(3);
  expect([heap.pop(), heap.pop(), heap.pop()]).toEqual([3, 5, -1]);
  heap.restore(2, 5);
  expect([heap.pop(), heap.pop(), heap.pop()]).toEqual([3, 5, -1]);
});

test('activities stay finite', () => {
  const heap = createActivityHeap(3, 0.001);
  for (let round = 0; round < 200; round++) {
    heap.bump(round % 2);
    heap.decay();
  }
  heap.bump(2);
  expect([heap.pop(), heap.pop(), heap.pop()]).toEqual([2, 1, 0]);
});
