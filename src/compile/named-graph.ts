import type { Digraph } from '../graph/digraph.ts';
import { digraph } from '../graph/digraph.ts';
import type { StatedDependency, TaskId } from '../model/task.ts';
import type { MergedTask } from './merge.ts';

/** The tasks by their places, behind them a node for each saying. */
export interface NamedGraph {
  readonly graph: Digraph;
  /** How many edges stand for a task that another one names; those of the sayings come behind. */
  readonly named: number;
}

/** Draws what tasks name and what is said around them; names of unknown tasks are passed over. Linear. */
export function namedGraph(tasks: readonly MergedTask[], sayings: readonly StatedDependency[]): NamedGraph {
  const at = new Map<TaskId, number>(tasks.map(({ id }, index) => [id, index]));
  const from: number[] = [];
  const to: number[] = [];
  const add = (before: number | undefined, after: number | undefined): void => {
    if (before === undefined || after === undefined) return;
    from.push(before);
    to.push(after);
  };
  for (const [index, { dependsOn }] of tasks.entries()) for (const id of dependsOn) add(at.get(id), index);
  const named = from.length;
  for (const [number, saying] of sayings.entries()) {
    const node = tasks.length + number;
    for (const id of saying.from) add(at.get(id), node);
    for (const id of saying.to) add(node, at.get(id));
  }
  return { graph: digraph(tasks.length + sayings.length, from, to), named };
}
