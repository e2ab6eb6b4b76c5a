import type { Config } from '../model/config.ts';
import type { Fix } from '../model/fix.ts';
import type { TaskList } from '../model/task.ts';
import { readTaskList } from '../read/tasks-md.ts';
import type { FixChange } from './fix-changes.ts';
import { changesFor } from './fix-changes.ts';
import { fixInput } from './fix-input.ts';
import type { Meant } from './fix-meaning.ts';
import { differingFrom, ownersIn } from './fix-meaning.ts';
import { formatTasks } from './format.ts';
import { readingsOf, settle } from './settle.ts';
import { applyEdits } from './text-edit.ts';

/** A fix that was not carried out, and why, in words that follow the id of its task. */
export interface Unfixed {
  readonly fix: Fix;
  readonly reason: string;
}

/** A text in which fixes were carried out. */
export interface Fixed {
  readonly text: string;
  /** Number of the fixes that were carried out. */
  readonly applied: number;
  readonly left: readonly Unfixed[];
}

/**
 * Carries out fixes: only the lines that they are about change, in the style of the file. The text is read back; what
 * makes it say anything but what the fixes mean is left undone. Of fixes that touch one place the first is carried out.
 */
export function applyFixes(list: TaskList, fixes: readonly Fix[], config: Config): Fixed {
  if (fixes.length === 0) return { text: list.file.text, applied: 0, left: [] };
  const { changes, left } = changesFor(
    fixInput(list, config),
    fixes.filter((fix) => fix.kind === 'tick' || fix.task in list.tasks),
  );
  const owners = ownersIn(list);
  const settled = settle<FixChange, TaskList>(changes, list, readingsOf(list.file.text.length), (chosen) => {
    const edits = chosen.flatMap((change) => change.edits);
    const after = readTaskList({ ...list.file, text: applyEdits(list.file.text, edits) }, config).value;
    const meant = chosen.flatMap((change) => change.meant);
    return { result: after, differing: differingFrom(list, owners, meant, edits, after) };
  });
  const made = new Set(settled.made.flatMap((change) => change.fixes));
  const misread = changes.flatMap((change) => change.fixes).filter((fix) => !made.has(fix));
  const meant = settled.made.flatMap((change) => change.meant);
  const canonical = writeCanonical(settled.result, fixes, meant, config);
  return {
    text: canonical.text,
    applied: made.size + canonical.made,
    left: [...left, ...misread.map((fix) => ({ fix, reason: 'would be read otherwise' })), ...canonical.left],
  };
}

/** The fixes that rewrite tasks in canonical form, on a list that others were made on. */
function writeCanonical(
  list: TaskList,
  fixes: readonly Fix[],
  meant: readonly Meant[],
  config: Config,
): { readonly text: string; readonly made: number; readonly left: readonly Unfixed[] } {
  const wanted = fixes.filter((fix) => fix.kind === 'canonical');
  if (wanted.length === 0) return { text: list.file.text, made: 0, left: [] };
  const gone = new Set(meant.flatMap((one) => (one.kind === 'remove' ? [one.task] : [])));
  const placeOf = new Map<number, number>();
  let removed = 0;
  for (const task of [...new Set([...gone, ...wanted.map((fix) => fix.task)])].sort((a, b) => a - b)) {
    if (gone.has(task)) removed++;
    else placeOf.set(task, task - removed);
  }
  const { list: formatted, rewritten, left } = formatTasks(list, config, new Set(placeOf.values()));
  const [done, impossible] = [new Set(rewritten), new Set(left)];
  const unfixed = wanted.flatMap((fix): readonly Unfixed[] => {
    const place = placeOf.get(fix.task);
    if (place === undefined) return [{ fix, reason: 'was removed' }];
    if (done.has(place)) return [];
    return [
      { fix, reason: impossible.has(place) ? 'has no canonical form that says the same' : 'is in canonical form' },
    ];
  });
  return { text: formatted.file.text, made: wanted.length - unfixed.length, left: unfixed };
}
