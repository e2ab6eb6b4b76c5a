import type { Diagnostic, Parsed } from '../base/diagnostic.ts';
import type { Phase, Task, TaskId, TaskList } from '../model/task.ts';
import { giveIds } from './give-ids.ts';
import type { Before } from './keep-work.ts';
import { isUntouched, keepWork } from './keep-work.ts';
import { matchDrafts } from './match.ts';
import { namedIn, ownSentences } from './own-sentences.ts';
import type { PhaseOverlap } from './phase-overlap.ts';
import { phaseOverlaps } from './phase-overlap.ts';
import { phaseSlots } from './phase-slots.ts';
import type { SettledDraft } from './settle.ts';
import { statedByTask } from './stated-by-task.ts';

/** A task that will be written: with its id, its phase and the ids that its line names. */
export interface MergedTask {
  readonly id: TaskId;
  readonly task: Omit<Task, 'id' | 'phase' | 'parallel'>;
  readonly dependsOn: readonly TaskId[];
  /** The draft that it comes from; absent for a hand-written task. */
  readonly draft?: SettledDraft;
  /** What it waits for by its draft alone. */
  readonly needs?: readonly TaskId[];
  /** Of these what people need not have, since they edited what the task waits for. */
  readonly weak?: readonly TaskId[];
  /** Which of its parts people have edited. */
  readonly edited?: { readonly wording: boolean; readonly fields: boolean; readonly waits?: boolean };
  /** Checksums of a task whose source is gone, kept as they are. */
  readonly sums?: string;
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
  /** What people wrote under Dependencies, piece by piece. */
  readonly sentences: readonly string[];
  /** Phases that need not wait for one another. */
  readonly overlaps: readonly PhaseOverlap[];
  /** The old tasks were written by people alone, see `adoptList`. */
  readonly adopts: boolean;
  /** The highest number that was ever given. */
  readonly highest: number;
}

/**
 * Gives drafts their ids and keeps what people did: ticks, hand-written tasks, edited wording and ids stay; a task
 * whose source is gone is kept if it was started or edited, else removed; ids are never given twice.
 */
export function mergeTasks(drafts: readonly SettledDraft[], old: TaskList | undefined): Parsed<Merged> {
  const matches = old ? matchDrafts(drafts, old) : new Map<SettledDraft, Task>();
  const { idOf, added, highest } = giveIds(drafts, matches, old);
  const stated = statedByTask(old);
  const beforeOf = (task: Task): Before => ({
    task,
    dependsOn: stated.get(task.id) ?? [],
    sums: old?.stamp?.wording.get(task.id),
  });
  const needsOf = ({ needs }: SettledDraft): readonly TaskId[] => needs.map(({ key }) => idOf.get(key) as TaskId);
  const kept = new Map<Task, MergedTask>();
  const reworded: { id: TaskId; before: string; after: string }[] = [];
  for (const [draft, task] of matches) {
    const merged = keepWork(draft, beforeOf(task), needsOf(draft));
    if (task.title !== merged.task.title)
      reworded.push({ id: merged.id, before: task.title, after: merged.task.title });
    kept.set(task, merged);
  }
  const fresh = drafts.filter((draft) => !matches.has(draft));
  const slots = phaseSlots(new Set(fresh.map(({ category }) => category)), old);
  const adopts = old?.dialect === 'generated' && !old.stamp;
  const sentences = ownSentences(old);
  const named = namedIn(sentences, old);
  const diagnostics: Diagnostic[] = [];
  const removed = new Map<TaskId, string>();
  const texts: string[][] = slots.ofOld.map(() => []);
  for (const task of old?.tasks ?? []) {
    const before = beforeOf(task);
    const merged = kept.get(task);
    if (!merged && isUntouched(before) && !named.has(task.id)) {
      removed.set(task.id, task.title);
      if (task.above !== undefined) texts[task.phase]?.push(task.above);
      continue;
    }
    if (!merged && before.sums !== undefined) diagnostics.push(withoutSource(task));
    const stays = merged ?? {
      id: task.id,
      task,
      dependsOn: before.dependsOn,
      ...(before.sums === undefined ? {} : { sums: before.sums }),
    };
    slots.ofOld[task.phase]?.push(withTextsAbove(stays, texts[task.phase]?.splice(0) ?? []));
  }
  for (const draft of fresh)
    slots.ofCategory.get(draft.category)?.push(freshTask(draft, idOf.get(draft.key) as TaskId, needsOf(draft), adopts));
  const phases = slots.phases
    .filter(({ tasks }) => tasks.length > 0)
    .map(({ phase, tasks }) => ({
      phase: withTextsBelow(phase, texts[slots.ofOld.indexOf(tasks)] ?? []),
      tasks: tasks.map((merged) => ({ ...merged, dependsOn: merged.dependsOn.filter((id) => !removed.has(id)) })),
    }));
  const changes = { added, removed: [...removed].map(([id, title]) => ({ id, title })), reworded };
  const overlaps = old?.statesOrder ? [phasesOf(old)] : phaseOverlaps(old);
  return { value: { phases, changes, sentences, overlaps, adopts, highest }, diagnostics };
}

/** The texts above removed tasks go to the next one that stays … */
function withTextsAbove(merged: MergedTask, texts: readonly string[]): MergedTask {
  if (texts.length === 0) return merged;
  const { above } = merged.task;
  return {
    ...merged,
    task: { ...merged.task, above: [...texts, ...(above === undefined ? [] : [above])].join('\n\n') },
  };
}

/** … or below the last one. */
function withTextsBelow<P extends Omit<Phase, 'span'>>(phase: P, texts: readonly string[]): P {
  if (texts.length === 0) return phase;
  return { ...phase, below: [...texts, ...(phase.below === undefined ? [] : [phase.below])].join('\n\n') };
}

function phasesOf({ phases, tasks }: TaskList): PhaseOverlap {
  return phases.map((_, at) => tasks.flatMap(({ id, phase }) => (phase === at ? [id] : [])));
}

function freshTask(draft: SettledDraft, id: TaskId, needs: readonly TaskId[], adopts: boolean): MergedTask {
  return {
    id,
    task: {
      ...draft.task,
      stories: draft.stories,
      status: draft.status ?? 'todo',
      tags: draft.tags ?? [],
      notes: [],
      span: draft.cause,
    },
    dependsOn: needs,
    draft,
    needs,
    ...(adopts ? { weak: needs } : {}),
  };
}

function withoutSource({ id, status, span }: Task): Diagnostic {
  return {
    code: 'no-source',
    severity: 'warning',
    span,
    message: `${id} is in no design document any more; it is kept because it was ${status === 'todo' ? 'edited' : 'started'}. Remove the line if it is not wanted`,
  };
}
