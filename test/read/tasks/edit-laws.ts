import { expect } from 'vitest';
import { UsageError } from '../../../src/base/errors.ts';
import { formatTaskList } from '../../../src/edit/format.ts';
import { setStatus } from '../../../src/edit/set-status.ts';
import type { Task, TaskList, TaskStatus } from '../../../src/model/task.ts';
import type { Reading } from './reading.ts';
import { expectSame, isSpan, readingOf } from './reading.ts';
import { stopAfter } from './stop-after.ts';

/** Setting the state of a task changes one line; then the task has that state, and all else is said as before. */
export function expectOneLineEdit(reading: Reading, which: number, status: TaskStatus): void {
  const { list, file, config } = reading;
  const task = list.tasks[which % Math.max(1, list.tasks.length)];
  if (!task) return;
  const text = edited(list, task, status);
  if (text === undefined) return;
  const [before, after] = [linesOf(file.text), linesOf(text)];
  expect(after.length, 'lines after the edit').toBe(before.length);
  const differing = before.flatMap((line, at) => (line === after[at] ? [] : [at]));
  expect(differing.length, `lines that differ after ${task.id} was set`).toBe(task.status === status ? 0 : 1);
  // A state may stand among other fields in a line that is a note, too: `Points: 3 | Status: done`.
  const [from, to] = [before, after].map((lines) => lines[differing[0] ?? -1]?.trim());
  const notes = task.notes.map((note) =>
    isBelow(task) && note.trim() === from ? note.replace(from, () => to ?? '') : note,
  );
  const tasks = list.tasks.map((one) => (one === task ? { ...one, status, notes } : one));
  expectSame(meaningOf(readingOf(text, config).list), meaningOf({ ...list, tasks }));
}

/** The state of a task is said below its title. */
function isBelow({ mark, span }: Task): boolean {
  return mark !== undefined && mark.start >= span.end;
}

/** The canonical text of a list says what its text says, and is the canonical text of itself. */
export function expectFaithfulFormat({ list, config }: Reading): void {
  const text = stopAfter(10_000, () => formatTaskList(list));
  const formatted = readingOf(text, config).list;
  // The cells of a row that are no fields become notes.
  const isRow = list.tasks.map(({ form }) => form === 'row');
  const withoutCells = (one: TaskList): TaskList => ({
    ...one,
    tasks: one.tasks.map((task, at) => (isRow[at] ? { ...task, notes: [] } : task)),
  });
  expectSame(meaningOf(withoutCells(formatted)), meaningOf(withoutCells(list)));
  expectSame(formatTaskList(formatted), text);
}

/** The text after the edit; none where the request cannot be met, which no task with a proper box of its own may say. */
function edited(list: TaskList, { id, span }: Task, status: TaskStatus): string | undefined {
  try {
    return setStatus(list, id, status);
  } catch (error) {
    const twice = list.tasks.filter((one) => one.id === id).length > 1;
    const hasBox = /^\[[ xX~-]\](?:\s|$)/.test(list.file.text.slice(span.start, span.end));
    if (error instanceof UsageError && (twice || !hasBox)) return undefined;
    throw error;
  }
}

/** What is said of tasks, phases and dependencies, wherever and in whichever form it is said. */
function meaningOf({ title, phases, tasks, dependencies, freeSections, statesOrder }: TaskList): string {
  const waits = new Map<string, Set<string>>();
  for (const { from, to, place } of dependencies)
    if (place === 'task') for (const id of to) waits.set(id, new Set([...(waits.get(id) ?? []), ...from]));
  const said = {
    title,
    phases,
    tasks: tasks.map(({ form, mark, ...task }) => ({ ...task, waits: [...(waits.get(task.id) ?? [])].sort() })),
    sentences: dependencies.filter(({ place }) => place === 'section'),
    freeSections,
    statesOrder,
  };
  const plain = (_: string, value: unknown): unknown => {
    if (isSpan(value)) return undefined;
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
    return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
  };
  return JSON.stringify(said, plain, 1);
}

function linesOf(text: string): readonly string[] {
  return text.split(/(?<=\n|\r(?!\n))/);
}
