import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Pair } from '../../src/lint/plan-facts/implied-pairs.ts';
import { impliedPairs } from '../../src/lint/plan-facts/implied-pairs.ts';

const pairs = (size: number): fc.Arbitrary<readonly Pair[]> =>
  fc.array(fc.record({ from: fc.nat(size - 1), to: fc.nat(size - 1) }), { maxLength: 20 });

function reaches(edges: readonly Pair[], { from, to }: Pair): boolean {
  const found = new Set([from]);
  const open = [from];
  for (let at = open.pop(); at !== undefined; at = open.pop())
    for (const edge of edges)
      if (edge.from === at && !found.has(edge.to)) {
        found.add(edge.to);
        open.push(edge.to);
      }
  return found.has(to);
}

test('a pair is implied where edges lead from one end to the other, in graphs with cycles as well', () => {
  fc.assert(
    fc.property(pairs(9), pairs(9), (edges, asked) => {
      expect(impliedPairs(9, edges, asked)).toEqual(asked.map((pair) => reaches(edges, pair)));
    }),
  );
});

test('a chain of 10,000 nodes is asked about each of its steps', () => {
  const chain = Array.from({ length: 9_999 }, (_, at) => ({ from: at, to: at + 1 }));
  const asked = chain.map(({ from, to }) => ({ from: to, to: from }));
  const began = performance.now();
  expect(impliedPairs(10_000, chain, asked).includes(true)).toBe(false);
  expect(performance.now() - began).toBeLessThan(5_000);
});
