/**
 * A directed graph over the nodes 0 … size−1, in compressed rows: two typed arrays a direction.
 * Edges are numbered 0 … edgeCount−1 in the order in which they were given.
 */
export interface Digraph {
  readonly size: number;
  readonly edgeCount: number;
  /** Node at which each edge begins. */
  readonly from: Int32Array;
  /** Node at which each edge ends. */
  readonly to: Int32Array;
  /** Edges that leave node v: `edges[offsets[v]] … edges[offsets[v + 1] − 1]`, in the order of their numbers. */
  readonly out: Rows;
  /** Edges that enter node v, likewise. */
  readonly in: Rows;
}

/** Edge numbers grouped by node. */
export interface Rows {
  readonly offsets: Int32Array;
  readonly edges: Int32Array;
}

/** Builds a graph from the two ends of its edges. Linear in nodes and edges; parallel edges are kept. */
export function digraph(size: number, from: ArrayLike<number>, to: ArrayLike<number>): Digraph {
  const heads = Int32Array.from(from);
  const tails = Int32Array.from(to);
  return { size, edgeCount: heads.length, from: heads, to: tails, out: rows(size, heads), in: rows(size, tails) };
}

function rows(size: number, ends: Int32Array): Rows {
  const offsets = new Int32Array(size + 1);
  for (const node of ends) offsets[node + 1] = (offsets[node + 1] as number) + 1;
  for (let node = 0; node < size; node++) offsets[node + 1] = (offsets[node + 1] as number) + (offsets[node] as number);
  const next = offsets.slice(0, size);
  const edges = new Int32Array(ends.length);
  for (let edge = 0; edge < ends.length; edge++) {
    const node = ends[edge] as number;
    edges[next[node] as number] = edge;
    next[node] = (next[node] as number) + 1;
  }
  return { offsets, edges };
}
