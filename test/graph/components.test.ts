import fc from 'fast-check';
import { expect, test } from 'vitest';
import { components } from '../../src/graph/components.ts';
import { digraph } from '../../src/graph/digraph.ts';
import { closure, randomGraph } from './random-graph.ts';

test('a component is named by the smallest of the nodes that reach one another', () => {
  fc.assert(
    fc.property(randomGraph(false), (graph) => {
      const paths = closure(graph);
      const expected = paths.map((row, node) =>
        paths.findIndex((other, at) => at === node || (row[at] && other[node])),
      );
      expect([...components(graph)]).toEqual(expected);
    }),
  );
});

test('a chain of 100,000 nodes that bites its tail is one component', () => {
  const nodes = [...Array(100_000).keys()];
  const graph = digraph(
    nodes.length,
    nodes,
    nodes.map((node) => (node + 1) % nodes.length),
  );
  expect(components(graph).every((component) => component === 0)).toBe(true);
});
