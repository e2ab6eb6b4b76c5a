import type { TaskId, TaskList } from '../model/task.ts';
import type { Draft } from './draft.ts';

/** By node: the tasks that are nested below it, over any number of steps. Only tasks that have some are in the map. */
export function subTasks(list: TaskList, indexOf: ReadonlyMap<TaskId, number>): ReadonlyMap<number, readonly number[]> {
  const below = new Map<number, number[]>();
  for (let node = 0; node < list.tasks.length; node++) {
    const seen = new Set([node]);
    for (let at = parentOf(list, node, indexOf); at !== undefined && !seen.has(at); at = parentOf(list, at, indexOf)) {
      seen.add(at);
      const members = below.get(at);
      if (members) members.push(node);
      else below.set(at, [node]);
    }
  }
  return below;
}

/** A task is done when its parts are, and its parts wait for what it waits for itself. */
export function addSubTasks(
  draft: Draft,
  list: TaskList,
  indexOf: ReadonlyMap<TaskId, number>,
  below: ReadonlyMap<number, readonly number[]>,
): void {
  for (let node = 0; node < list.tasks.length; node++) {
    const parent = parentOf(list, node, indexOf);
    if (parent !== undefined && parent !== node) draft.add(node, parent, { reason: 'sub-task' });
  }
  for (const { from, to, span } of list.dependencies) {
    const before = [...new Set(from.flatMap((id) => indexOf.get(id) ?? []))];
    const own = new Set(before);
    const parts = to.flatMap((id) => below.get(indexOf.get(id) ?? -1) ?? []).filter((node) => !own.has(node));
    if (parts.length > 0 && before.length > 0)
      draft.connect(before, [...new Set(parts)], `${from.join(', ')} done`, { reason: 'stated', span });
  }
}

function parentOf(list: TaskList, node: number, indexOf: ReadonlyMap<TaskId, number>): number | undefined {
  const id = list.tasks[node]?.parent;
  return id === undefined ? undefined : indexOf.get(id);
}
