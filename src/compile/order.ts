import type { TaskId } from '../model/task.ts';
import type { MergedTask } from './merge.ts';

/**
 * Each task after those of its own phase that it waits for; among equals in the given order. Tasks stay below the text
 * that people wrote above them. Iterative and linear; a cycle keeps its order.
 */
export function orderPhase(tasks: readonly MergedTask[]): readonly MergedTask[] {
  const groups: MergedTask[][] = [];
  for (const task of tasks)
    if (groups.length === 0 || task.task.above !== undefined) groups.push([task]);
    else groups.at(-1)?.push(task);
  return groups.flatMap((group) => {
    const above = group[0]?.task.above;
    const ordered = orderGroup(group);
    if (above === undefined || ordered[0] === group[0]) return ordered;
    return ordered.map((merged, at) => {
      const { above: _, ...task } = merged.task;
      return at === 0 ? { ...merged, task: { ...task, above } } : merged === group[0] ? { ...merged, task } : merged;
    });
  });
}

function orderGroup(tasks: readonly MergedTask[]): readonly MergedTask[] {
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
