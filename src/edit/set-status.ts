import { UsageError } from '../base/errors.ts';
import { formatLine, positionOf } from '../base/source.ts';
import type { Task, TaskId, TaskList, TaskStatus } from '../model/task.ts';
import { boxEdit } from './box-edit.ts';
import { cellEdit } from './cell-edit.ts';
import { fieldEdit } from './field-edit.ts';
import type { TextEdit } from './text-edit.ts';
import { applyEdits } from './text-edit.ts';
import { titleEdit } from './title-edit.ts';

/**
 * The text of a tasks.md with the state of one task set: one line differs, and none where the task is in that state.
 * An id that no task or more than one has, and a table without a column for states, are UsageErrors.
 */
export function setStatus(list: TaskList, id: TaskId, status: TaskStatus): string {
  return setStatuses(list, [id], status);
}

/** The same for several tasks at once: all of them, or a UsageError. */
export function setStatuses(list: TaskList, ids: readonly TaskId[], status: TaskStatus): string {
  const tasks = [...new Set(ids)].map((id) => theTask(list, id)).filter((task) => task.status !== status);
  return applyEdits(
    list.file.text,
    tasks.map((task) => statusEdit(list, task, status)),
  );
}

function statusEdit(list: TaskList, task: Task, status: TaskStatus): TextEdit {
  if (task.form === 'row') return cellEdit(list, task, status);
  if (task.form === undefined) return boxEdit(list, task, status);
  const { mark, span } = task;
  const inTitle = !mark || (mark.start >= span.start && mark.end <= span.end);
  return inTitle ? titleEdit(list, task, status) : fieldEdit(list, task, status);
}

function theTask({ tasks, file }: TaskList, id: TaskId): Task {
  const [task, other] = tasks.filter((one) => one.id === id);
  if (!task) throw new UsageError(`${file.path} has no task ${id}`);
  if (other)
    throw new UsageError(
      `two tasks have the id ${id}: ${formatLine(task.span)} and line ${positionOf(other.span).line}; give one of them another id`,
    );
  return task;
}
