import type { Diagnostic } from '../base/diagnostic.ts';
import type { SourceSpan } from '../base/source.ts';
import { spanOf } from '../base/source.ts';
import { waitsOf } from '../edit/waits-of.ts';
import type { StatedDependency, Task, TaskId, TaskList } from '../model/task.ts';

/** What an adopted list should say, and where its parts stand in the file that people wrote. */
export interface Wanted {
  readonly list: TaskList;
  /** What sentences say of its tasks. */
  readonly said: readonly StatedDependency[];
  /** The tasks as they were written, in the order of the list. */
  readonly written: readonly Task[];
}

/** Whether some dependencies say what one says, or more. */
export function states(dependencies: readonly StatedDependency[], { from, to }: StatedDependency): boolean {
  return dependencies.some((one) => includesAll(one.from, from) && includesAll(one.to, to));
}

function includesAll(whole: readonly TaskId[], part: readonly TaskId[]): boolean {
  if (part.length > whole.length) return false;
  const known = new Set(whole);
  return part.every((id) => known.has(id));
}

/** Where a list, written as `build` writes and read again, does not say what it should: that must not be written. */
export function adoptedDifferences({ list, said, written }: Wanted, read: TaskList): readonly Diagnostic[] {
  const { file } = list;
  if (!read.stamp)
    return [
      problem(spanOf(file, file.text.length), 'a block of code or a comment runs to the end of the file; close it'),
    ];
  const [wants, says] = [waitsOf(list), waitsOf(read)];
  const changed = list.tasks.flatMap((task, at) => {
    const now = read.tasks[at];
    return now && sayingOf(now) === sayingOf(task) && says.get(now.id) === wants.get(task.id) ? [] : [at];
  });
  if (changed.length > 0)
    return changed.map((at) => {
      const { id, span } = written[at] as Task;
      return problem(span, `${id} would be read otherwise as a plain list item; reword it, or what stands below it`);
    });
  if (read.tasks.length !== list.tasks.length || frameOf(read) !== frameOf(list))
    return [problem(spanOf(file, 0), textMessage)];
  return [
    ...said
      .filter((one) => !states(read.dependencies, one))
      .map(({ span }) => problem(span, 'this would not be understood any more; state it at the tasks themselves')),
    ...read.dependencies
      .filter((one) => one.place === 'section' && !states(said, one))
      .map(({ from, to }) => problem(spanOf(file, 0), `${textMessage}: ${to[0]} would wait for ${from[0]}`)),
  ];
}

const textMessage = 'what stands around the tasks would be read otherwise in a generated file; simplify it';

function problem(span: SourceSpan, message: string): Diagnostic {
  return { code: 'use-task-format', severity: 'error', span, message };
}

/** What a task says, wherever its lines stand. */
function sayingOf({ id, title, status, stories, tags, files, noFile, fields, notes, above, comment }: Task): string {
  const { verification, doneWhen, estimate, ...words } = fields;
  const paths = files.map(({ path }) => path).sort();
  const named = Object.entries(words).sort(([a], [b]) => (a < b ? -1 : 1));
  const line = [id, title, status, stories, tags, noFile];
  return JSON.stringify([line, paths, estimate?.text, named, verification, doneWhen, notes, above, comment]);
}

function frameOf({ phases, frontMatter, introduction, freeSections }: TaskList): string {
  const texts = phases.map(({ title, text, below }) => [title || 'Tasks', text, below]);
  return JSON.stringify([texts, frontMatter, introduction, freeSections]);
}
