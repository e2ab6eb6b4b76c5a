import type { Task, TaskId, TaskList } from '../model/task.ts';
import { formatTaskId, taskNumber } from '../model/task-id.ts';
import type { SettledDraft } from './settle.ts';

/** The ids of drafts. */
export interface GivenIds {
  /** By the key of the draft. */
  readonly idOf: ReadonlyMap<string, TaskId>;
  /** Those that are new. */
  readonly added: readonly TaskId[];
  /** The highest number that was ever given. */
  readonly highest: number;
}

/** Drafts that were there before keep their ids, the others get new ones behind the highest that was ever given. */
export function giveIds(
  drafts: readonly SettledDraft[],
  matches: ReadonlyMap<SettledDraft, Task>,
  old: TaskList | undefined,
): GivenIds {
  let highest = (old?.tasks ?? []).reduce(
    (most, { id }) => Math.max(most, taskNumber(id) ?? 0),
    old?.stamp?.highest ?? 0,
  );
  const write = idWriter(old);
  const idOf = new Map<string, TaskId>();
  const added: TaskId[] = [];
  for (const draft of drafts) {
    const known = matches.get(draft)?.id;
    const id = known ?? write(++highest);
    if (known === undefined) added.push(id);
    idOf.set(draft.key, id);
  }
  return { idOf, added, highest };
}

/** Writes new ids as those that are there: `T12` where there is a `T9`. */
function idWriter(old: TaskList | undefined): (number: number) => TaskId {
  const isShort = (old?.tasks ?? []).some(({ id }) => /^T\d{1,2}$/.test(id));
  return isShort ? (number) => `T${number}` : formatTaskId;
}
