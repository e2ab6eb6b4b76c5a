import type { Diagnostic, Parsed } from '../base/diagnostic.ts';
import type { TaskDraft } from '../derive/draft.ts';
import { builtPhases, categoryRank } from '../derive/phases.ts';
import { lineChecksum } from '../model/stamp.ts';
import type { Category, Phase, Task, TaskFields, TaskId, TaskList } from '../model/task.ts';
import { formatTaskId, taskNumber } from '../model/task-id.ts';
import { findPaths } from '../read/file-paths.ts';
import { matchDrafts } from './match.ts';

/** A task that will be written: with its id, its phase and the ids that its line names. */
export interface MergedTask {
  readonly id: TaskId;
  readonly task: Omit<Task, 'id' | 'phase' | 'parallel'>;
  readonly dependsOn: readonly TaskId[];
  /** The draft that it comes from; absent for a hand-written task. */
  readonly draft?: TaskDraft;
}

/** What a rebuild did to the tasks. */
export interface Changes {
  readonly added: readonly TaskId[];
  readonly removed: readonly { readonly id: TaskId; readonly title: string }[];
  readonly reworded: readonly { readonly id: TaskId; readonly before: string; readonly after: string }[];
}

/** Drafts and old tasks brought together, phase by phase. */
export interface Merged {
  readonly phases: readonly { readonly phase: Omit<Phase, 'span'>; readonly tasks: readonly MergedTask[] }[];
  readonly changes: Changes;
  /** The highest number that was ever given. */
  readonly highest: number;
}

/**
 * Gives drafts their ids and keeps what people did: ticks, hand-written tasks, edited wording and ids stay; a task
 * whose source is gone is kept if it was started or edited, else removed; ids are never given twice.
 */
export function mergeTasks(drafts: readonly TaskDraft[], old: TaskList | undefined): Parsed<Merged> {
  const diagnostics: Diagnostic[] = [];
  const matches = old ? matchDrafts(drafts, old) : new Map<TaskDraft, Task>();
  const stated = statedByTask(old);
  let highest = (old?.tasks ?? []).reduce((most, { id }) => Math.max(most, taskNumber(id) ?? 0), old?.stamp?.highest ?? 0);
  const idOf = new Map<string, TaskId>();
  const added: TaskId[] = [];
  for (const draft of drafts) {
    const id = matches.get(draft)?.id ?? formatTaskId(++highest);
    if (!matches.has(draft)) added.push(id);
    idOf.set(draft.key, id);
  }
  const reworded: { id: TaskId; before: string; after: string }[] = [];
  const ofDraft = new Map<TaskDraft, MergedTask>();
  for (const draft of drafts) {
    const before = matches.get(draft);
    const needs = draft.needs.map(({ key }) => idOf.get(key) as TaskId);
    const merged = before ? keepWork(draft, before, idOf.get(draft.key) as TaskId, needs, stated, old as TaskList) : fresh(draft, idOf.get(draft.key) as TaskId, needs);
    if (before && before.title !== merged.task.title) reworded.push({ id: merged.id, before: before.title, after: merged.task.title });
    ofDraft.set(draft, merged);
  }
  const taken = new Map([...matches].map(([draft, task]) => [task, draft]));
  const removed: { id: TaskId; title: string }[] = [];
  const slots = phaseSlots(drafts.filter((draft) => !matches.has(draft)).map(({ category }) => category), old);
  const gone = new Set<TaskId>();
  for (const task of old?.tasks ?? []) {
    const draft = taken.get(task);
    const slot = slots.ofOld[task.phase] as MergedTask[];
    if (draft) {
      slot.push(ofDraft.get(draft) as MergedTask);
      continue;
    }
    const generated = old?.stamp?.wording.get(task.id);
    if (generated !== undefined && generated === taskChecksum(task.title, stated.get(task.id) ?? []) && task.status === 'todo') {
      removed.push({ id: task.id, title: task.title });
      gone.add(task.id);
      continue;
    }
    if (generated !== undefined)
      diagnostics.push({
        code: 'no-source',
        severity: 'warning',
        span: task.span,
        message: `${task.id} is in no design document any more; it is kept because it was ${task.status === 'todo' ? 'edited' : 'started'}. Remove the line if it is not wanted`,
      });
    slot.push(handWritten(task, stated.get(task.id) ?? []));
  }
  for (const draft of drafts) if (!matches.has(draft)) (slots.ofCategory.get(draft.category) as MergedTask[]).push(ofDraft.get(draft) as MergedTask);
  const phases = slots.phases
    .filter(({ tasks }) => tasks.length > 0)
    .map(({ phase, tasks }) => ({ phase, tasks: tasks.map((merged) => ({ ...merged, dependsOn: merged.dependsOn.filter((id) => !gone.has(id)) })) }));
  return { value: { phases, changes: { added, removed, reworded }, highest }, diagnostics };
}

