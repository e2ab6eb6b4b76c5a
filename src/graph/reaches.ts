import type { Digraph } from './digraph.ts';

/** Targets that are looked at together. */
const columns = 1024;

/**
 * By pair of nodes: whether a way leads from the first to the second. `order` holds each node of the dag after its
 * predecessors. In blocks of 1,024 targets: O((nodes + edges) × targets / 32) in all.
 */
export function reaches(
  { size, to, out }: Digraph,
  order: Int32Array,
  pairs: readonly (readonly [number, number])[],
): readonly boolean[] {
  const targets = [...new Set(pairs.map(([, target]) => target))];
  const column = new Int32Array(size).fill(-1);
  for (const [at, target] of targets.entries()) column[target] = at;
  const found = new Array<boolean>(pairs.length).fill(false);
  const words = Math.ceil(Math.min(targets.length, columns) / 32);
  const reach = new Int32Array(size * words);
  for (let first = 0; first < targets.length; first += columns) {
    reach.fill(0);
    for (let place = order.length - 1; place >= 0; place--) {
      const node = order[place] as number;
      const row = node * words;
      for (let at = out.offsets[node] as number; at < (out.offsets[node + 1] as number); at++) {
        const next = to[out.edges[at] as number] as number;
        for (let word = 0; word < words; word++)
          reach[row + word] = (reach[row + word] as number) | (reach[next * words + word] as number);
        const bit = (column[next] as number) - first;
        if (bit >= 0 && bit < columns)
          reach[row + (bit >> 5)] = (reach[row + (bit >> 5)] as number) | (1 << (bit & 31));
      }
    }
    for (const [at, [from, target]] of pairs.entries()) {
      const bit = (column[target] as number) - first;
      if (bit < 0 || bit >= columns) continue;
      if (((reach[from * words + (bit >> 5)] as number) & (1 << (bit & 31))) !== 0) found[at] = true;
    }
  }
  return found;
}
