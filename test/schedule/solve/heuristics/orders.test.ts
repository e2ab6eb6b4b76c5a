import fc from 'fast-check';
import { expect, test } from 'vitest';
import { orders } from '../../../../src/schedule/solve/heuristics/orders.ts';
import { toProject } from '../../../../src/schedule/solve/project.ts';
import type { Line } from '../plain-project.ts';
import { plainProject } from '../plain-project.ts';
import { severalResources, smallProblem } from '../small-problem.ts';

/** 0 before 2 before 4, 1 before 3. */
const lines: readonly Line[] = [
  [3, []],
  [1, []],
  [0, [0]],
  [2, [1]],
  [1, [2]],
];

test('smaller keys go first, but nothing before what it waits for', () => {
  const { forward, backward } = orders(plainProject([], lines));
  const order = new Int32Array(5);
  forward([5, 3, 0, 4, 1], order);
  expect([...order]).toEqual([1, 3, 0, 2, 4]);
  forward([7, 7, 7, 7, 7], order);
  expect([...order]).toEqual([0, 1, 2, 3, 4]);
  backward([0, 1, 5, 3, 4], order);
  expect([...order]).toEqual([3, 1, 4, 2, 0]);
});

test('what ends last goes first, and what comes later in the project where two end together', () => {
  const { latestFirst, earliestFirst } = orders(plainProject([], lines));
  const order = new Int32Array(5);
  latestFirst([3, 1, 3, 3, 4], order);
  expect([...order]).toEqual([4, 3, 2, 0, 1]);
  // From the end: 4 ends at 1, 2 at 1, 0 at 4, 3 at 2, 1 at 4.
  earliestFirst([4, 4, 1, 2, 1], order);
  expect([...order]).toEqual([0, 1, 3, 2, 4]);
});

test('values of any size are put in order', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 2 ** 31 - 1 }), { maxLength: 60 }), fc.nat(24), (values, shift) => {
      const finish = values.map((value) => value >>> shift);
      const order = new Int32Array(finish.length);
      const all = Array.from(finish, (_, activity) => activity);
      orders(
        plainProject(
          [],
          finish.map(() => [1, []] as const),
        ),
      ).earliestFirst(finish, order);
      expect([...order]).toEqual(all.sort((a, b) => (finish[b] as number) - (finish[a] as number) || a - b));
    }),
  );
});

test('orders hold each activity once, each after what it waits for', () => {
  fc.assert(
    fc.property(
      smallProblem(severalResources),
      fc.array(fc.nat(9), { minLength: 9, maxLength: 9 }),
      (problem, keys) => {
        const { size, precedences } = problem;
        const made = orders(toProject(problem));
        for (const direction of ['forward', 'backward'] as const) {
          const order = new Int32Array(size);
          made[direction](keys, order);
          expect([...order].sort((a, b) => a - b)).toEqual(Array.from(order, (_, activity) => activity));
          for (const [edge, from] of precedences.from.entries()) {
            const gap = order.indexOf(precedences.to[edge] as number) - order.indexOf(from);
            expect(direction === 'forward' ? gap : -gap).toBeGreaterThan(0);
          }
        }
      },
    ),
  );
});
