import type { Diagnostic } from '../base/diagnostic.ts';
import { list } from '../derive/draft.ts';
import { topologicalOrder } from '../graph/order.ts';
import type { StatedDependency, TaskId } from '../model/task.ts';
import type { ListFrame } from './list-frame.ts';
import { listWithin } from './list-frame.ts';
import type { Merged, MergedTask } from './merge.ts';
import { namedGraph } from './named-graph.ts';
import { statedAround } from './stated-around.ts';
import { waitsGraph } from './waits-graph.ts';

/** Tasks of which no two wait for each other because documents and people disagree; phase by phase. */
export interface SettledNeeds {
  readonly phases: readonly (readonly MergedTask[])[];
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Where people have edited what a task waits for, they have the last word: what the documents want beside that, and
 * what would close a cycle, is left out. Told as a warning when their file is taken over.
 */
export function settleNeeds(merged: Merged, frame: ListFrame): SettledNeeds {
  const phases = merged.phases.map(({ tasks }) => tasks);
  const tasks = phases.flat();
  if (tasks.every(({ weak }) => !weak || weak.length === 0)) return { phases, diagnostics: [] };
  const same = (text: string): string => text;
  const { sayings, order } = statedAround(listWithin(frame, merged, phases, same), merged, tasks, frame, same);
  const around = [...sayings, ...order];
  const dropped = isAcyclic(tasks, around) ? new Map<TaskId, Set<TaskId>>() : contradictions(tasks, around);
  return {
    phases: phases.map((within) => within.map((task) => withoutNeeds(task, dropped.get(task.id)))),
    diagnostics: tasks.flatMap(({ id, task: { span } }): readonly Diagnostic[] => {
      const needs = dropped.get(id);
      if (!needs) return [];
      const others = needs.size === 1 ? 'it waits' : 'they wait';
      const severity = merged.adopts ? 'warning' : 'info';
      const message = `${id} does not wait for ${list([...needs])}, as the design documents want it: in tasks.md ${others} for ${id}`;
      return [{ code: 'no-contradiction', severity, span, message }];
    }),
  };
}

/** By task: what may give way and would close a cycle. */
function contradictions(
  tasks: readonly MergedTask[],
  around: readonly StatedDependency[],
): ReadonlyMap<TaskId, ReadonlySet<TaskId>> {
  const graph = waitsGraph();
  for (const { from, to } of around) graph.add(from, to);
  for (const { id, dependsOn, weak = [] } of tasks)
    graph.add(
      dependsOn.filter((before) => !weak.includes(before)),
      [id],
    );
  const dropped = new Map<TaskId, Set<TaskId>>();
  for (const { id, weak = [] } of tasks)
    for (const before of weak)
      if (graph.waiting([id], new Set([before]))) dropped.set(id, (dropped.get(id) ?? new Set()).add(before));
      else graph.add([before], [id]);
  return dropped;
}

function withoutNeeds(merged: MergedTask, dropped: ReadonlySet<TaskId> | undefined): MergedTask {
  const { weak: _, ...task } = merged;
  if (!dropped) return task;
  const left = (ids: readonly TaskId[] = []): readonly TaskId[] => ids.filter((id) => !dropped.has(id));
  const { wording = false, fields = false } = merged.edited ?? {};
  const edited = { wording, fields, waits: true };
  return { ...task, dependsOn: left(task.dependsOn), needs: left(task.needs), edited };
}

function isAcyclic(tasks: readonly MergedTask[], around: readonly StatedDependency[]): boolean {
  const { graph } = namedGraph(tasks, around);
  return topologicalOrder(graph).length === graph.size;
}
