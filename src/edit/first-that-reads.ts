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
    const file = { path: list.file.path, text: applyEdits(list.file.text, [way]) };
    const { tasks } = readTaskList(file, { ...defaultConfig, unnumbered: list.dialect === 'unnumbered' }).value;
    const same = tasks.length === expected.length && expected.every((one, at) => isSame(one, tasks[at] as Task));
    if (same && tasks[expected.findIndex(({ id }) => id === task.id)]?.title === task.title) return way;
    if (same) second ??= way;
  }
  return second;
}

function isSame(one: Task, other: Task): boolean {
  return one.id === other.id && one.status === other.status && one.parallel === other.parallel;
}
