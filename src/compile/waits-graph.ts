import type { TaskId } from '../model/task.ts';

/** Who waits for whom, while it grows. */
export interface WaitsGraph {
  /** Lets each of `after` wait for each of `before`. */
  readonly add: (before: readonly TaskId[], after: readonly TaskId[]) => void;
  /** A task of `before` and one of `after` that waits for it, over any number of steps; undefined where there is none. */
  readonly waiting: (
    before: readonly TaskId[],
    after: ReadonlySet<TaskId>,
  ) => readonly [before: TaskId, after: TaskId] | undefined;
}

/** A graph without edges. Adding is linear in the ids, a question in what has been added. */
export function waitsGraph(): WaitsGraph {
  // Between many tasks and many others stands a hub, a number.
  const successors = new Map<TaskId | number, (TaskId | number)[]>();
  let hubs = 0;
  const link = (from: TaskId | number, to: TaskId | number): void => {
    const known = successors.get(from);
    if (known) known.push(to);
    else successors.set(from, [to]);
  };
  return {
    add: (before, after) => {
      const hub = hubs++;
      for (const id of before) link(id, hub);
      for (const id of after) link(hub, id);
    },
    waiting: (before, after) => {
      const origin = new Map<TaskId | number, TaskId>();
      const queue: (TaskId | number)[] = [];
      for (const start of before) {
        if (after.has(start)) return [start, start];
        if (origin.has(start)) continue;
        origin.set(start, start);
        queue.push(start);
      }
      for (const node of queue)
        for (const next of successors.get(node) ?? []) {
          if (origin.has(next)) continue;
          const start = origin.get(node) as TaskId;
          if (typeof next === 'string' && after.has(next)) return [start, next];
          origin.set(next, start);
          queue.push(next);
        }
      return undefined;
    },
  };
}
