import type { Digraph } from '../graph/digraph.ts';

/** The longest ways through a graph, in minutes. */
export interface LongestWays {
  /** All nodes, each after its predecessors. */
  readonly order: Int32Array;
  /** By node: the longest way up to its end. */
  readonly finish: ArrayLike<number>;
  /** By node: the longest way from its start to the end of all. */
  readonly tail: ArrayLike<number>;
  /** By node: the minute before which it does not begin; 0 where absent. */
  readonly earliest?: ArrayLike<number>;
}

/**
 * By place in the order: the longest way that does not pass it, 0 where there is none. `node`: a way around the node at
 * the place. `next`: a way that goes from there to the next place by none of the edges that have a 1 in `without`. Such a
 * way jumps over the place with one edge, or with none where it ends before or begins behind. Each jump, the longest first,
 * is painted over its places that have no paint yet. O(n log n).
 */
export function longestAround(
  { size, edgeCount, from, to }: Digraph,
  { order, finish, tail, earliest }: LongestWays,
  around: 'node' | 'next',
  without?: Uint8Array,
): Float64Array {
  const place = new Int32Array(size);
  for (const [at, node] of order.entries()) place[node] = at;
  const behind = around === 'node' ? 1 : 0;
  // Edges, then from each node to the end, then from the start to each node.
  const jumps = edgeCount + 2 * size;
  const first = new Int32Array(jumps);
  const last = new Int32Array(jumps).fill(size);
  const length = new Float64Array(jumps);
  for (let edge = 0; edge < edgeCount; edge++) {
    const [before, after] = [from[edge] as number, to[edge] as number];
    first[edge] = (place[before] as number) + behind;
    last[edge] = without?.[edge] === 1 ? 0 : (place[after] as number);
    length[edge] = (finish[before] as number) + (tail[after] as number);
  }
  for (let node = 0; node < size; node++) {
    first[edgeCount + node] = (place[node] as number) + behind;
    length[edgeCount + node] = finish[node] as number;
    last[edgeCount + size + node] = place[node] as number;
    length[edgeCount + size + node] = (earliest?.[node] ?? 0) + (tail[node] as number);
  }
  const longestFirst = Int32Array.from(length.keys()).sort((a, b) => (length[b] as number) - (length[a] as number));
  const longest = new Float64Array(size);
  /** A place at or behind each one that has no paint. */
  const next = Int32Array.from({ length: size + 1 }, (_, at) => at);
  for (const jump of longestFirst) {
    const end = last[jump] as number;
    for (let at = unpainted(next, first[jump] as number); at < end; at = unpainted(next, at)) {
      longest[at] = length[jump] as number;
      next[at] = at + 1;
    }
  }
  return longest;
}

/** The first place without paint from one on; what is walked over is shortened for the next walk. */
function unpainted(next: Int32Array, from: number): number {
  let at = from;
  while (next[at] !== at) {
    next[at] = next[next[at] as number] as number;
    at = next[at] as number;
  }
  return at;
}
