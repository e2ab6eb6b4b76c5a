import type { Digraph } from '../graph/digraph.ts';
import { subTasks } from '../graph/sub-tasks.ts';
import type { Dependency, DependencyReason, TaskGraph } from '../graph/task-graph.ts';
import type { TaskId } from '../model/task.ts';

/** What holds between single tasks; the order of phases is stated by sentences. */
const betweenTasks: ReadonlySet<DependencyReason> = new Set(['order', 'file', 'test-first', 'sub-task']);

/**
 * By task: what it waits for by its own lines and by what the file only implies, but for the order of its phases. So a
 * file that states this and keeps its sentences needs nothing derived.
 */
export function stateDerived(graph: TaskGraph): ReadonlyMap<TaskId, ReadonlySet<TaskId>> {
  const { list, dependencies, digraph } = graph;
  const waits = new Map<TaskId, Set<TaskId>>();
  const add = (id: TaskId, befores: Iterable<TaskId>): void => {
    const known = waits.get(id) ?? new Set();
    waits.set(id, known);
    for (const before of befores) if (before !== id) known.add(before);
  };
  for (const { from, to, place } of list.dependencies) if (place === 'task') for (const id of to) add(id, from);
  const idOf = (node: number): TaskId | undefined => list.tasks[node]?.id;
  for (const { from, to, reason } of dependencies) {
    const id = idOf(to);
    if (id === undefined || !betweenTasks.has(reason)) continue;
    const before = idOf(from);
    add(id, before === undefined ? behindMilestone(digraph, dependencies, from, idOf) : [before]);
  }
  // The parts of a task wait for what it waits for itself.
  if (dependencies.some(({ reason }) => reason === 'sub-task')) {
    const below = subTasks(list, graph.indexOf);
    for (const { from, to } of list.dependencies)
      for (const id of to)
        for (const part of below.get(graph.indexOf.get(id) ?? -1) ?? []) {
          const inner = idOf(part) as TaskId;
          if (!from.includes(inner)) add(inner, from);
        }
  }
  return waits;
}

function behindMilestone(
  { in: rows }: Digraph,
  dependencies: readonly Dependency[],
  milestone: number,
  idOf: (node: number) => TaskId | undefined,
): readonly TaskId[] {
  return [...rows.edges.subarray(rows.offsets[milestone], rows.offsets[milestone + 1])].flatMap(
    (edge) => idOf((dependencies[edge] as Dependency).from) ?? [],
  );
}
