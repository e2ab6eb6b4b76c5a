import type { Digraph, Rows } from './digraph.ts';

/** Columns of one block of the reachability matrix, and 32-bit words of one row in it. */
const columns = 1024;
const words = columns / 32;

/**
 * By edge: whether the rest of the graph already says it, so that without all such edges the same nodes reach the same
 * nodes (the transitive reduction of a dag is unique; Aho, Garey, Ullman 1972). Of parallel edges all but the first
 * are redundant. `order` holds each node after its predecessors; edges at nodes outside of it are never redundant.
 * The reachability matrix is made in blocks of 1,024 columns: 128 bytes a node, O(nodes × edges / 64) in all.
 */
export function transitiveReduction(graph: Digraph, order: Int32Array): boolean[] {
  const { to, out } = graph;
  const redundant = new Array<boolean>(graph.edgeCount).fill(false);
  const count = order.length;
  const position = new Int32Array(graph.size).fill(-1);
  for (let at = 0; at < count; at++) position[order[at] as number] = at;
  const reach = new Int32Array(count * words);
  /** Whether the row of a position holds anything in this block. */
  const filled = new Uint8Array(count);

  for (let start = 0; start < count; start += columns) {
    const end = Math.min(start + columns, count);
    reach.fill(0, 0, end * words);
    filled.fill(0, 0, end);
    for (let row = end - 1; row >= 0; row--) {
      const node = order[row] as number;
      const first = out.offsets[node] as number;
      const last = out.offsets[node + 1] as number;
      const base = row * words;
      for (let at = first; at < last; at++) {
        const successor = position[to[out.edges[at] as number] as number] as number;
        if (successor < 0 || successor >= end || filled[successor] === 0) continue;
        for (let word = 0; word < words; word++)
          reach[base + word] = (reach[base + word] as number) | (reach[successor * words + word] as number);
        filled[row] = 1;
      }
      // Bits that are set by now are reached in two steps or more, or by an earlier parallel edge.
      for (let at = first; at < last; at++) {
        const edge = out.edges[at] as number;
        const column = (position[to[edge] as number] as number) - start;
        if (column < 0 || column >= columns) continue;
        const word = base + (column >> 5);
        const bit = 1 << (column & 31);
        if (((reach[word] as number) & bit) !== 0) redundant[edge] = true;
        reach[word] = (reach[word] as number) | bit;
        filled[row] = 1;
      }
    }
  }
  return redundant;
}

/**
 * The edges of a shortest path, by breadth-first search; among equals the one whose edges come first. Empty from a
 * node to itself, undefined when there is no path. Linear.
 */
export function shortestPath(graph: Digraph, from: number, to: number): readonly number[] | undefined {
  const arrival = new Int32Array(graph.size).fill(-1);
  if (from !== to) flood(graph.out, graph.to, from, arrival);
  const path: number[] = [];
  for (let node = to; node !== from; ) {
    const edge = arrival[node] as number;
    if (edge < 0) return undefined;
    path.push(edge);
    node = graph.from[edge] as number;
  }
  return path.reverse();
}

/** All nodes that a node waits for, directly or not, in the order of their numbers; never the node itself. Linear. */
export function ancestors(graph: Digraph, node: number): readonly number[] {
  return flood(graph.in, graph.from, node, new Int32Array(graph.size).fill(-1));
}

/** All nodes that wait for a node, directly or not, in the order of their numbers; never the node itself. Linear. */
export function descendants(graph: Digraph, node: number): readonly number[] {
  return flood(graph.out, graph.to, node, new Int32Array(graph.size).fill(-1));
}

/** Reached nodes, sorted; `arrival` gets the edge by which each was reached first. */
function flood(rows: Rows, ends: Int32Array, start: number, arrival: Int32Array): number[] {
  const queue = [start];
  for (const node of queue) {
    for (let at = rows.offsets[node] as number; at < (rows.offsets[node + 1] as number); at++) {
      const edge = rows.edges[at] as number;
      const next = ends[edge] as number;
      if (next === start || (arrival[next] as number) >= 0) continue;
      arrival[next] = edge;
      queue.push(next);
    }
  }
  queue.shift();
  return queue.sort((a, b) => a - b);
}
