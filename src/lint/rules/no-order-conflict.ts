import { positionOf } from '../../base/source.ts';
import type { Dag, Dependency } from '../../graph/task-graph.ts';
import type { Task } from '../../model/task.ts';
import { isOpen } from '../facts/is-open.ts';
import { waitsForLaterPhases } from '../facts/later-phases.ts';
import { runsForward } from '../facts/runs-forward.ts';
import type { Rule } from '../rule.ts';

/** The document can be read from top to bottom. */
export const noOrderConflict: Rule = {
  name: 'no-order-conflict',
  description: 'A task stands below the tasks that it waits for.',
  group: 'graph',
  recommended: 'warning',
  *check({ list, dag }) {
    if (!dag || runsForward(dag)) return;
    const { blocked } = waitsForLaterPhases(dag);
    const lastBefore = lastWaitedFor(dag);
    for (const [at, task] of list.tasks.entries()) {
      if (!isOpen(task)) continue;
      const dependency = lastBefore(at);
      const other = dependency && (list.tasks[dependency.from] as Task);
      if (!other || dependency.from <= at) continue;
      // Of such phases no-unreachable-phase speaks.
      if (other.phase > task.phase && blocked.has(task.phase)) continue;
      const { line } = positionOf(other.span);
      yield {
        span: task.span,
        message: `${task.id} waits for ${other.id}, which stands below it in line ${line}; move ${task.id} behind ${other.id}, or remove the dependency`,
        ...(dependency.span
          ? { related: [{ message: `stated in line ${positionOf(dependency.span).line}`, span: dependency.span }] }
          : {}),
      };
    }
  },
};

/** By node: of the tasks to do that it waits for because it is stated, the last in the document. Each milestone is walked once. */
function lastWaitedFor({ digraph, dependencies, list }: Dag): (node: number) => Dependency | undefined {
  const known = new Map<number, Dependency | undefined>();
  const search = (node: number): Dependency | undefined => {
    let last: Dependency | undefined;
    for (let at = digraph.in.offsets[node] as number; at < (digraph.in.offsets[node + 1] as number); at++) {
      const dependency = dependencies[digraph.in.edges[at] as number] as Dependency;
      if (dependency.reason !== 'stated') continue;
      const task = list.tasks[dependency.from];
      const found = task ? (isOpen(task) ? dependency : undefined) : through(dependency.from);
      if (found && (last === undefined || found.from > last.from)) last = found;
    }
    return last;
  };
  // Only tasks go into a milestone.
  const through = (milestone: number): Dependency | undefined => {
    if (!known.has(milestone)) known.set(milestone, search(milestone));
    return known.get(milestone);
  };
  return search;
}
