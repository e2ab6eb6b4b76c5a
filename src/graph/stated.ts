import type { Phase, Task, TaskId, TaskList } from '../model/task.ts';
import type { Draft } from './draft.ts';

/**
 * Draws what somebody wrote: each task of `to` waits for each task of `from`. Ids that do not exist are passed over
 * here; a rule reports them. Linear in the pairs, or in the ids where a milestone stands for the pairs.
 */
export function addStated(draft: Draft, list: TaskList, indexOf: ReadonlyMap<TaskId, number>): void {
  const sizes = new Int32Array(list.phases.length);
  for (const node of indexOf.values()) {
    const { phase } = list.tasks[node] as Task;
    sizes[phase] = (sizes[phase] ?? 0) + 1;
  }
  const resolve = (ids: readonly TaskId[]): readonly number[] => {
    const nodes: number[] = [];
    for (const id of ids) {
      const node = indexOf.get(id);
      if (node !== undefined) nodes.push(node);
    }
    return nodes.length > 1 ? [...new Set(nodes)] : nodes;
  };
  for (const { from, to, span } of list.dependencies) {
    const before = resolve(from);
    const after = resolve(to);
    if (before.length > 0 && after.length > 0)
      draft.connect(before, after, labelOf(list, before, sizes), { reason: 'stated', span });
  }
}

/** `3.2 done` for all tasks of a phase, else `T001–T004 done` by the first and the last in the document. */
function labelOf(list: TaskList, nodes: readonly number[], sizes: Int32Array): string {
  let first = nodes[0] as number;
  let last = first;
  const phase = (list.tasks[first] as Task).phase;
  let whole = nodes.length === sizes[phase];
  for (const node of nodes) {
    first = Math.min(first, node);
    last = Math.max(last, node);
    whole &&= (list.tasks[node] as Task).phase === phase;
  }
  if (whole) return phaseDone(list.phases[phase] as Phase);
  return `${(list.tasks[first] as Task).id}–${(list.tasks[last] as Task).id} done`;
}

/** Label of the milestone that a phase ends with: `3.2 done`, or by its name. */
export function phaseDone(phase: Phase): string {
  return `${phase.number ?? phase.name} done`;
}
