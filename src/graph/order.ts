import type { Digraph } from './digraph.ts';
import { minHeap } from './heap.ts';

/**
 * Orders nodes so that each comes after its predecessors (Kahn 1962, with a heap). Nodes from number `tasks` on are
 * milestones and come as soon as they are reached; among tasks that are free the one with the smallest number comes
 * first. Nodes on cycles and behind them are left out. O((nodes + edges) log nodes).
 */
export function topologicalOrder(graph: Digraph, tasks: number = graph.size): Int32Array {
  const { size, to, out } = graph;
  const milestones = size - tasks;
  const waiting = new Int32Array(size);
  for (const node of to) waiting[node] = (waiting[node] as number) + 1;
  const order = new Int32Array(size);
  const free = minHeap(size);
  const release = (node: number): void => free.push(node < tasks ? node + milestones : node - tasks);
  for (let node = 0; node < size; node++) if (waiting[node] === 0) release(node);
  let count = 0;
  while (free.size() > 0) {
    const key = free.pop();
    const node = key < milestones ? key + tasks : key - milestones;
    order[count++] = node;
    for (let at = out.offsets[node] as number; at < (out.offsets[node + 1] as number); at++) {
      const successor = to[out.edges[at] as number] as number;
      const left = (waiting[successor] as number) - 1;
      waiting[successor] = left;
      if (left === 0) release(successor);
    }
  }
  return order.subarray(0, count);
}

/**
 * By node: the number of tasks on the longest way to it. A milestone has the value that a task directly behind it
 * must have, so that milestones add no level. `order` must hold each node after its predecessors. Linear.
 */
export function generations(graph: Digraph, order: Int32Array, tasks: number = graph.size): Int32Array {
  const { to, out } = graph;
  const generation = new Int32Array(graph.size);
  for (const node of order) {
    const least = (generation[node] as number) + (node < tasks ? 1 : 0);
    for (let at = out.offsets[node] as number; at < (out.offsets[node + 1] as number); at++) {
      const successor = to[out.edges[at] as number] as number;
      if ((generation[successor] as number) < least) generation[successor] = least;
    }
  }
  return generation;
}
