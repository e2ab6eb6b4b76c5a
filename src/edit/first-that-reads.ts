import { defaultConfig } from '../model/config.ts';
import type { Task, TaskList, TaskStatus } from '../model/task.ts';
import { readTaskList } from '../read/tasks-md.ts';
import type { TextEdit } from './text-edit.ts';
import { applyEdits } from './text-edit.ts';

/**
 * The first of some ways to set the state of a task after which the file is read with that state and is otherwise the
 * same: whether an item counts as a task, and where its title ends, may depend on how this and other tasks are written.
 */
export function firstThatReads(
  list: TaskList,
  task: Task,
  status: TaskStatus,
  ways: readonly TextEdit[],
): TextEdit | undefined {
  const expected = list.tasks.map((one) => (one === task ? { ...one, status } : one));
  let second: TextEdit | undefined;
  for (const way of ways) {
    const { tasks } = readAgain(list, applyEdits(list.file.text, [way]));
    const same = tasks.length === expected.length && expected.every((one, at) => isSame(one, tasks[at] as Task));
    if (same && tasks[expected.findIndex(({ id }) => id === task.id)]?.title === task.title) return way;
    if (same) second ??= way;
  }
  return second;
}

/** Reads a text in the way in which a list was read. */
export function readAgain({ file, dialect }: TaskList, text: string): TaskList {
  return readTaskList({ path: file.path, text }, { ...defaultConfig, unnumbered: dialect === 'unnumbered' }).value;
}

function isSame(one: Task, other: Task): boolean {
  return one.id === other.id && one.status === other.status && one.parallel === other.parallel;
}
