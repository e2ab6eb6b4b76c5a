import { shortestCycles } from './cycle.ts';
import type { Digraph } from './digraph.ts';
import { digraph } from './digraph.ts';
import { feedbackOrder } from './feedback-order.ts';
import { topologicalOrder } from './order.ts';

/** Edges that are cut together, at one price. */
export interface Bundle {
  readonly edges: readonly number[];
  readonly cost: number;
}

/**
 * The numbers of bundles that, cut, leave no cycle. In a small graph they are the cheapest such: each cycle needs one of
 * its bundles cut, and the ways to choose are searched until `steps` edges were looked at. In a larger one they are those
 * that lead back in one of two orders of the nodes, `order`, by node, or that of Eades, Lin and Smyth, without those that
 * can be given back. In a very large one these stay. Every edge must be in a bundle. n log n but for the steps.
 */
export function feedbackArcs(
  graph: Digraph,
  bundles: readonly Bundle[],
  order: ArrayLike<number>,
  steps = 2_000_000,
): readonly number[] {
  const bundleOf = new Int32Array(graph.edgeCount);
  for (const [number, { edges }] of bundles.entries()) for (const edge of edges) bundleOf[edge] = number;
  const found = [order, feedbackOrder(graph)].map((place) => {
    const back = new Set<number>();
    for (let edge = 0; edge < graph.edgeCount; edge++)
      if ((place[graph.from[edge] as number] as number) >= (place[graph.to[edge] as number] as number))
        back.add(bundleOf[edge] as number);
    return [...back].sort((a, b) => costOf(bundles, [b]) - costOf(bundles, [a]) || b - a);
  });
  const thinned = found.map((cut) => {
    const edges = cut.map((number) => (bundles[number] as Bundle).edges);
    return giveBack(graph, edges, steps).map((at) => cut[at] as number);
  });
  const best = thinned.reduce((a, b) => (costOf(bundles, b) < costOf(bundles, a) ? b : a));
  return cheapest(graph, bundles, bundleOf, best, steps).toSorted((a, b) => a - b);
}

/**
 * Of groups of edges that, cut, leave no cycle: the indexes of those that must stay cut, given back from the first on;
 * all of them where asking for each would take more than so many steps.
 */
export function giveBack(graph: Digraph, groups: readonly (readonly number[])[], steps: number): readonly number[] {
  const all = [...groups.keys()];
  if (groups.length * (graph.size + graph.edgeCount) > steps) return all;
  const cut = new Uint8Array(graph.edgeCount);
  for (const edges of groups) for (const edge of edges) cut[edge] = 1;
  return all.filter((at) => {
    const edges = groups[at] as readonly number[];
    for (const edge of edges) cut[edge] = 0;
    const rest = without(graph, (edge) => cut[edge] === 1).graph;
    if (topologicalOrder(rest).length === rest.size) return false;
    for (const edge of edges) cut[edge] = 1;
    return true;
  });
}

/** Branch and bound over the bundles of a shortest cycle, as long as the steps last; `known` is what has to be beaten. */
function cheapest(
  graph: Digraph,
  bundles: readonly Bundle[],
  bundleOf: Int32Array,
  known: readonly number[],
  steps: number,
): readonly number[] {
  // Looking for a shortest cycle may take so many steps.
  const effort = graph.size * graph.edgeCount;
  let best = known;
  let least = costOf(bundles, known);
  let left = effort * 20 > steps ? 0 : steps;
  const open: { cut: readonly number[]; kept: readonly number[]; cost: number }[] = [{ cut: [], kept: [], cost: 0 }];
  for (let node = open.pop(); node && left > 0; node = open.pop()) {
    const { cut, kept, cost } = node;
    if (cost >= least) continue;
    left -= effort;
    const rest = without(graph, (edge) => cut.includes(bundleOf[edge] as number));
    const cycles = shortestCycles(rest.graph).map((edges) => {
      const numbers = new Set(edges.map((edge) => bundleOf[rest.edges[edge] as number] as number));
      return [...numbers].filter((number) => !kept.includes(number));
    });
    if (cycles.length === 0) {
      best = cut;
      least = cost;
      continue;
    }
    const choice = cycles.reduce((a, b) => (b.length < a.length ? b : a));
    choice.sort((a, b) => costOf(bundles, [a]) - costOf(bundles, [b]) || a - b);
    // The last that is pushed is tried first: the cheapest. Who comes later keeps those before.
    for (let at = choice.length - 1; at >= 0; at--) {
      const number = choice[at] as number;
      const next = cost + costOf(bundles, [number]);
      if (next < least) open.push({ cut: [...cut, number], kept: [...kept, ...choice.slice(0, at)], cost: next });
    }
  }
  return best;
}

/** A graph without some of its edges, and the numbers that the others had. */
function without(graph: Digraph, isCut: (edge: number) => boolean): { graph: Digraph; edges: readonly number[] } {
  const edges: number[] = [];
  for (let edge = 0; edge < graph.edgeCount; edge++) if (!isCut(edge)) edges.push(edge);
  const rest = digraph(
    graph.size,
    edges.map((edge) => graph.from[edge] as number),
    edges.map((edge) => graph.to[edge] as number),
  );
  return { graph: rest, edges };
}

function costOf(bundles: readonly Bundle[], numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + (bundles[number] as Bundle).cost, 0);
}
