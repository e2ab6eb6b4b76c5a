import type { TaskId } from '../model/task.ts';
import { formatTaskId, idPatternOf } from '../model/task-id.ts';
import type { MergedTask } from './merge.ts';

/** Rewrites every mention of a task in a text. */
export type Rewrite = (text: string) => string;

/** Numbers tasks T001, T002 … in their order and gives the function that rewrites references to them. */
export function renumber(tasks: readonly MergedTask[]): { readonly tasks: readonly MergedTask[]; readonly rewrite: Rewrite } {
  const newId = new Map<TaskId, TaskId>(tasks.map(({ id }, at) => [id, formatTaskId(at + 1)]));
  const mention = new RegExp(`(?<![\\w./-])(?:${idPatternOf(newId.keys())})`, 'g');
  const rewrite: Rewrite = (text) => text.replace(mention, (id) => newId.get(id) ?? id);
  return {
    rewrite,
    tasks: tasks.map((merged) => ({
      ...merged,
      id: newId.get(merged.id) as TaskId,
      task: { ...merged.task, title: rewrite(merged.task.title), notes: merged.task.notes.map(rewrite) },
      dependsOn: merged.dependsOn.map((id) => newId.get(id) ?? id),
    })),
  };
}
