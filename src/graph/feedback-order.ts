import type { Digraph } from './digraph.ts';

/**
 * By node: its place in an order with few edges that lead back (Eades, Lin, Smyth 1993): sources go to the front, sinks
 * to the end, and when there are neither, the node with the most edges out over edges in goes to the front. Linear.
 */
export function feedbackOrder({ size, from, to, out, in: into }: Digraph): Int32Array {
  const leaving = degrees(size, from);
  const entering = degrees(size, to);
  let widest = 0;
  for (let node = 0; node < size; node++) widest = Math.max(widest, leaving[node] as number, entering[node] as number);
  // Sinks stand in the first list, sources in the last, the others by out − in between.
  const lists = 2 * widest + 3;
  const first = new Int32Array(lists).fill(-1);
  const next = new Int32Array(size).fill(-1);
  const previous = new Int32Array(size).fill(-1);
  const home = new Int32Array(size);
  let highest = 0;
  const enter = (node: number): void => {
    const [outward, inward] = [leaving[node] as number, entering[node] as number];
    const list = outward === 0 ? 0 : inward === 0 ? lists - 1 : 1 + widest + outward - inward;
    const head = first[list] as number;
    home[node] = list;
    next[node] = head;
    previous[node] = -1;
    if (head >= 0) previous[head] = node;
    first[list] = node;
    highest = Math.max(highest, list);
  };
  const leave = (node: number): void => {
    const [before, after] = [previous[node] as number, next[node] as number];
    if (before >= 0) next[before] = after;
    else first[home[node] as number] = after;
    if (after >= 0) previous[after] = before;
  };

  const place = new Int32Array(size).fill(-1);
  let front = 0;
  let end = size - 1;
  for (let node = size - 1; node >= 0; node--) enter(node);
  while (front <= end) {
    while (highest > 0 && first[highest] === -1) highest--;
    const sink = first[0] as number;
    const node = sink >= 0 ? sink : (first[highest] as number);
    leave(node);
    place[node] = sink >= 0 ? end-- : front++;
    const lose = (other: number, degree: Int32Array): void => {
      if ((place[other] as number) >= 0) return;
      leave(other);
      degree[other] = (degree[other] as number) - 1;
      enter(other);
    };
    for (let at = out.offsets[node] as number; at < (out.offsets[node + 1] as number); at++)
      lose(to[out.edges[at] as number] as number, entering);
    for (let at = into.offsets[node] as number; at < (into.offsets[node + 1] as number); at++)
      lose(from[into.edges[at] as number] as number, leaving);
  }
  return place;
}

function degrees(size: number, ends: Int32Array): Int32Array {
  const degree = new Int32Array(size);
  for (const node of ends) degree[node] = (degree[node] as number) + 1;
  return degree;
}
