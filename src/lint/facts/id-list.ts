import type { TaskId } from '../../model/task.ts';

/** A few ids in a sentence: `T001`, `T001 and T002`, `T001, T002, T003 and 5 more`. */
export function idList(ids: readonly TaskId[], most = 3): string {
  if (ids.length > most + 1) return `${ids.slice(0, most).join(', ')} and ${ids.length - most} more`;
  return ids.length < 2 ? (ids[0] ?? '') : `${ids.slice(0, -1).join(', ')} and ${ids.at(-1)}`;
}
