import { digraph } from '../../src/graph/digraph.ts';
import type { Demand, Problem, Resource } from '../../src/schedule/solve/problem.ts';

/** What a file of a benchmark states: activities with one mode, who waits for whom, and resources if it names any. */
export interface Network {
  readonly duration: readonly number[];
  /** By activity: those it waits for. */
  readonly predecessors: readonly (readonly number[])[];
  /** By activity, with the numbers of `capacity`; empty where the file knows only processors. */
  readonly demands: readonly (readonly Demand[])[];
  readonly capacity: readonly number[];
}

/** The network as a problem; without resources of its own, for so many equal processors. */
export function problemOf({ duration, predecessors, demands, capacity }: Network, processors: number): Problem {
  const size = duration.length;
  const isPlain = capacity.length === 0;
  const resources: readonly Resource[] = isPlain
    ? [{ kind: 'workers', name: 'processor', capacity: processors }]
    : capacity.map((amount, at) => ({ kind: 'resource', name: `R${at + 1}`, capacity: amount }));
  const one: readonly Demand[] = [{ resource: 0, amount: 1 }];
  const to = predecessors.flatMap((before, activity) => before.map(() => activity));
  return {
    size,
    precedences: digraph(size, predecessors.flat(), to),
    modes: duration.map((length, activity) => ({
      duration: length,
      demands: isPlain ? (length > 0 ? one : []) : (demands[activity] ?? []),
    })),
    firstMode: Int32Array.from({ length: size + 1 }, (_, activity) => activity),
    resources,
    running: new Uint8Array(size),
  };
}
