import { minHeap } from '../graph/heap.ts';
import type { Dag } from '../graph/task-graph.ts';
import { criticalPath } from './critical-path.ts';

/**
 * When each node begins, in minutes, with so many equal workers: list scheduling (Graham 1966), among free tasks the one
 * with the longest way to the end first (HLFET). Milestones take no worker. No bound is proven: it is a plan, not the
 * best one. O(n log n + n · workers).
 */
export function workerSchedule(dag: Dag, minutes: ArrayLike<number>, workers: number): Float64Array {
  const { size, to, out } = dag.digraph;
  const tasks = dag.list.tasks.length;
  const ranked = rankByTail(dag, minutes);
  const rankOf = new Int32Array(size);
  for (const [rank, node] of ranked.entries()) rankOf[node] = rank;
  const waiting = new Int32Array(size);
  for (const node of to) waiting[node] = (waiting[node] as number) + 1;
  const start = new Float64Array(size);
  const free = minHeap(size);
  const busy: { node: number; until: number }[] = [];
  let now = 0;
  /** Nodes that are done at this moment; milestones join them as soon as they are reached. */
  const done: number[] = [];
  const reach = (node: number): void => {
    start[node] = now;
    if (node >= tasks) done.push(node);
    else free.push(rankOf[node] as number);
  };
  const settle = (): void => {
    for (let node = done.pop(); node !== undefined; node = done.pop())
      for (let at = out.offsets[node] as number; at < (out.offsets[node + 1] as number); at++) {
        const next = to[out.edges[at] as number] as number;
        const left = (waiting[next] as number) - 1;
        waiting[next] = left;
        if (left === 0) reach(next);
      }
  };
  for (let node = 0; node < size; node++) if (waiting[node] === 0) reach(node);
  settle();
  while (free.size() > 0 || busy.length > 0) {
    while (free.size() > 0 && busy.length < workers) {
      const node = ranked[free.pop()] as number;
      start[node] = now;
      busy.push({ node, until: now + (minutes[node] ?? 0) });
    }
    now = busy.reduce((soonest, { until }) => Math.min(soonest, until), Number.POSITIVE_INFINITY);
    for (let at = busy.length - 1; at >= 0; at--)
      if (busy[at]?.until === now) done.push((busy.splice(at, 1)[0] as { node: number }).node);
    settle();
  }
  return start;
}

/** Nodes by the longest way from their start to the end, longest first; among equals by their numbers. */
function rankByTail(dag: Dag, minutes: ArrayLike<number>): readonly number[] {
  const { times } = criticalPath(dag, minutes);
  const late = (node: number): number => times[node]?.lateStart ?? 0;
  return Array.from({ length: dag.digraph.size }, (_, node) => node).sort((a, b) => late(a) - late(b) || a - b);
}
