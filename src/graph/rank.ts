import { components } from './components.ts';
import type { Digraph } from './digraph.ts';
import { digraph } from './digraph.ts';
import { topologicalOrder } from './order.ts';

/**
 * By node: its place in a topological order of the graph, ties by number. Nodes that wait for one another share a
 * place. So edges from a smaller to a larger rank, as many as you like, never close a cycle.
 */
export function ranks(graph: Digraph, tasks: number): Int32Array {
  const order = topologicalOrder(graph, tasks);
  if (order.length === graph.size) return places(order);
  const component = components(graph);
  const from: number[] = [];
  const to: number[] = [];
  for (let edge = 0; edge < graph.edgeCount; edge++) {
    const before = component[graph.from[edge] as number] as number;
    const after = component[graph.to[edge] as number] as number;
    if (before === after) continue;
    from.push(before);
    to.push(after);
  }
  // A component is stood for by its smallest node; the others are alone there, and not asked for.
  const place = places(topologicalOrder(digraph(graph.size, from, to), tasks));
  return component.map((first) => place[first] as number);
}

function places(order: Int32Array): Int32Array {
  const place = new Int32Array(order.length);
  for (let at = 0; at < order.length; at++) place[order[at] as number] = at;
  return place;
}
