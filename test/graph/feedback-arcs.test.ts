import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Digraph } from '../../src/graph/digraph.ts';
import { digraph } from '../../src/graph/digraph.ts';
import type { Bundle } from '../../src/graph/feedback-arcs.ts';
import { feedbackArcs } from '../../src/graph/feedback-arcs.ts';
import { feedbackOrder } from '../../src/graph/feedback-order.ts';
import { closure, randomGraph } from './random-graph.ts';

/** A graph whose edges are dealt into bundles of random costs. */
const bundled = (nodes: number, edges: number, most: number): fc.Arbitrary<[Digraph, Bundle[]]> =>
  randomGraph(false, nodes, edges).chain((graph) =>
    fc
      .tuple(
        fc.array(fc.nat(most - 1), { minLength: graph.edgeCount, maxLength: graph.edgeCount }),
        fc.array(fc.integer({ min: 1, max: 3 }), { minLength: most, maxLength: most }),
      )
      .map(([homes, costs]) => {
        const bundles = costs.map((cost, at) => ({
          cost,
          edges: homes.flatMap((home, edge) => (home === at ? [edge] : [])),
        }));
        return [graph, bundles.filter((bundle) => bundle.edges.length > 0)];
      }),
  );

const numbers = ({ size }: Digraph): number[] => [...Array(size).keys()];

const costOf = (bundles: readonly Bundle[], cut: readonly number[]): number =>
  cut.reduce((sum, at) => sum + (bundles[at]?.cost ?? 0), 0);

function leavesCycle(graph: Digraph, bundles: readonly Bundle[], cut: readonly number[]): boolean {
  const gone = new Set(cut.flatMap((at) => bundles[at]?.edges ?? []));
  return closure(graph, (edge) => gone.has(edge)).some((row, node) => row[node]);
}

/** The least cost of all sets of bundles that leave no cycle. */
function bruteForce(graph: Digraph, bundles: readonly Bundle[]): number {
  let least = Number.POSITIVE_INFINITY;
  for (let set = 0; set < 1 << bundles.length; set++) {
    const cut = [...bundles.keys()].filter((at) => set & (1 << at));
    if (costOf(bundles, cut) < least && !leavesCycle(graph, bundles, cut)) least = costOf(bundles, cut);
  }
  return least;
}

test('what is cut leaves no cycle and is as cheap as can be', () => {
  fc.assert(
    fc.property(bundled(6, 14, 8), ([graph, bundles]) => {
      const cut = feedbackArcs(graph, bundles, numbers(graph));
      expect(leavesCycle(graph, bundles, cut)).toBe(false);
      expect(costOf(bundles, cut)).toBe(bruteForce(graph, bundles));
    }),
  );
});

test('without a search, what is cut leaves no cycle', () => {
  fc.assert(
    fc.property(bundled(30, 90, 60), fc.constantFrom(0, 2_000), ([graph, bundles], steps) => {
      expect(leavesCycle(graph, bundles, feedbackArcs(graph, bundles, numbers(graph), steps))).toBe(false);
    }),
  );
});

test('edges that are cut together cost one', () => {
  // 0 → 1 → 0 and 0 → 2 → 0: the two edges into 0 are one bundle, those out of it are two.
  const graph = digraph(3, [0, 1, 0, 2], [1, 0, 2, 0]);
  const single = (edge: number): Bundle => ({ edges: [edge], cost: 1 });
  expect(feedbackArcs(graph, [single(0), single(2), { edges: [1, 3], cost: 1 }], [0, 1, 2])).toEqual([2]);
  expect(feedbackArcs(graph, [0, 1, 2, 3].map(single), [0, 1, 2])).toHaveLength(2);
});

test('the order of a graph without cycles has no edge that leads back', () => {
  fc.assert(
    fc.property(randomGraph(true), (graph) => {
      const place = feedbackOrder(graph);
      expect([...place].sort((a, b) => a - b)).toEqual([...place.keys()]);
      for (let edge = 0; edge < graph.edgeCount; edge++)
        expect(place[graph.from[edge] as number]).toBeLessThan(place[graph.to[edge] as number] as number);
    }),
  );
});

test('of a large knot no more is cut than a few edges of many', () => {
  const nodes = [...Array(20_000).keys()];
  const ahead = [1, 2, 3].flatMap((step) => nodes.map((node) => [node, (node + step) % nodes.length] as const));
  const graph = digraph(
    nodes.length,
    ahead.map(([from]) => from),
    ahead.map(([, to]) => to),
  );
  const single = ahead.map((_, edge) => ({ edges: [edge], cost: 1 }));
  expect(feedbackArcs(graph, single, nodes)).toHaveLength(6);
  const crossed = nodes
    .map((node) => [(node * 7919) % nodes.length, node] as const)
    .filter(([from, to]) => from !== to);
  const tangle = digraph(
    nodes.length,
    [...graph.from, ...crossed.map(([from]) => from)],
    [...graph.to, ...crossed.map(([, to]) => to)],
  );
  const cut = feedbackArcs(
    tangle,
    [...Array(tangle.edgeCount).keys()].map((edge) => ({ edges: [edge], cost: 1 })),
    nodes,
  );
  expect(cut.length).toBeLessThan(tangle.edgeCount / 4);
});
