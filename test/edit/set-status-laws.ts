import { expect } from 'vitest';
import type { Diagnostic, Parsed } from '../../src/base/diagnostic.ts';
import { setStatus } from '../../src/edit/set-status.ts';
import type { Task, TaskList, TaskStatus } from '../../src/model/task.ts';
import { readTaskList } from '../../src/read/tasks-md.ts';

/** All states of a task. */
export const statuses: readonly TaskStatus[] = ['todo', 'in-progress', 'done', 'dropped'];

/** The tasks of a list whose id no other task has. */
export function tasksWithOwnId({ tasks }: TaskList): readonly Task[] {
  const counts = new Map<string, number>();
  for (const { id } of tasks) counts.set(id, (counts.get(id) ?? 0) + 1);
  return tasks.filter(({ id }) => counts.get(id) === 1);
}

/** Sets the state of a task and expects nothing else to change, not another line nor another task; gives the text. */
export function expectOnlyStatus(before: Parsed<TaskList>, task: Task, status: TaskStatus): string {
  const { file } = before.value;
  const text = setStatus(before.value, task.id, status);
  if (task.status === status) {
    expect(text).toBe(file.text);
    return text;
  }
  const [old, now] = [linesOf(file.text), linesOf(text)];
  expect(now.length).toBe(old.length);
  const changed = old.flatMap((line, at) => (line === now[at] ? [] : [`${line} → ${now[at]}`]));
  expect(changed.length, changed.join()).toBe(1);
  const after = readTaskList({ path: file.path, text });
  expect(after.value.tasks.find(({ id }) => id === task.id)?.status, changed[0]).toBe(status);
  expect(meaningOf(after.value, task), changed[0]).toBe(meaningOf(before.value, task));
  expect(troubles(after.diagnostics), changed[0]).toBeLessThanOrEqual(troubles(before.diagnostics));
  expect(setStatus(after.value, task.id, status)).toBe(text);
  return text;
}

function linesOf(text: string): readonly string[] {
  return text.split(/(?<=\n|\r(?!\n))/);
}

/** All that a list says but the state of one task, and how and where its tasks are written. */
function meaningOf({ dialect, leftOut, ...list }: TaskList, { id }: Task): string {
  // The line that states a task, or holds its field, may be a note as well.
  const tasks = list.tasks.map(({ form, notes, ...task }) => ({
    ...task,
    ...(task.id === id ? { status: 'set' } : {}),
    notes: notes.length,
  }));
  const places = new Set(['span', 'mark', 'file']);
  return JSON.stringify({ ...list, tasks }, (key, value) =>
    places.has(key) ? undefined : value instanceof Map ? [...value] : value,
  );
}

function troubles(diagnostics: readonly Diagnostic[]): number {
  return diagnostics.reduce((sum, { severity }) => sum + { error: 10_000, warning: 100, info: 1 }[severity], 0);
}
