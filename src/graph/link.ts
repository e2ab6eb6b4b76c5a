import type { DerivedDependencies } from '../model/config.ts';
import type { Task, TaskId, TaskList } from '../model/task.ts';
import { addDerived } from './dependencies.ts';
import type { Digraph } from './digraph.ts';
import { digraph } from './digraph.ts';
import type { Draft } from './draft.ts';
import { newDraft } from './draft.ts';
import { topologicalOrder } from './order.ts';
import { ranks } from './rank.ts';
import { addStated } from './stated.ts';
import { addSubTasks, subTasks } from './sub-tasks.ts';
import type { Dependency, TaskGraph } from './task-graph.ts';

/**
 * Links the tasks of a list: its stated dependencies and, where the list was not generated (no stamp), those that
 * `options` lets us derive. Only stated dependencies can make a cycle. Of dependencies with the same ends the first
 * is kept, stated before derived. O(n log n) in tasks and stated pairs.
 */
export function linkTasks(list: TaskList, options: DerivedDependencies): TaskGraph {
  const indexOf = new Map<TaskId, number>();
  for (let node = 0; node < list.tasks.length; node++) {
    const { id } = list.tasks[node] as Task;
    if (!indexOf.has(id)) indexOf.set(id, node);
  }
  const draft = statedDraft(list, indexOf, options);
  if (!list.stamp) {
    const stated = graphOf(list.tasks.length + draft.milestones.length, draft.dependencies);
    addDerived(draft, list, ranks(stated, list.tasks.length), options);
  }
  const size = list.tasks.length + draft.milestones.length;
  const dependencies = firstOfEach(graphOf(size, draft.dependencies), draft.dependencies);
  return { list, milestones: draft.milestones, dependencies, digraph: graphOf(size, dependencies), indexOf };
}

/** What is stated, and what nesting adds to it where that closes no cycle. */
function statedDraft(list: TaskList, indexOf: ReadonlyMap<TaskId, number>, options: DerivedDependencies): Draft {
  const stated = newDraft(list.tasks.length);
  addStated(stated, list, indexOf);
  const below = options.subTask && !list.stamp ? subTasks(list, indexOf) : undefined;
  if (!below || below.size === 0) return stated;
  const whole = newDraft(list.tasks.length);
  addStated(whole, list, indexOf);
  addSubTasks(whole, list, indexOf, below);
  const graph = graphOf(list.tasks.length + whole.milestones.length, whole.dependencies);
  return topologicalOrder(graph, list.tasks.length).length === graph.size ? whole : stated;
}

function graphOf(size: number, dependencies: readonly Dependency[]): Digraph {
  const from = new Int32Array(dependencies.length);
  const to = new Int32Array(dependencies.length);
  for (let edge = 0; edge < dependencies.length; edge++) {
    const dependency = dependencies[edge] as Dependency;
    from[edge] = dependency.from;
    to[edge] = dependency.to;
  }
  return digraph(size, from, to);
}

function firstOfEach({ size, to, out }: Digraph, dependencies: readonly Dependency[]): readonly Dependency[] {
  const seenFrom = new Int32Array(size).fill(-1);
  const again = new Uint8Array(dependencies.length);
  for (let node = 0; node < size; node++) {
    for (let at = out.offsets[node] as number; at < (out.offsets[node + 1] as number); at++) {
      const edge = out.edges[at] as number;
      const successor = to[edge] as number;
      if (seenFrom[successor] === node) again[edge] = 1;
      else seenFrom[successor] = node;
    }
  }
  return dependencies.filter((_, edge) => again[edge] === 0);
}
