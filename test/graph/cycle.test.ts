import fc from 'fast-check';
import { expect, test } from 'vitest';
import { shortestCycles } from '../../src/graph/cycle.ts';
import { toDag } from '../../src/graph/dag.ts';
import type { Digraph } from '../../src/graph/digraph.ts';
import { digraph } from '../../src/graph/digraph.ts';
import { linkTasks } from '../../src/graph/link.ts';
import { defaultConfig } from '../../src/model/config.ts';
import { buildList } from '../build-list.ts';
import { closure, pairs, randomGraph } from './random-graph.ts';

/** Length of the shortest closed walk through a node, by powers of the adjacency matrix. */
function girthAt(graph: Digraph, node: number): number {
  let reached = new Set([node]);
  for (let length = 1; length <= graph.size; length++) {
    reached = new Set(pairs(graph).flatMap(([from, to]) => (reached.has(from) ? [to] : [])));
    if (reached.has(node)) return length;
  }
  return Number.POSITIVE_INFINITY;
}

test('each component with a cycle has one: closed, simple, shortest, smallest node first', () => {
  fc.assert(
    fc.property(randomGraph(false), (graph) => {
      const paths = closure(graph);
      const cycles = shortestCycles(graph);
      const owner = (node: number): number => paths.findIndex((row, at) => row[node] && paths[node]?.[at]);
      const knots = new Set([...Array(graph.size).keys()].filter((node) => paths[node]?.[node]).map(owner));
      expect(cycles).toHaveLength(knots.size);
      const starts = cycles.map((edges) => {
        const nodes = edges.map((edge) => graph.from[edge] as number);
        const knot = owner(nodes[0] as number);
        expect(knots.delete(knot)).toBe(true);
        expect(edges.map((edge) => graph.to[edge])).toEqual([...nodes.slice(1), nodes[0]]);
        expect(new Set(nodes).size).toBe(nodes.length);
        expect(nodes[0]).toBe(Math.min(...nodes));
        const members = paths.map((_, node) => node).filter((node) => paths[node]?.[node] && owner(node) === knot);
        expect(edges).toHaveLength(Math.min(...members.map((node) => girthAt(graph, node))));
        return nodes[0] as number;
      });
      expect(starts).toEqual(starts.toSorted((a, b) => a - b));
    }),
  );
});

test('a shorter cycle behind the first node is preferred', () => {
  const graph = digraph(6, [0, 1, 2, 3, 4, 4, 5], [1, 2, 3, 4, 0, 2, 5]);
  expect(shortestCycles(graph)).toEqual([[2, 3, 5], [6]]);
  const two = digraph(5, [0, 1, 2, 3, 4, 4], [1, 2, 3, 4, 0, 3]);
  expect(shortestCycles(two)).toEqual([[3, 5]]);
});

test('large knots get a cycle in bounded time', () => {
  const nodes = [...Array(50_000).keys()];
  const ring = digraph(
    nodes.length,
    nodes,
    nodes.map((node) => (node + 1) % nodes.length),
  );
  expect(shortestCycles(ring)[0]).toHaveLength(50_000);
  const chords = digraph(
    nodes.length,
    [...nodes, ...nodes.slice(20)],
    [...nodes.map((node) => (node + 1) % nodes.length), ...nodes.slice(20).map((node) => node - 20)],
  );
  expect(shortestCycles(chords)[0]).toHaveLength(21);
});

test('a cycle names its dependencies with their lines', () => {
  const list = buildList('T001 < T003\nT002 < T001\nT003 < T002\nT004 < T004');
  const { cycles = [] } = toDag(linkTasks(list, defaultConfig.derived));
  const walks = cycles.map(({ dependencies }) => dependencies.map(({ from, to, reason }) => [from, to, reason]));
  expect(walks).toEqual([
    [
      [0, 1, 'stated'],
      [1, 2, 'stated'],
      [2, 0, 'stated'],
    ],
    [[3, 3, 'stated']],
  ]);
  const span = cycles[0]?.dependencies[0]?.span;
  expect(span?.file.text.slice(span.start, span.end)).toBe('T002 < T001');
});
