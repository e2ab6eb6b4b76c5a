import { findCycles } from './cycle.ts';
import { generations, topologicalOrder } from './order.ts';
import type { Cycle, Dag, TaskGraph } from './task-graph.ts';

/** A dag, or the reason why there is none: ask `if (result.dag)`. */
export type DagOrCycles =
  | { readonly dag: Dag; readonly cycles?: never }
  | { readonly dag?: never; readonly cycles: readonly Cycle[] };

/** The only maker of a Dag: orders the nodes of a graph, or names one short cycle for each knot in it, at least one. */
export function toDag(graph: TaskGraph): DagOrCycles {
  const tasks = graph.list.tasks.length;
  const order = topologicalOrder(graph.digraph, tasks);
  if (order.length < graph.digraph.size) return { cycles: findCycles(graph) };
  return { dag: { ...graph, order, generation: generations(graph.digraph, order, tasks) } };
}
