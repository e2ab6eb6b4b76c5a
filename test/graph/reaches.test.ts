import fc from 'fast-check';
import { expect, test } from 'vitest';
import { digraph } from '../../src/graph/digraph.ts';
import { topologicalOrder } from '../../src/graph/order.ts';
import { descendants } from '../../src/graph/reachability.ts';
import { reaches } from '../../src/graph/reaches.ts';

test('a way leads to all descendants and to nothing else', () => {
  const edge = fc.tuple(fc.nat(14), fc.nat(14)).filter(([from, to]) => from < to);
  const pair = fc.tuple(fc.nat(14), fc.nat(14));
  fc.assert(
    fc.property(fc.array(edge, { maxLength: 25 }), fc.array(pair, { maxLength: 30 }), (edges, pairs) => {
      const graph = digraph(
        15,
        edges.map(([from]) => from),
        edges.map(([, to]) => to),
      );
      const expected = pairs.map(([from, to]) => descendants(graph, from).includes(to));
      expect(reaches(graph, topologicalOrder(graph), pairs)).toEqual(expected);
    }),
  );
});

test('more targets than are looked at together', () => {
  const numbers = Array.from({ length: 2499 }, (_, at) => at);
  // 0 → 2 → 4 … and 1 → 3 → 5 …
  const graph = digraph(
    2501,
    numbers,
    numbers.map((at) => at + 2),
  );
  const fromStart = reaches(
    graph,
    topologicalOrder(graph),
    numbers.slice(1).map((to): [number, number] => [0, to]),
  );
  expect(fromStart).toEqual(numbers.slice(1).map((to) => to % 2 === 0));
});
