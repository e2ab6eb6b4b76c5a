import { components } from '../../graph/components.ts';
import { digraph } from '../../graph/digraph.ts';
import { topologicalOrder } from '../../graph/order.ts';
import { transitiveReduction } from '../../graph/reachability.ts';

/** Two nodes of a graph: `to` waits for `from`. */
export interface Pair {
  readonly from: number;
  readonly to: number;
}

/**
 * By pair: whether edges lead from one node to the other, over any number of them; cycles are passed through. O(nodes ×
 * edges / 64), as the reduction that it is made of.
 */
export function impliedPairs(size: number, edges: readonly Pair[], pairs: readonly Pair[]): readonly boolean[] {
  if (pairs.length === 0) return [];
  const ends = (side: keyof Pair): readonly number[] => edges.map((edge) => edge[side]);
  const knot = components(digraph(size, ends('from'), ends('to')));
  const kept = edges
    .map(({ from, to }) => ({ from: knot[from] as number, to: knot[to] as number }))
    .filter(({ from, to }) => from !== to);
  // A pair is asked by a node of its own behind both: the edge from the first is redundant where it reaches the second.
  const asked = pairs.flatMap(({ from, to }, at) => [
    { from: knot[to] as number, to: size + at },
    { from: knot[from] as number, to: size + at },
  ]);
  const all = [...kept, ...asked];
  const graph = digraph(
    size + pairs.length,
    all.map(({ from }) => from),
    all.map(({ to }) => to),
  );
  const redundant = transitiveReduction(graph, topologicalOrder(graph));
  return pairs.map((_, at) => redundant[kept.length + 2 * at + 1] as boolean);
}
