import type { SourceFile, SourceSpan } from '../base/source.ts';
import { spanOf } from '../base/source.ts';
import type { StatedDependency, Task, TaskId, TaskList } from '../model/task.ts';
import { readTaskList } from '../read/tasks-md.ts';
import { renderBareList } from '../render/tasks-md.ts';

/** What the words of people say of the order of tasks, as a reader will take them. */
export interface Sayings {
  /** What stands around the tasks. */
  readonly around: readonly StatedDependency[];
  /** By task: what its title and its notes name. */
  readonly own: ReadonlyMap<TaskId, readonly TaskId[]>;
}

/**
 * Reads what people wrote around the tasks of a list, in their titles and in their notes. `sentences` stand under
 * Dependencies; `source` is the file in which all of it was written.
 */
export function sayingsOf(
  sentences: readonly string[],
  list: Omit<TaskList, 'stamp'>,
  source: SourceFile | undefined,
): Sayings {
  const [first] = list.tasks;
  const inTasks = list.tasks.some(mayName);
  if (!first || (!inTasks && !holdsText(sentences, list))) return { around: [], own: new Map() };
  const tasks = list.tasks.map((task) =>
    mayName(task) ? { ...task, ...bare } : { ...task, ...bare, title: 'x', notes: [] },
  );
  const text = renderBareList({ ...list, tasks, dependencies: [] }, sentences);
  const { dependencies } = readTaskList({ path: 'tasks.md', text }).value;
  const own = new Map<TaskId, TaskId[]>();
  const around: StatedDependency[] = [];
  for (const { from, to, place, span } of dependencies)
    if (place === 'section') around.push({ from, to, span: placeIn(source, span) ?? first.span, place });
    else for (const id of to) own.set(id, [...(own.get(id) ?? []), ...from]);
  return { around, own };
}

/** Where a file holds the words of a span. */
function placeIn(source: SourceFile | undefined, { file, start, end }: SourceSpan): SourceSpan | undefined {
  const at = source?.text.indexOf(file.text.slice(start, end)) ?? -1;
  return source && at >= 0 ? spanOf(source, at, at + end - start) : undefined;
}

function holdsText(
  sentences: readonly string[],
  { phases, tasks, freeSections }: Pick<TaskList, 'phases' | 'tasks' | 'freeSections'>,
): boolean {
  return (
    sentences.length > 0 ||
    freeSections.length > 0 ||
    phases.some(({ text, below }) => text !== undefined || below !== undefined) ||
    tasks.some(({ above }) => above !== undefined)
  );
}

/** Whether the words of a task may name another one. */
function mayName({ title, notes }: Task): boolean {
  return /T\d|\d\.\d|-\d/.test(title) || notes.length > 0;
}

/** A task of which nothing is said but its words, where it stands, and which story it belongs to. */
const bare = { tags: [], files: [], fields: { verification: [], doneWhen: [] } } as const;
