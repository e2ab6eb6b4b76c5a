import type { Diagnostic } from '../base/diagnostic.ts';
import { list } from '../derive/draft.ts';
import { topologicalOrder } from '../graph/order.ts';
import type { StatedDependency, TaskId } from '../model/task.ts';
import type { MergedTask } from './merge.ts';
import { namedGraph } from './named-graph.ts';
import { waitsGraph } from './waits-graph.ts';

/** Tasks of which no two wait for each other because documents and people disagree. */
export interface SettledNeeds {
  readonly tasks: readonly MergedTask[];
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Where people have edited what a task waits for, they have the last word: what the documents want beside that, and
 * what would close a cycle, is left out. `adopts`: for the first time, so that it is worth a warning.
 */
export function settleNeeds(
  tasks: readonly MergedTask[],
  sayings: readonly StatedDependency[],
  adopts: boolean,
): SettledNeeds {
  if (tasks.every(({ weak }) => !weak || weak.length === 0) || isAcyclic(tasks, sayings))
    return { tasks, diagnostics: [] };
  const graph = waitsGraph();
  for (const { id, dependsOn, weak = [] } of tasks)
    graph.add(
      dependsOn.filter((before) => !weak.includes(before)),
      [id],
    );
  for (const { from, to } of sayings) graph.add(from, to);
  const diagnostics: Diagnostic[] = [];
  const settled = tasks.map((merged) => {
    const { id, task, weak = [] } = merged;
    const dropped = new Set<TaskId>();
    for (const before of weak)
      if (graph.waiting([id], new Set([before]))) dropped.add(before);
      else graph.add([before], [id]);
    if (dropped.size > 0)
      diagnostics.push({
        code: 'no-contradiction',
        severity: adopts ? 'warning' : 'info',
        span: task.span,
        message: `${id} does not wait for ${list([...dropped])}, as the design documents want it: in tasks.md ${dropped.size === 1 ? 'it waits' : 'they wait'} for ${id}`,
      });
    return dropped.size === 0 ? merged : withoutNeeds(merged, dropped);
  });
  return { tasks: settled, diagnostics };
}

function withoutNeeds(merged: MergedTask, dropped: ReadonlySet<TaskId>): MergedTask {
  const left = (ids: readonly TaskId[] = []): readonly TaskId[] => ids.filter((id) => !dropped.has(id));
  const { wording = false, fields = false } = merged.edited ?? {};
  return {
    ...merged,
    dependsOn: left(merged.dependsOn),
    needs: left(merged.needs),
    edited: { wording, fields, waits: true },
  };
}

function isAcyclic(tasks: readonly MergedTask[], sayings: readonly StatedDependency[]): boolean {
  const { graph } = namedGraph(tasks, sayings);
  return topologicalOrder(graph).length === graph.size;
}
