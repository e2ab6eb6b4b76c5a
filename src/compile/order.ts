import type { TaskId } from '../model/task.ts';
import type { MergedTask } from './merge.ts';

/** Each task after those of its own phase that it waits for; among equals in the given order. Iterative and linear; a cycle keeps its order. */
export function orderPhase(tasks: readonly MergedTask[]): readonly MergedTask[] {
  const byId = new Map<TaskId, MergedTask>(tasks.map((task) => [task.id, task]));
  const seen = new Set<TaskId>();
  const ordered: MergedTask[] = [];
  for (const start of tasks) {
    if (seen.has(start.id)) continue;
    seen.add(start.id);
    const stack: { task: MergedTask; next: number }[] = [{ task: start, next: 0 }];
    while (stack.length > 0) {
      const top = stack[stack.length - 1] as { task: MergedTask; next: number };
      const id = top.task.dependsOn[top.next++];
      if (id === undefined) {
        ordered.push(top.task);
        stack.pop();
        continue;
      }
      const before = byId.get(id);
      if (!before || seen.has(id)) continue;
      seen.add(id);
      stack.push({ task: before, next: 0 });
    }
  }
  return ordered;
}
