import type { TaskId } from '../model/task.ts';
import { formatTaskId, idPatternOf, taskWord } from '../model/task-id.ts';
import { readTaskLine } from '../read/tasks/task-line.ts';
import type { Rewrite } from './renumber.ts';

/** New ids for the tasks of a file. */
export interface NumberedAnew {
  readonly idOf: (id: TaskId) => TaskId;
  /** Rewrites what prose says of tasks: `Task 2.1`. Without the word, a number may be that of a requirement. */
  readonly inProse: Rewrite;
  /** The same where a number by itself names a task as well: in what is said about dependencies. */
  readonly inSentences: Rewrite;
}

/** Numbers tasks T001, T002 … where one of them has an id that no line can name, such as `2` of an outline; else undefined. */
export function numberAnew(ids: readonly TaskId[]): NumberedAnew | undefined {
  if (ids.every(isNameable)) return undefined;
  const known = new Map<TaskId, TaskId>(ids.map((id, at) => [id, formatTaskId(at + 1)]));
  const idOf = (id: TaskId): TaskId => known.get(id) ?? id;
  const number = '\\d+(?:\\.\\d+)*(?!\\w|\\.\\d)';
  const named = `(${taskWord}s?\\s*)(${number}(?:(?:\\s*(?:,|-|–|&|\\band\\b)\\s*)${number})*)`;
  const rewriter = (pattern: string): Rewrite => {
    const mention = new RegExp(`${named}|(?<![\\w./-])(?:${pattern})`, 'g');
    return (text) =>
      text.replace(mention, (whole, word: string | undefined, numbers: string | undefined) =>
        word === undefined ? idOf(whole) : word + (numbers as string).replace(new RegExp(number, 'g'), idOf),
      );
  };
  return { idOf, inProse: rewriter(idPatternOf([])), inSentences: rewriter(idPatternOf(ids)) };
}

/** Whether an id can stand in front of a task and in `(depends on …)`. */
function isNameable(id: TaskId): boolean {
  return new RegExp(`^(?:${idPatternOf([id])})$`).test(id) && readTaskLine(`[ ] ${id} x`).id === id;
}