/** The checksum by which a rebuild sees whether a line is still as it was generated. */
export function taskChecksum(title: string, dependsOn: readonly TaskId[]): string {
  return lineChecksum(`${title} ${[...dependsOn].sort().join(' ')}`);
}

function fresh(draft: TaskDraft, id: TaskId, needs: readonly TaskId[]): MergedTask {
  return { id, task: { ...wording(draft.text), stories: draft.stories, status: 'todo', tags: [], fields: draft.fields ?? noFields, notes: [], span: draft.cause }, dependsOn: needs, draft };
}

function keepWork(draft: TaskDraft, before: Task, id: TaskId, needs: readonly TaskId[], stated: ReadonlyMap<TaskId, readonly TaskId[]>, old: TaskList): MergedTask {
  const dependsOn = stated.get(before.id) ?? [];
  const untouched = old.stamp?.wording.get(before.id) === taskChecksum(before.title, dependsOn);
  const { title, files, noFile } = wording(untouched ? draft.text : before.title);
  const own = draft.fields ?? noFields;
  const fields: TaskFields = {
    ...before.fields,
    ...own,
    verification: own.verification.length > 0 ? own.verification : before.fields.verification,
    doneWhen: own.doneWhen.length > 0 ? own.doneWhen : before.fields.doneWhen,
  };
  return {
    id,
    task: {
      title,
      files,
      ...(noFile === undefined ? {} : { noFile }),
      status: before.status,
      stories: untouched ? draft.stories : before.stories,
      tags: before.tags,
      fields,
      notes: before.notes,
      span: draft.cause,
    },
    dependsOn: untouched ? needs : [...new Set([...needs, ...dependsOn])],
    draft,
  };
}

function handWritten(task: Task, dependsOn: readonly TaskId[]): MergedTask {
  return { id: task.id, task, dependsOn };
}

const noFields: TaskFields = { verification: [], doneWhen: [] };

function wording(text: string): Pick<Task, 'title' | 'files' | 'noFile'> {
  const reason = /\s*\(no file: ((?:[^()]|\([^()]*\))*)\)\s*$/i.exec(text);
  return {
    title: text,
    files: findPaths(reason ? text.slice(0, reason.index) : text).map((path) => ({ path })),
    ...(reason ? { noFile: reason[1] as string } : {}),
  };
}

/** What each task waits for by its own line, or by a sentence that is not about whole phases. */
function statedByTask(old: TaskList | undefined): ReadonlyMap<TaskId, readonly TaskId[]> {
  const stated = new Map<TaskId, TaskId[]>();
  if (!old) return stated;
  for (const { from, to, place, span } of old.dependencies) {
    if (place === 'section' && isPhaseSentence(span.file.text.slice(span.start, span.end))) continue;
    for (const id of to) stated.set(id, stated.has(id) ? [...new Set([...(stated.get(id) as TaskId[]), ...from])] : [...from]);
  }
  return stated;
}

/** The form in which `build` states the order of the phases: `Setup (T001-T004) before Tests First (T005-T009)`. */
function isPhaseSentence(text: string): boolean {
  return /^[^()]*\((?:T\d+[-, ]*)+\) before [^()]*\((?:T\d+[-, ]*)+\)$/.test(text.trim());
}

/** The phases that will be written: the old ones in their order, and the missing ones of the drafts at their place. */
function phaseSlots(categories: readonly Category[], old: TaskList | undefined) {
  const phases: { phase: Omit<Phase, 'span'>; tasks: MergedTask[] }[] = (old?.phases ?? []).map((phase) => ({ phase, tasks: [] }));
  const ofOld = phases.map(({ tasks }) => tasks);
  const ofCategory = new Map<Category, MergedTask[]>();
  const wanted = new Set(categories);
  for (const { category, title } of builtPhases) {
    if (!wanted.has(category)) continue;
    const known = phases.find(({ phase }) => phase.category === category);
    if (known) {
      ofCategory.set(category, known.tasks);
      continue;
    }
    const match = /^Phase ([\d.]+): (.*)$/.exec(title) as RegExpExecArray;
    const slot = { phase: { title, number: match[1] as string, name: match[2] as string, category }, tasks: [] };
    const behind = phases.findLastIndex(({ phase }) => categoryRank(phase.category) <= categoryRank(category));
    phases.splice(behind + 1, 0, slot);
    ofCategory.set(category, slot.tasks);
  }
  return { phases, ofOld, ofCategory };
}
