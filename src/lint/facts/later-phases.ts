import type { Dag } from '../../graph/task-graph.ts';
import { isOpen } from './is-open.ts';

const laterPhases = new WeakMap<Dag, LaterPhases>();

/** Where what is stated goes against the order of the phases. Computed once for a dag. */
export interface LaterPhases {
  /**
   * By node: the task to do that it waits for, over any number of stated dependencies, in the last phase; −1 for none.
   * What is done holds nobody up; what is dropped is passed through.
   */
  readonly last: Int32Array;
  /** Phases of which every task to do waits for a later phase. */
  readonly blocked: ReadonlySet<number>;
}

/** Finds the tasks and phases that wait for a later phase. Linear. */
export function waitsForLaterPhases(dag: Dag): LaterPhases {
  const known = laterPhases.get(dag);
  if (known) return known;
  const { list, digraph, dependencies, order } = dag;
  const phaseOf = (node: number): number => list.tasks[node]?.phase ?? -1;
  const last = new Int32Array(digraph.size).fill(-1);
  for (const node of order) {
    for (let at = digraph.in.offsets[node] as number; at < (digraph.in.offsets[node + 1] as number); at++) {
      const dependency = dependencies[digraph.in.edges[at] as number];
      if (dependency?.reason !== 'stated') continue;
      const { from } = dependency;
      const status = list.tasks[from]?.status;
      if (status === 'done') continue;
      const behind = last[from] as number;
      const own = status === undefined || status === 'dropped' ? -1 : from;
      const candidate = phaseOf(behind) > phaseOf(own) ? behind : own;
      if (candidate >= 0 && phaseOf(candidate) > phaseOf(last[node] as number)) last[node] = candidate;
    }
  }
  const open = new Set<number>();
  const free = new Set<number>();
  for (const [node, { phase, status }] of list.tasks.entries()) {
    if (!isOpen({ status })) continue;
    open.add(phase);
    if (phaseOf(last[node] as number) <= phase) free.add(phase);
  }
  const result = { last, blocked: new Set([...open].filter((phase) => !free.has(phase))) };
  laterPhases.set(dag, result);
  return result;
}
