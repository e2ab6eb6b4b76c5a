import { expect } from 'vitest';
import { positionOf } from '../../src/base/source.ts';
import { adoptList } from '../../src/compile/adopt.ts';
import { adoptableFile } from '../../src/compile/adoptable-file.ts';
import type { CompileInput } from '../../src/compile/compile.ts';
import { compileFeature } from '../../src/compile/compile.ts';
import { linkTasks } from '../../src/graph/link.ts';
import { ancestors } from '../../src/graph/reachability.ts';
import type { DerivedDependencies } from '../../src/model/config.ts';
import type { Task, TaskFields, TaskId, TaskList } from '../../src/model/task.ts';
import { readTaskList } from '../../src/read/tasks-md.ts';
import { expectFaithful, expectSame, listOf, textOf } from './laws.ts';

/** What became of a file that was to be taken over. */
export type Outcome = 'no task' | 'refused' | 'read otherwise' | 'cycle' | 'adopted';

/** Takes a file over and checks all that is promised of it. */
export function expectAdopted(text: string, input: Omit<CompileInput, 'old' | 'renumber'>): Outcome {
  const { config } = input;
  const file = { path: 'tasks.md', text };
  const old = readTaskList(file, config).value;
  if (old.stamp || old.tasks.length === 0) return 'no task';
  const { list, numbered, diagnostics } = adoptList(old, config);
  if (!list) {
    const codes = diagnostics.filter(({ severity }) => severity === 'error').map(({ code }) => code);
    expect(codes.length).toBeGreaterThan(0);
    return codes.includes('use-task-format') ? 'read otherwise' : 'refused';
  }
  const compiled = compileFeature({ ...input, old: list });
  if (!compiled.output) {
    // A sentence may speak of phases that come with the build.
    const codes = compiled.diagnostics.filter(({ severity }) => severity === 'error').map(({ code }) => code);
    expect(['no-unknown-task', 'no-cycle']).toEqual(expect.arrayContaining(codes));
    return codes.includes('no-cycle') ? 'cycle' : 'refused';
  }
  expectFaithful({ ...input, old: list });
  if (numbered) expectFaithful({ ...input, old: list, renumber: true });
  const built = listOf(textOf(compiled));
  const place = ({ span }: Task): string => `${positionOf(span).line}:${positionOf(span).column}`;
  const idAt = new Map(list.tasks.map((task) => [place(task), task.id]));
  const idOf = (task: Task): TaskId => idAt.get(place(task)) as TaskId;
  if (!numbered) expect(old.tasks.map(idOf)).toEqual(old.tasks.map(({ id }) => id));
  expectTasks(numbered ? list : readTaskList(adoptableFile(file), { ...config, freeText: true }).value, built, idOf);
  expectOrder(old, { ...config.derived, phase: false }, built, idOf);
  const leavesOut = compiled.diagnostics.some(({ message }) => message.includes('is not put before'));
  if (!leavesOut && config.phases === 'ordered') expectOrder(old, config.derived, built, idOf);
  return 'adopted';
}

/** No word is lost, but those of the title and what the build states itself. */
export function expectWordsKept(text: string, built: string): void {
  const words = (part: string): readonly string[] => part.match(/[\p{L}\p{N}_/.-]{2,}/gu) ?? [];
  const left = new Map<string, number>();
  for (const word of words(built)) left.set(word, (left.get(word) ?? 0) + 1);
  for (const word of words(text.replace(/^# .*/, ''))) {
    const count = left.get(word) ?? 0;
    if (count === 0 && word !== '---') throw new Error(`${word} is lost`);
    left.set(word, count - 1);
  }
}

/** Every task is there with all that people said of it. */
function expectTasks(old: TaskList, built: TaskList, idOf: (task: Task) => TaskId): void {
  const byId = new Map(built.tasks.map((task) => [task.id, task]));
  for (const task of old.tasks) {
    const now = byId.get(idOf(task));
    if (!now) throw new Error(`${task.id} is lost`);
    const { title, status, tags, stories, notes, noFile, fields } = task;
    expectSame(
      [now.title, now.status, now.tags, now.stories, now.notes, now.noFile],
      [title, status, tags, stories, notes, noFile],
    );
    expectSame({ ...now.fields, ...said(fields) }, now.fields);
    const paths = now.files.map(({ path }) => path);
    for (const { path } of task.files) expect(paths).toContain(path);
  }
}

function said({ verification, doneWhen, ...words }: TaskFields): Partial<TaskFields> {
  return {
    ...words,
    ...(verification.length > 0 ? { verification } : {}),
    ...(doneWhen.length > 0 ? { doneWhen } : {}),
  };
}

/** What waited for a task, over any number of steps, still does. */
function expectOrder(old: TaskList, derived: DerivedDependencies, built: TaskList, idOf: (task: Task) => TaskId): void {
  const [before, after] = [linkTasks(old, derived), linkTasks(built, derived)];
  for (const [node, task] of old.tasks.entries()) {
    const now = ancestors(after.digraph, after.indexOf.get(idOf(task)) as number).map((at) => built.tasks[at]?.id);
    const waits = new Set(now);
    for (const at of ancestors(before.digraph, node)) {
      const other = old.tasks[at];
      if (other && !waits.has(idOf(other))) throw new Error(`${idOf(task)} does not wait for ${idOf(other)} any more`);
    }
  }
}
