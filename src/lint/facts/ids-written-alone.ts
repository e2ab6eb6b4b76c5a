import type { TaskId } from '../../model/task.ts';
import { idOrRangePattern, idPatternOf } from '../../model/task-id.ts';

/** The ids that a text names one by one, without those that stand for a range: `T001` but not `T003` in `T001, T002-T004`. */
export function idsWrittenAlone(text: string, ids: Iterable<TaskId>): ReadonlySet<TaskId> {
  const alone = new Set<TaskId>();
  for (const [, id = '', end] of text.matchAll(new RegExp(idOrRangePattern(idPatternOf(ids)), 'g')))
    if (end === undefined) alone.add(id);
  return alone;
}
