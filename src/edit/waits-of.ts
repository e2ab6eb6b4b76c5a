import type { TaskId, TaskList } from '../model/task.ts';

/** By task: what its own lines say that it waits for, in the order of the ids, with spaces between them. */
export function waitsOf({ dependencies }: TaskList): ReadonlyMap<TaskId, string> {
  const waits = new Map<TaskId, Set<TaskId>>();
  for (const { from, to, place } of dependencies) {
    if (place !== 'task') continue;
    for (const id of to) {
      const known = waits.get(id);
      if (known) for (const before of from) known.add(before);
      else waits.set(id, new Set(from));
    }
  }
  return new Map([...waits].map(([id, from]) => [id, [...from].sort().join(' ')]));
}
