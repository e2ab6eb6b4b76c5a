import type { Fix } from '../model/fix.ts';
import type { TaskId } from '../model/task.ts';
import { independenceFixer } from './fix-independent.ts';
import type { FixInput, Way } from './fix-input.ts';
import type { Meant } from './fix-meaning.ts';
import { idGiver } from './fix-new-id.ts';
import { parallelFixer } from './fix-parallel.ts';
import { removals } from './fix-remove.ts';
import type { TextEdit } from './text-edit.ts';

/** Edits that are made together, or not at all. */
export interface FixChange {
  readonly tasks: readonly number[];
  readonly edits: readonly TextEdit[];
  readonly meant: readonly Meant[];
  /** The fixes that it carries out. */
  readonly fixes: readonly Fix[];
}

/** The changes that carry out fixes, none of which touches the place of another one, and the fixes that none does. */
export interface FixChanges {
  readonly changes: readonly FixChange[];
  readonly left: readonly { readonly fix: Fix; readonly reason: string }[];
}

/** Finds the edits for all fixes but those that rewrite whole tasks. */
export function changesFor(input: FixInput, fixes: readonly Fix[]): FixChanges {
  const left: { fix: Fix; reason: string }[] = [];
  const changes: FixChange[] = [];
  const add = (way: Way, carried: readonly Fix[], tasks: readonly number[], meant: readonly Meant[]): void => {
    if (typeof way === 'string') left.push(...carried.map((fix) => ({ fix, reason: way })));
    else changes.push({ tasks, edits: way, meant, fixes: carried });
  };

  // What is removed needs no other fix: these come first.
  const unwanted = byTask(fixes, 'remove');
  const { found, kept } = removals(input, new Set(unwanted.keys()));
  for (const { tasks, edit } of found) {
    const carried = tasks.flatMap((task) => unwanted.get(task) ?? []);
    const meant = tasks.map((task) => ({ kind: 'remove', task }) as const);
    add([edit], carried, tasks, meant);
  }
  for (const task of kept) add('has other tasks below it', unwanted.get(task) ?? [], [task], []);

  const giveId = idGiver(input);
  for (const [task, same] of byTask(fixes, 'new-id')) {
    const { id, way } = giveId(task);
    add(way, same, [task], [{ kind: 'new-id', task, id }]);
  }

  const claim = parallelFixer(input);
  for (const [task, same] of byTask(fixes, 'parallel')) {
    const value = same[0]?.value === true;
    const opposed = same.some((fix) => fix.value !== value);
    add(opposed ? 'would get [P] and lose it' : claim(task, value), same, [task], [{ kind: 'parallel', task, value }]);
  }

  const free = independenceFixer(input);
  for (const [task, same] of byTask(fixes, 'independent')) {
    const from: ReadonlySet<TaskId> = new Set(same.map((fix) => fix.from));
    add(free(task, from), same, [task], [{ kind: 'independent', task, from }]);
  }

  for (const fix of fixes) if (fix.kind === 'tick') add(tickEdit(input, fix), [fix], [], [{ kind: 'tick' }]);

  const clashing = clashes(changes);
  for (const change of clashing) add('stands where another fix was made', change.fixes, [], []);
  return { changes: changes.filter((change) => !clashing.has(change)), left };
}

type FixOf<Kind extends Fix['kind']> = Extract<Fix, { readonly kind: Kind }>;

/** The fixes of a kind by their tasks, in the order of the file. */
function byTask<Kind extends Exclude<Fix['kind'], 'tick'>>(
  fixes: readonly Fix[],
  kind: Kind,
): ReadonlyMap<number, readonly FixOf<Kind>[]> {
  const groups = new Map<number, FixOf<Kind>[]>();
  for (const fix of fixes) {
    if (fix.kind === 'tick' || fix.kind !== kind) continue;
    const same = groups.get(fix.task);
    if (same) same.push(fix as FixOf<Kind>);
    else groups.set(fix.task, [fix as FixOf<Kind>]);
  }
  return new Map([...groups].sort(([a], [b]) => a - b));
}

function tickEdit({ list: { file } }: FixInput, { span, value }: FixOf<'tick'>): Way {
  const box = /\[([ xX])\]/y;
  box.lastIndex = span.start;
  const match = span.file.path === file.path ? box.exec(file.text) : null;
  if (!match) return 'has no box there';
  if ((match[1] !== ' ') === value) return value ? 'is ticked as it is' : 'is not ticked';
  return [{ start: span.start + 1, end: span.start + 2, text: value ? 'x' : ' ' }];
}

/** The changes that touch the place of one that begins before them. */
function clashes(changes: readonly FixChange[]): ReadonlySet<FixChange> {
  const placed = changes
    .flatMap((change) => change.edits.map(({ start, end }) => ({ change, start, end })))
    .sort((a, b) => a.start - b.start);
  const later = new Set<FixChange>();
  let last: (typeof placed)[number] | undefined;
  for (const one of placed) {
    const meets = last && last.change !== one.change && (one.start < last.end || one.start === last.start);
    if (meets) later.add(one.change);
    else last = one;
  }
  return later;
}
