import type { Diagnostic } from '../base/diagnostic.ts';
import type { TaskDraft } from '../derive/draft.ts';
import { formatVersion } from '../model/stamp.ts';
import type { Stamp, StatedDependency, TaskId, TaskList } from '../model/task.ts';
import { stampSums } from './keep-work.ts';
import type { ListFrame } from './list-frame.ts';
import { listWithin } from './list-frame.ts';
import type { Merged, MergedTask } from './merge.ts';
import { orderPhase } from './order.ts';
import { reduceNamed } from './reduce-named.ts';
import { renumber } from './renumber.ts';
import { settleNeeds } from './settle-needs.ts';
import { statedAround } from './stated-around.ts';

/** A list with the draft behind each task that has one. */
export interface BuiltList {
  readonly list: TaskList;
  readonly stamp: Stamp;
  readonly drafts: ReadonlyMap<TaskId, TaskDraft>;
  /** What people wrote under Dependencies, as it will stand there. */
  readonly sentences: readonly string[];
  /** Phases that are taken out of their order, in words. */
  readonly overlaps: readonly string[];
  /** What tasks.md says against the documents. */
  readonly diagnostics: readonly Diagnostic[];
}

/** Makes the task list that will be written: ordered, its dependencies named once, without `[P]` as yet. */
export function buildList(merged: Merged, frame: ListFrame): BuiltList {
  const settled = settleNeeds(merged, frame);
  const ordered = settled.phases.map(orderPhase);
  const { tasks, rewrite } = frame.renumber ? renumber(ordered.flat()) : { tasks: ordered.flat(), rewrite: same };
  let next = 0;
  const phases = ordered.map((within) => within.map(() => tasks[next++] as MergedTask));
  const frameless = listWithin(frame, merged, phases, rewrite);
  const around = statedAround(frameless, merged, phases.flat(), frame, rewrite);
  const named = reduceNamed(tasks, around.sayings, around.own);
  const wording = new Map<TaskId, string>();
  const drafts = new Map<TaskId, TaskDraft>();
  for (const [at, task] of tasks.entries()) {
    const { id, draft, sums } = task;
    if (draft) drafts.set(id, draft);
    if (draft) wording.set(id, stampSums(task, draft, named[at] as TaskId[]));
    else if (sums !== undefined) wording.set(id, sums);
  }
  const highest = frame.renumber ? tasks.length : merged.highest;
  const stamp: Stamp = { version: formatVersion, inputs: frame.inputs, wording, highest, span: frame.span };
  const byTask = frameless.tasks.flatMap(({ id, span }, at): StatedDependency[] => {
    const from = named[at] as readonly TaskId[];
    return from.length > 0 ? [{ from, to: [id], span, place: 'task' }] : [];
  });
  return {
    list: { ...frameless, dependencies: [...byTask, ...around.order, ...around.sayings], stamp },
    stamp,
    drafts,
    sentences: around.sentences,
    overlaps: around.overlaps,
    diagnostics: [...settled.diagnostics, ...around.diagnostics],
  };
}

const same = (text: string): string => text;
