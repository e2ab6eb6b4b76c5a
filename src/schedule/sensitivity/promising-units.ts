import type { Dag } from '../../graph/task-graph.ts';
import type { ScheduleNetwork } from '../limited/schedule-precedences.ts';
import { longestAround } from '../longest-around.ts';
import { dependencyUnits } from './dependency-units.ts';
import type { LongestWay } from './longest-way.ts';

/** Dependencies that go together, as numbers of edges of a network. */
export interface PromisingUnit {
  readonly edges: readonly number[];
  /** Whether one of them is on the longest way: only then it is shorter without them, if the order of the rest stays. */
  readonly isOnWay: boolean;
  /** What is left of the makespan without those on the longest way, at the least, and exactly for one alone. */
  readonly promise: number;
}

/**
 * The dependencies of a network in units, what promises most first. Of those on the longest way, one alone promises what
 * the longest way around it leaves of the makespan; several promise what the longest piece leaves into which they cut the
 * longest way. Of all others those promise most that are on the longest ways. `way` is that of the network without the
 * edges that have a 1. O(n log n).
 */
export function promisingUnits(
  dag: Dag,
  network: ScheduleNetwork,
  minutes: ArrayLike<number>,
  way: LongestWay,
  without: Uint8Array,
): readonly PromisingUnit[] {
  const { from, to } = network.digraph;
  const { edgesOf, nameOf } = dependencyUnits(dag, network);
  const onWay = edgesOfWay(network, way);
  const place = new Int32Array(network.order.length);
  for (const [at, node] of network.order.entries()) place[node] = at;
  const tail = tailsOf(network, minutes, without);
  const { order, earliest } = network;
  const ways = { order, finish: way.finish, tail, ...(earliest ? { earliest } : {}) };
  const around = longestAround(network.digraph, ways, 'next', withEdges(without, onWay));
  /** By unit: where the last piece ended, how long the longest piece is, and the longest way around the last edge. */
  const pieces = new Map<string, { end: number; longest: number; leaves: number }>();
  for (const edge of onWay) {
    const name = nameOf(edge);
    if (name === undefined) continue;
    const end = way.finish[from[edge] as number] as number;
    const { end: before, longest } = pieces.get(name) ?? { end: 0, longest: 0 };
    const leaves = around[place[from[edge] as number] as number] as number;
    pieces.set(name, { end, longest: Math.max(longest, end - before), leaves });
  }
  const longestThrough = (edges: readonly number[]): number =>
    edges.reduce(
      (longest, edge) =>
        Math.max(longest, (way.finish[from[edge] as number] as number) + (tail[to[edge] as number] as number)),
      0,
    );
  const units = [...edgesOf].map(([name, edges]) => {
    const cut = pieces.get(name);
    if (!cut) return { edges, isOnWay: false, promise: way.makespan, through: longestThrough(edges) };
    const piece = Math.max(cut.longest, way.makespan - cut.end);
    return { edges, isOnWay: true, promise: edges.length === 1 ? Math.max(piece, cut.leaves) : piece, through: 0 };
  });
  return units.sort((a, b) => Number(b.isOnWay) - Number(a.isOnWay) || a.promise - b.promise || b.through - a.through);
}

/** The same with a 1 for some more edges. */
export function withEdges(flags: Uint8Array, edges: readonly number[]): Uint8Array {
  const more = flags.slice();
  for (const edge of edges) more[edge] = 1;
  return more;
}

/** Edges from the start to the end. */
function edgesOfWay({ digraph: { from } }: ScheduleNetwork, { makespan, finish, last }: LongestWay): readonly number[] {
  const edges: number[] = [];
  for (let edge = last[finish.indexOf(makespan)] ?? -1; edge >= 0; edge = last[from[edge] as number] as number)
    edges.push(edge);
  return edges.reverse();
}

/** By node: the longest way from its start to the end. */
function tailsOf(
  { digraph: { size, to, out }, order }: ScheduleNetwork,
  minutes: ArrayLike<number>,
  without: Uint8Array,
): Float64Array {
  const tail = new Float64Array(size);
  for (let at = size - 1; at >= 0; at--) {
    const node = order[at] as number;
    let longest = 0;
    for (const edge of out.edges.subarray(out.offsets[node], out.offsets[node + 1]))
      if (without[edge] === 0) longest = Math.max(longest, tail[to[edge] as number] as number);
    tail[node] = longest + (minutes[node] ?? 0);
  }
  return tail;
}
