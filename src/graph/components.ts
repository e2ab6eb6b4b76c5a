import type { Digraph } from './digraph.ts';

/**
 * Strongly connected components: two nodes are in one when each reaches the other. By node: the smallest node of its
 * component. Tarjan 1972 with its own stack instead of recursion; linear.
 */
export function components(graph: Digraph): Int32Array {
  const { size, to, out } = graph;
  const component = new Int32Array(size).fill(-1);
  /** Number of the visit, from 1; 0 for nodes not yet visited. */
  const visit = new Int32Array(size);
  /** Smallest visit that is known to be reachable and still open. */
  const low = new Int32Array(size);
  const next = out.offsets.slice(0, size);
  const walk = new Int32Array(size);
  const open = new Int32Array(size);
  let depth = 0;
  let opened = 0;
  let visits = 0;
  const enter = (node: number): void => {
    visit[node] = ++visits;
    low[node] = visits;
    walk[depth++] = node;
    open[opened++] = node;
  };
  const lower = (node: number, value: number): void => {
    if (value < (low[node] as number)) low[node] = value;
  };
  const close = (node: number): void => {
    let first = opened;
    let smallest = node;
    do smallest = Math.min(smallest, open[--first] as number);
    while (open[first] !== node);
    while (opened > first) component[open[--opened] as number] = smallest;
  };
  for (let root = 0; root < size; root++) {
    if (visit[root] !== 0) continue;
    enter(root);
    while (depth > 0) {
      const node = walk[depth - 1] as number;
      const at = next[node] as number;
      if (at < (out.offsets[node + 1] as number)) {
        next[node] = at + 1;
        const successor = to[out.edges[at] as number] as number;
        if (visit[successor] === 0) enter(successor);
        else if ((component[successor] as number) < 0) lower(node, visit[successor] as number);
      } else {
        depth--;
        if (depth > 0) lower(walk[depth - 1] as number, low[node] as number);
        if (low[node] === visit[node]) close(node);
      }
    }
  }
  return component;
}
