import type { TaskId, TaskList } from '../model/task.ts';

/** What each task waits for by its own lines; where sentences are not kept, by them as well. */
export function statedByTask(old: TaskList | undefined): ReadonlyMap<TaskId, readonly TaskId[]> {
  const stated = new Map<TaskId, Set<TaskId>>();
  for (const { from, to, place } of old?.dependencies ?? []) {
    if (place === 'section' && old?.dialect === 'generated') continue;
    for (const id of to) {
      const known = stated.get(id);
      if (known) for (const before of from) known.add(before);
      else stated.set(id, new Set(from));
    }
  }
  return new Map([...stated].map(([id, from]) => [id, [...from]]));
}
