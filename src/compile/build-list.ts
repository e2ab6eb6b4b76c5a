import type { Diagnostic } from '../base/diagnostic.ts';
import type { SourceFile, SourceSpan } from '../base/source.ts';
import type { TaskDraft } from '../derive/draft.ts';
import { formatVersion } from '../model/stamp.ts';
import type { FreeSection, Phase, Stamp, StatedDependency, Task, TaskId, TaskList } from '../model/task.ts';
import { stampSums } from './keep-work.ts';
import type { Merged, MergedTask } from './merge.ts';
import { orderPhase } from './order.ts';
import { orderPhases } from './order-phases.ts';
import { reduceNamed } from './reduce-named.ts';
import { renumber as renumberTasks } from './renumber.ts';
import { sayingsOf } from './sayings.ts';
import { settleNeeds } from './settle-needs.ts';

/** What a built list says beside its tasks. */
export interface ListFrame {
  readonly title: string;
  /** Where a thing without a line of its own is reported: the title of the plan. */
  readonly span: SourceSpan;
  /** The tasks.md that people wrote or edited. */
  readonly source?: SourceFile;
  readonly inputs: ReadonlyMap<string, string>;
  readonly orderedPhases: boolean;
  readonly renumber: boolean;
  readonly frontMatter?: string;
  readonly introduction?: string;
  readonly freeSections: readonly FreeSection[];
}

/** A list with the draft behind each task that has one. */
export interface BuiltList {
  readonly list: TaskList;
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
  const ordered = merged.phases.map(({ tasks }) => orderPhase(tasks));
  const flat = ordered.flat();
  const phaseOf = ordered.flatMap((tasks, phase) => tasks.map(() => phase));
  const { tasks: numbered, rewrite } = frame.renumber
    ? renumberTasks(flat)
    : { tasks: flat, rewrite: (text: string) => text };
  const tasks: Task[] = numbered.map(({ id, task }, at) => ({
    ...task,
    id,
    phase: phaseOf[at] as number,
    parallel: false,
    ...(task.above === undefined ? {} : { above: rewrite(task.above) }),
  }));
  const phases: Phase[] = merged.phases.map(({ phase: { text, below, ...phase } }) => ({
    ...phase,
    title: rewrite(phase.title),
    name: rewrite(phase.name),
    ...(text === undefined ? {} : { text: rewrite(text) }),
    ...(below === undefined ? {} : { below: rewrite(below) }),
    span: frame.span,
  }));
  const sentences = merged.sentences.map(rewrite);
  const highest = frame.renumber ? numbered.length : merged.highest;
  const frameless: Omit<TaskList, 'stamp'> = {
    file: { path: 'tasks.md', text: '' },
    title: frame.title,
    phases,
    tasks,
    dependencies: [],
    ...(frame.frontMatter === undefined ? {} : { frontMatter: frame.frontMatter }),
    ...(frame.introduction === undefined ? {} : { introduction: rewrite(frame.introduction) }),
    freeSections: frame.freeSections.map(({ title, text }) => ({ title: rewrite(title), text: rewrite(text) })),
    leftOut: [],
    skipped: [],
    dialect: 'generated',
  };
  const { around, own } = sayingsOf(sentences, frameless, frame.source);
  const order = orderPhases({
    phases,
    tasks,
    stated: [...firmOf(numbered, frame.span), ...around],
    overlaps: merged.overlaps.map((group) => group.map((ids) => ids.map(rewrite))),
    ordered: frame.orderedPhases,
    adopts: merged.adopts,
    span: frame.span,
  });
  const settled = settleNeeds(numbered, [...around, ...order.dependencies], merged.adopts);
  const named = reduceNamed(settled.tasks, around, own);
  const wording = new Map<TaskId, string>();
  const drafts = new Map<TaskId, TaskDraft>();
  for (const [at, one] of settled.tasks.entries()) {
    const { id, draft, sums } = one;
    if (draft) drafts.set(id, draft);
    if (draft) wording.set(id, stampSums(one, draft, named[at] as TaskId[]));
    else if (sums !== undefined) wording.set(id, sums);
  }
  const stamp: Stamp = { version: formatVersion, inputs: frame.inputs, wording, highest, span: frame.span };
  const byTask = tasks.flatMap(({ id, span }, at): StatedDependency[] => {
    const from = named[at] as readonly TaskId[];
    return from.length > 0 ? [{ from, to: [id], span, place: 'task' }] : [];
  });
  const list: TaskList = { ...frameless, dependencies: [...byTask, ...order.dependencies, ...around], stamp };
  const diagnostics = [...settled.diagnostics, ...order.diagnostics];
  return { list, drafts, sentences, overlaps: order.overlaps, diagnostics };
}

/** What tasks name, but for what may give way. */
function firmOf(tasks: readonly MergedTask[], span: SourceSpan): readonly StatedDependency[] {
  return tasks.map(({ id, dependsOn, weak = [] }) => ({
    from: dependsOn.filter((before) => !weak.includes(before)),
    to: [id],
    span,
    place: 'task',
  }));
}
