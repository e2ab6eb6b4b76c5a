import type { Diagnostic } from '../../../base/diagnostic.ts';
import { findPaths } from '../../../model/file-paths.ts';
import type { PlanFile, PlanTask, Stated } from '../../../model/plan.ts';
import { plainText } from '../../inline.ts';
import type { MarkdownBlock } from '../../markdown.ts';
import { spanOfText } from '../../markdown.ts';
import { takenOf } from '../left-text.ts';
import { phaseCategory } from '../phases/phase-category.ts';
import type { PlanOutline } from '../plan-outline.ts';
import type { Asked, FoundTask, PlanPart } from '../plan-part.ts';
import { detailName } from '../task/detail-keys.ts';
import { itemNotes } from '../task/item-notes.ts';
import type { Known } from '../task/references.ts';
import { knownTasks, readReferences } from '../task/references.ts';
import { blocksOfField, readTaskDetails } from '../task/task-details.ts';
import { withoutTitles } from '../without-titles.ts';
import type { MlBullet, MlPhase } from './ml-phase-sections.ts';
import { mlPhases } from './ml-phase-sections.ts';

interface Found extends MlBullet {
  readonly phase: MlPhase;
  readonly reference: string;
}

/**
 * Dialect `ml-phases`: the points of the phases are the tasks. Without `Dependencies` a task waits for the one before it,
 * the first of a phase for the last of the phase before.
 */
export function readMlPhases(outline: PlanOutline, asked: Asked): PlanPart<readonly FoundTask[]> {
  const phases = mlPhases(outline, asked);
  const found = phases.flatMap(withReferences);
  const known = knownTasks(
    found.map(({ reference, phase }) => ({ reference, phase: phase.number })),
    (number) => number,
  );
  const byTitle = new Map(found.map(({ title, reference }) => [bare(title), reference]));
  const titles = new Map(found.map(({ title, reference }) => [reference, title]));
  const diagnostics: Diagnostic[] = [];
  const tasks = found.map((one, place): FoundTask => {
    const { item, nested, section, phase } = one;
    const read = readTaskDetails(nested, outline.time);
    const { dependencies, needs, fields, known: own, diagnostics: complaints, status, ...details } = read;
    diagnostics.push(...complaints);
    const span = spanOfText(item);
    const stated = dependencies && waitsFor(dependencies.items, known, byTitle);
    diagnostics.push(...(stated?.diagnostics ?? []));
    const before = found[place - 1];
    const waits = stated?.value ?? (before ? [{ value: before.reference, span }] : []);
    const names = waits.map(({ value }) => titles.get(value) ?? '');
    const understood = own.flatMap((field) => blocksOfField(nested, withoutTitles(field, names)));
    // Where titles alone name the tasks, the reader of fields leaves the field to us.
    const byName = fields.filter(
      (field) => detailName(field.key) === 'dependencies' && onlyTitles(field.items, byTitle),
    );
    const taken = takenOf([...understood, ...byName.flatMap((field) => blocksOfField(nested, field))]);
    const action = [one.action, details.action].filter((text) => text !== undefined).join(' ');
    const task: PlanTask = {
      reference: one.reference,
      title: one.title,
      status: status ?? one.status ?? 'todo',
      category: phaseCategory(phase.section.title, one.title),
      tags: [],
      ...details,
      ...(action === '' ? {} : { action }),
      files: eachOnce([...findPaths(item.text).map((value) => ({ value, span })), ...details.files]),
      dependencies: waits,
      notes: itemNotes(item, nested, taken),
      span,
    };
    return { task, section, ownsSection: false };
  });
  const taken = found.flatMap(({ item, nested }): readonly MarkdownBlock[] => [item, ...nested]);
  return { value: tasks, taken: [...taken, ...phases.flatMap(({ labels }) => labels)], diagnostics };
}

/** Tasks without a number get that of their phase and the next place in it that is free. */
function withReferences(phase: MlPhase): readonly Found[] {
  const given = new Set(phase.bullets.map(({ number }) => number));
  let place = 0;
  return phase.bullets.map((bullet) => {
    place++;
    if (bullet.number !== undefined) return { ...bullet, phase, reference: bullet.number };
    while (given.has(`${phase.number}.${place}`)) place++;
    return { ...bullet, phase, reference: `${phase.number}.${place}` };
  });
}

/** References by number as everywhere, and by the titles of tasks. */
function waitsFor(
  items: readonly Stated[],
  known: Known,
  byTitle: ReadonlyMap<string, string>,
): ReturnType<typeof readReferences> {
  const value = new Map<string, Stated>();
  const diagnostics: Diagnostic[] = [];
  for (const item of items) {
    const titled = titlesIn(item.value, byTitle)?.map((reference) => ({ value: reference, span: item.span }));
    const read = titled ? undefined : readReferences([item], known);
    for (const one of titled ?? read?.value ?? []) if (!value.has(one.value)) value.set(one.value, one);
    diagnostics.push(...(read?.diagnostics ?? []));
  }
  return { value: [...value.values()], diagnostics };
}

/** The tasks that a text names by title, one or several apart by commas; undefined where it says anything else. */
function titlesIn(text: string, byTitle: ReadonlyMap<string, string>): readonly string[] | undefined {
  const whole = byTitle.get(bare(plainText(text)));
  if (whole !== undefined) return [whole];
  const all = text.split(/\s*[,，、]\s*/).map((part) => byTitle.get(bare(plainText(part))));
  return all.every((reference) => reference !== undefined) ? all : undefined;
}

function onlyTitles(items: readonly Stated[], byTitle: ReadonlyMap<string, string>): boolean {
  return items.length > 0 && items.every(({ value }) => titlesIn(value, byTitle) !== undefined);
}

/** Each path once, with what is done to it where any of its mentions says so. */
function eachOnce(files: readonly PlanFile[]): readonly PlanFile[] {
  const once = new Map<string, PlanFile>();
  for (const file of files) {
    const known = once.get(file.value);
    if (!known || (!known.action && file.action)) once.set(file.value, { ...known, ...file });
  }
  return [...once.values()];
}

function bare(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
