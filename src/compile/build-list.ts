import type { SourceSpan } from '../base/source.ts';
import type { TaskDraft } from '../derive/draft.ts';
import { digraph } from '../graph/digraph.ts';
import { topologicalOrder } from '../graph/order.ts';
import { transitiveReduction } from '../graph/reachability.ts';
import { formatVersion } from '../model/stamp.ts';
import type { FreeSection, Phase, Stamp, StatedDependency, Task, TaskId, TaskList } from '../model/task.ts';
import { stampSums } from './keep-work.ts';
import type { Merged, MergedTask } from './merge.ts';
import { orderPhase } from './order.ts';
import type { OwnSentences } from './own-sentences.ts';
import { sayingOf } from './own-sentences.ts';
import { phaseOrder } from './phase-order.ts';
import { renumber as renumberTasks } from './renumber.ts';

/** What a built list says beside its tasks. */
export interface ListFrame {
  readonly title: string;
  /** Where a thing without a line of its own is reported: the title of the plan. */
  readonly span: SourceSpan;
  readonly inputs: ReadonlyMap<string, string>;
  readonly orderedPhases: boolean;
  readonly renumber: boolean;
  readonly freeSections: readonly FreeSection[];
}

/** A list with the draft behind each task that has one. */
export interface BuiltList {
  readonly list: TaskList;
  readonly drafts: ReadonlyMap<TaskId, TaskDraft>;
  /** What people wrote under Dependencies, as it will stand there. */
  readonly sentences: OwnSentences;
}

/** Makes the task list that will be written: ordered, its dependencies named once, without `[P]` as yet. */
export function buildList(merged: Merged, frame: ListFrame): BuiltList {
  const ordered = merged.phases.map(({ tasks }) => orderPhase(tasks));
  const flat = ordered.flat();
  const phaseOf = ordered.flatMap((tasks, phase) => tasks.map(() => phase));
  const { tasks: numbered, rewrite } = frame.renumber
    ? renumberTasks(flat)
    : { tasks: flat, rewrite: (text: string) => text };
  const named = reduceNamed(numbered);
  const tasks: Task[] = numbered.map(({ id, task }, at) => ({
    ...task,
    id,
    phase: phaseOf[at] as number,
    parallel: false,
  }));
  const phases: Phase[] = merged.phases.map(({ phase }) => ({
    ...phase,
    ...(phase.text === undefined ? {} : { text: rewrite(phase.text) }),
    span: frame.span,
  }));
  const wording = new Map<TaskId, string>();
  const drafts = new Map<TaskId, TaskDraft>();
  for (const [at, merged] of numbered.entries()) {
    const { id, draft, sums } = merged;
    if (draft) drafts.set(id, draft);
    if (draft) wording.set(id, stampSums(merged, draft, named[at] as TaskId[]));
    else if (sums !== undefined) wording.set(id, sums);
  }
  const highest = frame.renumber ? numbered.length : merged.highest;
  const stamp: Stamp = { version: formatVersion, inputs: frame.inputs, wording, highest, span: frame.span };
  const dependencies: StatedDependency[] = tasks.flatMap(({ id, span }, at) => {
    const from = named[at] as readonly TaskId[];
    return from.length > 0 ? [{ from, to: [id], span, place: 'task' as const }] : [];
  });
  if (frame.orderedPhases) dependencies.push(...phaseOrder(phases, tasks, frame.span));
  const sentences = { blocks: merged.sentences.blocks.map(rewrite), texts: merged.sentences.texts.map(rewrite) };
  dependencies.push(...sayingOf(sentences, { tasks, phases }));
  const list: TaskList = {
    file: { path: 'tasks.md', text: '' },
    title: frame.title,
    phases,
    tasks,
    dependencies,
    freeSections: frame.freeSections.map(({ title, text }) => ({ title, text: rewrite(text) })),
    leftOut: [],
    skipped: [],
    dialect: 'generated',
    stamp,
  };
  return { list, drafts, sentences };
}

/** The named dependencies of each task without those that follow from the others. */
function reduceNamed(tasks: readonly MergedTask[]): readonly (readonly TaskId[])[] {
  const at = new Map(tasks.map(({ id }, index) => [id, index]));
  const from: number[] = [];
  const to: number[] = [];
  for (const [index, { dependsOn }] of tasks.entries())
    for (const id of dependsOn) {
      const before = at.get(id);
      if (before !== undefined) {
        from.push(before);
        to.push(index);
      }
    }
  const graph = digraph(tasks.length, from, to);
  const order = topologicalOrder(graph);
  const redundant = order.length === tasks.length ? transitiveReduction(graph, order) : [];
  const kept: number[][] = tasks.map(() => []);
  for (let edge = 0; edge < graph.edgeCount; edge++)
    if (!redundant[edge]) kept[graph.to[edge] as number]?.push(graph.from[edge] as number);
  return kept.map((befores, index) => {
    const unknown = (tasks[index] as MergedTask).dependsOn.filter((id) => !at.has(id));
    return [
      ...[...new Set(befores)].sort((a, b) => a - b).map((before) => (tasks[before] as MergedTask).id),
      ...unknown,
    ];
  });
}
