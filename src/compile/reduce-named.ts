import { topologicalOrder } from '../graph/order.ts';
import { transitiveReduction } from '../graph/reachability.ts';
import type { StatedDependency, TaskId } from '../model/task.ts';
import type { MergedTask } from './merge.ts';
import { namedGraph } from './named-graph.ts';

/**
 * The named dependencies of each task without those that follow from the others, or from what is said around the tasks.
 * What the `own` words of a task name stays.
 */
export function reduceNamed(
  tasks: readonly MergedTask[],
  sayings: readonly StatedDependency[],
  own: ReadonlyMap<TaskId, readonly TaskId[]>,
): readonly (readonly TaskId[])[] {
  const { graph, named } = namedGraph(tasks, sayings);
  const order = topologicalOrder(graph);
  const redundant = order.length === graph.size ? transitiveReduction(graph, order) : [];
  const kept: number[][] = tasks.map(() => []);
  for (let edge = 0; edge < named; edge++) {
    const [before, task] = [graph.from[edge] as number, graph.to[edge] as number];
    const { id } = tasks[task] as MergedTask;
    if (!redundant[edge] || own.get(id)?.includes((tasks[before] as MergedTask).id)) kept[task]?.push(before);
  }
  const known = new Set(tasks.map(({ id }) => id));
  return kept.map((befores, index) => {
    const unknown = (tasks[index] as MergedTask).dependsOn.filter((id) => !known.has(id));
    return [
      ...[...new Set(befores)].sort((a, b) => a - b).map((before) => (tasks[before] as MergedTask).id),
      ...unknown,
    ];
  });
}
