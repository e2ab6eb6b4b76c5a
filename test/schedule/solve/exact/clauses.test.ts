import { expect, test } from 'vitest';
import { cause, createBounds } from '../../../../src/schedule/solve/exact/bounds.ts';
import { createClauses } from '../../../../src/schedule/solve/exact/clauses.ts';

/** Variables from 0 to 9; literals `variable ≥ value` and `variable ≤ value`. */
function tenValues(variables: number) {
  const bounds = createBounds(new Int32Array(variables).fill(9), 4);
  const clauses = createClauses(bounds);
  let next = 0;
  return {
    bounds,
    clauses,
    atLeast: (variable: number, value: number) => ((2 * variable) << 4) | value,
    atMost: (variable: number, value: number) => ((2 * variable + 1) << 4) | (15 - value),
    /** Says so, and draws the conclusions; false at a contradiction. */
    decide: (literal: number): boolean => {
      bounds.decide(literal >> 4, literal & 15);
      for (; next < bounds.trail.length; next++)
        if (
          !clauses.onRaised(
            bounds.trail.side[next] as number,
            bounds.trail.before[next] as number,
            bounds.trail.value[next] as number,
          )
        )
          return false;
      return true;
    },
    undo: (level: number) => {
      bounds.undo(level, () => undefined);
      next = bounds.trail.length;
    },
    lower: (variable: number) => bounds.bound[2 * variable],
  };
}

test('the last literal that can be true becomes true', () => {
  const { bounds, clauses, atLeast, atMost, decide, undo, lower } = tenValues(3);
  clauses.add([atLeast(0, 5), atLeast(1, 4), atMost(2, 2)], 3, 1);
  expect(decide(atMost(0, 3))).toBe(true);
  expect(lower(1)).toBe(0);
  expect(decide(atLeast(2, 7))).toBe(true);
  expect(lower(1)).toBe(4);
  undo(1);
  expect(lower(1)).toBe(0);
  expect(decide(atMost(1, 3))).toBe(true);
  expect(bounds.bound[5]).toBe(15 - 2);
});

test('a clause without a literal that can be true is a conflict', () => {
  const { bounds, clauses, atLeast, atMost, decide } = tenValues(2);
  clauses.add([atLeast(0, 5), atLeast(1, 1)], 2, 1);
  clauses.add([atLeast(0, 5), atMost(1, 0)], 2, 1);
  expect(decide(atMost(0, 4))).toBe(false);
  expect(bounds.failure.side >> 1).toBe(1);
});

test('half of the clauses is forgotten: of the highest rank, not used for long', () => {
  const { bounds, clauses, atLeast, atMost, decide, undo, lower } = tenValues(14);
  const ranks = [0, 1, 2, 9, 8, 3, 3, 3, 3, 3, 4];
  const numbers = ranks.map((rank, at) => clauses.add([atLeast(at + 1, 1), atMost(0, 4)], 2, rank));
  clauses.use(numbers[6] as number, 7);
  expect(clauses.learnt()).toBe(10);
  clauses.reduce();
  // Of the eight that may go, four do: ranks 9, 8 and 4, and the oldest of rank 3, which was not used.
  expect(clauses.learnt()).toBe(6);
  expect(decide(atLeast(0, 5))).toBe(true);
  const follow = (): unknown[] => ranks.map((_, at) => lower(at + 1));
  expect(follow()).toEqual([1, 1, 1, 0, 0, 0, 1, 1, 1, 1, 0]);
  clauses.reduce();
  expect(follow()).toEqual([1, 1, 1, 0, 0, 0, 1, 1, 1, 1, 0]);
  expect(clauses.learnt()).toBe(6);
  for (let entry = 1; entry < bounds.trail.length; entry++) {
    expect(bounds.trail.kind[entry]).toBe(cause.clause);
    const literals = clauses.memory().subarray((bounds.trail.first[entry] as number) + 5);
    expect((literals[bounds.trail.second[entry] as number] as number) >> 4).toBe(bounds.trail.side[entry]);
  }
  undo(0);
  expect(decide(atLeast(0, 5))).toBe(true);
  expect(follow()).toEqual([1, 1, 1, 0, 0, 0, 1, 1, 1, 1, 0]);
});

test('clauses that explain a bound stay, and are found where they have moved to', () => {
  const { bounds, clauses, atLeast, atMost, decide } = tenValues(4);
  clauses.add([atLeast(2, 1), atLeast(3, 1)], 2, 9);
  clauses.add([atLeast(2, 2), atLeast(3, 2)], 2, 8);
  const reason = clauses.add([atLeast(1, 6), atMost(0, 4)], 2, 9);
  expect(decide(atLeast(0, 5))).toBe(true);
  expect(bounds.trail.first[1]).toBe(reason);
  clauses.reduce();
  expect(clauses.learnt()).toBe(2);
  const moved = bounds.trail.first[1] as number;
  expect(moved).toBeLessThan(reason);
  expect([...clauses.memory().subarray(moved + 5, moved + 7)]).toEqual([atLeast(1, 6), atMost(0, 4)]);
});
