import type { Digraph } from '../graph/digraph.ts';
import type { Dag } from '../graph/task-graph.ts';

/** When a task can and must run, in minutes from the start of the project. */
export interface Times {
  readonly earlyStart: number;
  readonly earlyFinish: number;
  readonly lateStart: number;
  readonly lateFinish: number;
  /** How long the task may slip without moving the end: late start − early start. */
  readonly totalFloat: number;
  /** How long the task may slip without moving any successor. */
  readonly freeFloat: number;
}

/** The answer of the critical path method for unlimited workers. Arrays are indexed by node, milestones included. */
export interface CriticalPath {
  /** Length of the whole schedule in minutes. */
  readonly makespan: number;
  readonly times: readonly Times[];
  /** One longest chain of nodes, from a start to an end; among equals the one with the smallest node numbers. */
  readonly path: readonly number[];
}

/**
 * The critical path method (Kelley, Walker 1959) for unlimited workers. `minutes` are the durations of the tasks in
 * whole minutes, by their numbers; milestones take none. Nodes without successors count as reaching the end of the
 * project. Linear in nodes and dependencies.
 */
export function criticalPath(dag: Dag, minutes: ArrayLike<number>): CriticalPath {
  const { size, from, to, out, in: into } = dag.digraph;
  const duration = (node: number): number => minutes[node] ?? 0;
  const start = new Float64Array(size);
  /** Longest way from the start of a node to the end of the project. */
  const tail = new Float64Array(size);
  /** Earliest start of a successor. */
  const next = new Float64Array(size).fill(Number.POSITIVE_INFINITY);
  let makespan = 0;

  for (const node of dag.order) {
    let ready = 0;
    for (let at = into.offsets[node] as number; at < (into.offsets[node + 1] as number); at++) {
      const before = from[into.edges[at] as number] as number;
      ready = Math.max(ready, (start[before] as number) + duration(before));
    }
    start[node] = ready;
    makespan = Math.max(makespan, ready + duration(node));
  }
  for (let place = size - 1; place >= 0; place--) {
    const node = dag.order[place] as number;
    let longest = 0;
    for (let at = out.offsets[node] as number; at < (out.offsets[node + 1] as number); at++) {
      const after = to[out.edges[at] as number] as number;
      longest = Math.max(longest, tail[after] as number);
      next[node] = Math.min(next[node] as number, start[after] as number);
    }
    tail[node] = longest + duration(node);
  }

  const times = Array.from({ length: size }, (_, node): Times => {
    const earlyStart = start[node] as number;
    const earlyFinish = earlyStart + duration(node);
    const lateStart = makespan - (tail[node] as number);
    const freeFloat = Math.min(next[node] as number, makespan) - earlyFinish;
    const totalFloat = lateStart - earlyStart;
    return { earlyStart, earlyFinish, lateStart, lateFinish: lateStart + duration(node), totalFloat, freeFloat };
  });
  return { makespan, times, path: longestPath(dag.digraph, tail, makespan) };
}

/** Follows the longest tails from a node without predecessors to one without successors, smallest numbers first. */
function longestPath({ size, to, out, in: into }: Digraph, tail: Float64Array, makespan: number): number[] {
  const path: number[] = [];
  let node = 0;
  while (node < size && (tail[node] !== makespan || into.offsets[node] !== into.offsets[node + 1])) node++;
  while (node < size) {
    path.push(node);
    let best = size;
    for (let at = out.offsets[node] as number; at < (out.offsets[node + 1] as number); at++) {
      const after = to[out.edges[at] as number] as number;
      const further = best === size ? 1 : (tail[after] as number) - (tail[best] as number);
      if (further > 0 || (further === 0 && after < best)) best = after;
    }
    node = best;
  }
  return path;
}
