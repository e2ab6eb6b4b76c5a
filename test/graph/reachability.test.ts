import fc from 'fast-check';
import { expect, test } from 'vitest';
import { digraph } from '../../src/graph/digraph.ts';
import { topologicalOrder } from '../../src/graph/order.ts';
import { ancestors, descendants, shortestPath, transitiveReduction } from '../../src/graph/reachability.ts';
import { closure, pairs, randomGraph } from './random-graph.ts';

test('the reduction has the same reachability, and needs each of its edges', () => {
  fc.assert(
    fc.property(randomGraph(true), (graph) => {
      const redundant = transitiveReduction(graph, topologicalOrder(graph));
      const paths = closure(graph);
      expect(closure(graph, (edge) => redundant[edge] === true)).toEqual(paths);
      const ends = pairs(graph).map(String);
      redundant.forEach((dropped, edge) => {
        if (dropped) return;
        expect(closure(graph, (other) => other === edge || redundant[other] === true)).not.toEqual(paths);
        expect(ends.indexOf(ends[edge] as string)).toBe(edge);
      });
    }),
  );
});

test('the reduction is the same across blocks of columns', () => {
  const size = 3_000;
  const from = [...Array(size - 1).keys()];
  const graph = digraph(size, [...from, 0, 5, 1_020, 1_023], [...from.map((node) => node + 1), 2_999, 7, 1_030, 1_024]);
  const redundant = transitiveReduction(graph, topologicalOrder(graph));
  expect(redundant.indexOf(true)).toBe(size - 1);
  expect(redundant.filter(Boolean)).toHaveLength(4);
});

test('edges at nodes of cycles are kept', () => {
  const graph = digraph(4, [0, 0, 1, 1, 2, 3], [1, 2, 2, 3, 3, 2]);
  expect(transitiveReduction(graph, topologicalOrder(graph))).toEqual(Array(6).fill(false));
});

test('paths, ancestors and descendants agree with the closure', () => {
  fc.assert(
    fc.property(randomGraph(false), fc.nat(8), fc.nat(8), (graph, a, b) => {
      const from = a % graph.size;
      const to = b % graph.size;
      const paths = closure(graph);
      const others = paths.map((_, node) => node).filter((node) => node !== from);
      expect(descendants(graph, from)).toEqual(others.filter((node) => paths[from]?.[node]));
      expect(ancestors(graph, from)).toEqual(others.filter((node) => paths[node]?.[from]));

      const path = shortestPath(graph, from, to);
      if (from === to) expect(path).toEqual([]);
      else expect(path !== undefined).toBe(paths[from]?.[to]);
      let reached = new Set([from]);
      let distance = 0;
      for (; path && !reached.has(to); distance++)
        reached = new Set(pairs(graph).flatMap(([x, y]) => (reached.has(x) ? [y] : [])));
      expect(path?.length ?? 0).toBe(distance);
      expect(path?.reduce((node, edge) => (graph.from[edge] === node ? (graph.to[edge] as number) : -1), from)).toBe(
        path && to,
      );
    }),
  );
});
