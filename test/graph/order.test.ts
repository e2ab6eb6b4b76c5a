import fc from 'fast-check';
import { DirectedGraph } from 'graphology';
import { topologicalGenerations } from 'graphology-dag';
import { expect, test } from 'vitest';
import { digraph } from '../../src/graph/digraph.ts';
import { generations, topologicalOrder } from '../../src/graph/order.ts';
import { closure, pairs, randomGraph } from './random-graph.ts';

test('the order is the smallest of all that keep every edge', () => {
  fc.assert(
    fc.property(randomGraph(true), (graph) => {
      const left = new Set(Array(graph.size).keys());
      const smallest: number[] = [];
      while (left.size > 0) {
        const next = [...left].find((node) => pairs(graph).every(([from, to]) => to !== node || !left.has(from)));
        smallest.push(next as number);
        left.delete(next as number);
      }
      expect([...topologicalOrder(graph)]).toEqual(smallest);
    }),
  );
});

test('nodes on cycles and behind them are left out', () => {
  fc.assert(
    fc.property(randomGraph(false), (graph) => {
      const paths = closure(graph);
      const knotted = (node: number): boolean => paths.some((row, at) => row[at] && (at === node || row[node]));
      const free = [...Array(graph.size).keys()].filter((node) => !knotted(node));
      expect([...topologicalOrder(graph)].sort((a, b) => a - b)).toEqual(free);
    }),
  );
});

test('a milestone comes as soon as it is reached and adds no level', () => {
  const graph = digraph(6, [0, 1, 5, 5], [5, 5, 3, 4]);
  const order = topologicalOrder(graph, 5);
  expect([...order]).toEqual([0, 1, 5, 2, 3, 4]);
  expect([...generations(graph, order, 5)]).toEqual([0, 0, 0, 1, 1, 1]);
});

test('generations without milestones are those of graphology-dag', () => {
  fc.assert(
    fc.property(randomGraph(true), (graph) => {
      const oracle = new DirectedGraph();
      for (let node = 0; node < graph.size; node++) oracle.addNode(node);
      for (const [from, to] of pairs(graph)) oracle.mergeEdge(from, to);
      const expected = Array<number>(graph.size);
      topologicalGenerations(oracle).forEach((nodes, at) => {
        for (const node of nodes) expected[Number(node)] = at;
      });
      expect([...generations(graph, topologicalOrder(graph))]).toEqual(expected);
    }),
  );
});
