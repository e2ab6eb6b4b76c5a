import type { Diagnostic } from '../base/diagnostic.ts';
import { spanOf } from '../base/source.ts';
import { toDag } from '../graph/dag.ts';
import { linkTasks } from '../graph/link.ts';
import type { TaskGraph } from '../graph/task-graph.ts';
import { bareContext, checklistRules } from '../lint/checklist.ts';
import { lint } from '../lint/lint.ts';
import type { Config } from '../model/config.ts';
import { defaultConfig } from '../model/config.ts';
import type { Phase, StatedDependency, Task, TaskId, TaskList } from '../model/task.ts';
import { isPhaseTitle } from '../read/tasks/phase-title.ts';
import { readTaskList } from '../read/tasks-md.ts';
import { adoptSections, withoutRule } from './adopt-sections.ts';
import { adoptableFile } from './adoptable-file.ts';
import { adoptedDifferences, states } from './adopted-differences.ts';
import { numberAnew } from './number-anew.ts';
import type { Rewrite } from './renumber.ts';
import { settleList } from './settle-list.ts';
import { stateDerived } from './state-derived.ts';

/** A list that people wrote, made ready for `compileFeature`. */
export interface Adopted {
  /** Absent where something is wrong that must be mended first; the diagnostics say what. */
  readonly list?: TaskList;
  /** Some ids were such that no line can name them, and all were given anew. */
  readonly numbered: boolean;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Takes over a tasks.md that people wrote: its tasks, phases and words in the form that `build` writes, without a
 * stamp as yet. What the order of tasks, files and nesting imply is stated; the order of the phases is left to `build`.
 * What cannot be written so that it reads the same is an error.
 */
export function adoptList(old: TaskList, config: Config): Adopted {
  const graph = linkTasks(old, config.derived);
  const errors = errorsOf(graph);
  if (errors.length > 0) return { numbered: false, diagnostics: errors };
  const text = readTaskList(adoptableFile(old.file), { ...config, freeText: true }).value;
  const tasks = text.phases.flatMap((_, at) => text.tasks.filter(({ phase }) => phase === at));
  const anew = numberAnew(tasks.map(({ id }) => id));
  const { idOf, inProse, inSentences } = anew ?? { idOf: same, inProse: same, inSentences: same };
  const { sentences, freeSections } = adoptSections(text.freeSections);
  const introduction = withoutRule(inProse(text.introduction ?? ''));
  const plain: TaskList = {
    file: old.file,
    title: 'Tasks',
    phases: text.phases.map((phase) => adoptPhase(phase, text, inProse)),
    tasks: tasks.map((task) => adoptTask(task, idOf, inProse)),
    dependencies: statedBy(stateDerived(graph), idOf, tasks),
    ...(text.frontMatter === undefined ? {} : { frontMatter: text.frontMatter }),
    ...(introduction === '' ? {} : { introduction }),
    freeSections: freeSections.map((section) => ({ title: inProse(section.title), text: inProse(section.text) })),
    leftOut: [],
    skipped: [],
    dialect: 'generated',
  };
  const own = sentences.map(inSentences);
  const said = old.dependencies
    .filter(({ place }) => place === 'section')
    .map((one): StatedDependency => ({ ...one, from: one.from.map(idOf), to: one.to.map(idOf), place: 'task' }));
  const first = settleList(plain, own, config);
  // What no sentence says any more, the tasks say.
  const lost = said.filter((one) => !states(first.dependencies, one));
  const whole = { ...plain, dependencies: [...plain.dependencies, ...lost] };
  const settled = lost.length === 0 ? first : settleList(whole, own, config);
  const kept = said.filter((one) => !lost.includes(one));
  const problems = adoptedDifferences({ list: whole, said: kept, written: tasks }, settled);
  if (problems.length > 0) return { numbered: false, diagnostics: problems };
  const { stamp: _, ...list } = settled;
  return {
    list: {
      ...list,
      ...(old.statesOrder ? { statesOrder: true } : {}),
      tasks: list.tasks.map((task, at) => ({ ...task, span: (tasks[at] as Task).span })),
    },
    numbered: anew !== undefined,
    diagnostics: anew ? [numberedAnew(tasks, idOf)] : [],
  };
}

const same = (text: string): string => text;

/** What stands against the tasks of a file: errors as everywhere, and ids that are no names as yet, or were given twice. */
function errorsOf(graph: TaskGraph): readonly Diagnostic[] {
  const { dag, cycles = [] } = toDag(graph);
  const found = lint(
    { ...bareContext(defaultConfig), list: graph.list, graph, ...(dag ? { dag } : {}), cycles },
    checklistRules,
  );
  const unnamed = graph.list.tasks.filter(({ id }) => /^TX+$/.test(id));
  return [
    ...found.flatMap((one) =>
      one.severity === 'error' || one.code === 'no-duplicate-id' ? [{ ...one, severity: 'error' as const }] : [],
    ),
    ...unnamed.map(({ id, span }) => ({
      code: 'no-placeholder',
      severity: 'error' as const,
      span,
      message: `${id} is no id as yet; give the task one`,
    })),
  ];
}

/** A phase with its texts; one that the title of the file stood for is called as such. */
function adoptPhase({ text, below, ...phase }: Phase, { title, phases }: TaskList, inProse: Rewrite): Phase {
  return {
    ...phase,
    title: phases.length === 1 && phase.title === title && !isPhaseTitle(title) ? 'Tasks' : inProse(phase.title),
    ...(text === undefined ? {} : { text: inProse(text) }),
    ...(below === undefined ? {} : { below: inProse(below) }),
  };
}

/** A task as a list item, with nothing of how it was written. */
function adoptTask(task: Task, idOf: (id: TaskId) => TaskId, inProse: Rewrite): Task {
  const { form, mark, parent, above, parallel, ...kept } = task;
  return {
    ...kept,
    id: idOf(task.id),
    title: inProse(task.title),
    parallel: false,
    notes: task.notes.map(inProse),
    ...(above === undefined ? {} : { above: inProse(above) }),
    ...(task.comment === undefined ? {} : { comment: inProse(task.comment) }),
  };
}

function statedBy(
  waits: ReadonlyMap<TaskId, ReadonlySet<TaskId>>,
  idOf: (id: TaskId) => TaskId,
  tasks: readonly Task[],
): readonly StatedDependency[] {
  return tasks.flatMap(({ id, span }) => {
    const from = [...(waits.get(id) ?? [])].map(idOf);
    return from.length > 0 ? [{ from, to: [idOf(id)], span, place: 'task' as const }] : [];
  });
}

function numberedAnew(tasks: readonly Task[], idOf: (id: TaskId) => TaskId): Diagnostic {
  const { id, span } = tasks.find((task) => idOf(task.id) !== task.id) as Task;
  return {
    code: 'use-task-format',
    severity: 'warning',
    span: spanOf(span.file, span.start, span.end),
    message: `ids such as ${id} cannot stand in \`(depends on …)\`: all tasks are numbered anew`,
  };
}
