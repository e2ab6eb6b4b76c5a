import { idRangeWriter } from '../model/id-ranges.ts';
import type { TaskId } from '../model/task.ts';
import { formatTaskId, idPatternOf } from '../model/task-id.ts';
import type { MergedTask } from './merge.ts';

/** Rewrites every mention of a task in a text. */
export type Rewrite = (text: string) => string;

/** Numbers tasks T001, T002 … in their order and gives the function that rewrites references to them, ranges too. */
export function renumber(tasks: readonly MergedTask[]): {
  readonly tasks: readonly MergedTask[];
  readonly rewrite: Rewrite;
} {
  const newId = new Map<TaskId, TaskId>(tasks.map(({ id }, at) => [id, formatTaskId(at + 1)]));
  const inOrder = [...newId.keys()];
  const ranges = idRangeWriter([...newId.values()]);
  const id = idPatternOf(inOrder);
  const mention = new RegExp(`(?<![\\w./-])(${id})(?:\\s*[-–—~]\\s*(T\\d+)(?![\\w.]))?`, 'g');
  const rewrite: Rewrite = (text) =>
    text.replace(mention, (whole, first: string, last: string | undefined) => {
      if (last === undefined) return newId.get(first) ?? first;
      const within = inOrder.filter((one) => isBetween(first, one, last)).map((one) => newId.get(one) as TaskId);
      return within.length > 0 ? ranges(within) : whole;
    });
  return {
    rewrite,
    tasks: tasks.map((merged) => ({
      ...merged,
      id: newId.get(merged.id) as TaskId,
      task: {
        ...merged.task,
        title: rewrite(merged.task.title),
        notes: merged.task.notes.map(rewrite),
        ...(merged.task.comment === undefined ? {} : { comment: rewrite(merged.task.comment) }),
      },
      dependsOn: merged.dependsOn.map((before) => newId.get(before) ?? before),
      ...(merged.needs ? { needs: merged.needs.map((before) => newId.get(before) ?? before) } : {}),
    })),
  };
}

function isBetween(first: TaskId, id: TaskId, last: TaskId): boolean {
  const [low, at, high] = [first, id, last].map((one) => (/^T\d+$/.test(one) ? Number(one.slice(1)) : Number.NaN)) as [
    number,
    number,
    number,
  ];
  return low <= at && at <= high;
}
