import fc from 'fast-check';
import { expect, test } from 'vitest';
import { digraph } from '../../../../src/graph/digraph.ts';
import type { Timelines } from '../../../../src/schedule/solve/generation/timelines.ts';
import { timelines } from '../../../../src/schedule/solve/generation/timelines.ts';
import { toProject } from '../../../../src/schedule/solve/project.ts';

/** One resource, and activities that need it: how long and how much. */
function lineOf(capacity: number, asks: readonly (readonly [length: number, amount: number])[]): Timelines {
  const size = asks.length;
  const problem = {
    size,
    precedences: digraph(size, [], []),
    modes: asks.map(([duration, amount]) => ({ duration, demands: [{ resource: 0, amount }] })),
    firstMode: Int32Array.from({ length: size + 1 }, (_, at) => at),
    resources: [{ kind: 'resource', name: 'gpu', capacity } as const],
    running: new Uint8Array(size),
  };
  return timelines(toProject(problem));
}
const never = 2 ** 31 - 1;
/** Where so much fits for so long. */
const first = (line: Timelines, amount: number, begin: number, length: number, limit = never): number =>
  line.roomFrom(0, amount, begin, begin + length, length, limit);

test('the first stretch that is long enough', () => {
  const line = lineOf(1, [
    [3, 1],
    [5, 1],
    [7, 1],
  ]);
  expect(first(line, 1, 4, 7)).toBe(4);
  line.take(0, 1, 0, 5);
  line.take(0, 1, 13, 20);
  line.take(0, 1, 7, 10);
  // Three are left from 10 to 13; from 5 to 7 nothing fits.
  expect([first(line, 1, 0, 3), first(line, 1, 10, 3), first(line, 1, 11, 3)]).toEqual([10, 10, 20]);
  expect([first(line, 1, 0, 5), first(line, 1, 25, 5)]).toEqual([20, 25]);
  line.clear();
  expect(first(line, 1, 0, 7)).toBe(0);
});

test('what is longer because of a pause is only asked for where it begins', () => {
  const line = lineOf(1, [
    [3, 1],
    [3, 1],
  ]);
  line.take(0, 1, 8, 11);
  expect(line.roomFrom(0, 1, 2, 8, 3, never)).toBe(2);
  line.take(0, 1, 14, 17);
  expect(line.roomFrom(0, 1, 2, 9, 3, never)).toBe(11);
});

test('nothing is looked for that would end too late', () => {
  const line = lineOf(1, [
    [3, 1],
    [3, 1],
    [5, 1],
  ]);
  line.take(0, 1, 0, 3);
  line.take(0, 1, 7, 10);
  expect(first(line, 1, 0, 5, 16)).toBe(10);
  expect(first(line, 1, 0, 5, 8)).toBe(3);
});

test('of several, as much as is left', () => {
  const line = lineOf(3, [
    [4, 1],
    [4, 2],
    [4, 1],
  ]);
  line.take(0, 1, 0, 8);
  line.take(0, 2, 4, 8);
  expect([first(line, 1, 0, 4), first(line, 2, 0, 4), first(line, 1, 1, 4), first(line, 3, 0, 4)]).toEqual([
    0, 0, 8, 8,
  ]);
});

test('the same as a count minute by minute', () => {
  const ask = fc.tuple(fc.integer({ min: 2, max: 9 }), fc.integer({ min: 1, max: 3 }));
  fc.assert(
    fc.property(
      fc.integer({ min: 3, max: 4 }),
      fc.array(fc.tuple(ask, fc.nat(25)), { minLength: 1, maxLength: 30 }),
      (capacity, rows) => {
        const line = lineOf(
          capacity,
          rows.map(([own]) => own),
        );
        const taken = new Int32Array(400);
        for (const [[length, amount], ready] of rows) {
          let begin = ready;
          while (taken.subarray(begin, begin + length).some((count) => count + amount > capacity)) begin++;
          expect(first(line, amount, ready, length)).toBe(begin);
          line.take(0, amount, begin, begin + length);
          for (let minute = begin; minute < begin + length; minute++)
            taken[minute] = (taken[minute] as number) + amount;
        }
      },
    ),
    { numRuns: 300 },
  );
});
