import { expect } from 'vitest';
import type { SourceFile } from '../../src/base/source.ts';
import { checkTaskList } from '../../src/compile/check-list.ts';
import type { Compiled, CompileInput } from '../../src/compile/compile.ts';
import { compileFeature } from '../../src/compile/compile.ts';
import { linkTasks } from '../../src/graph/link.ts';
import type { Config } from '../../src/model/config.ts';
import { defaultConfig } from '../../src/model/config.ts';
import type { StatedDependency, TaskList } from '../../src/model/task.ts';
import { readTaskList } from '../../src/read/tasks-md.ts';

/** Compiles and gives the text of tasks.md; fails where the documents have an error. */
export function compileText(input: Omit<CompileInput, 'config'> & { readonly config?: Config }): string {
  const compiled = compileFeature({ config: defaultConfig, ...input });
  expect(compiled.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  return textOf(compiled);
}

/** The tasks.md of a compilation; empty where there is none. */
export function textOf({ output }: Compiled): string {
  return output?.files.get('tasks.md') ?? '';
}

/** Reads the text of a tasks.md. */
export function listOf(text: string): TaskList {
  return readTaskList(fileOf(text)).value;
}

function fileOf(text: string): SourceFile {
  return { path: 'tasks.md', text };
}

/** All that a list says, without the places where it says so. */
function saying(list: TaskList): unknown {
  const { title, phases, tasks, dependencies, freeSections, stamp } = list;
  return {
    title,
    phases: phases.map(({ span, ...rest }) => rest),
    tasks: tasks.map(({ span, ...rest }) => rest),
    dependencies: [
      ...[...waitsByTask(dependencies)].map(([id, from]) => `${id} waits for ${[...from].sort().join(' ')}`),
      ...dependencies.flatMap(({ from, to, place }) =>
        place === 'task' ? [] : [`${[...from].sort().join(' ')} before ${[...to].sort().join(' ')}`],
      ),
    ].sort(),
    freeSections,
    stamp: stamp && { ...stamp, span: undefined, inputs: [...stamp.inputs], wording: [...stamp.wording].sort() },
  };
}

/** What tasks say themselves: a title may name some of it a second time. */
function waitsByTask(dependencies: readonly StatedDependency[]): ReadonlyMap<string, ReadonlySet<string>> {
  const waits = new Map<string, Set<string>>();
  for (const { from, to, place } of dependencies)
    if (place === 'task') for (const id of to) waits.set(id, new Set([...(waits.get(id) ?? []), ...from]));
  return waits;
}

/** The edges of a list's graph between tasks and milestones, by their names. */
export function edgesOf(list: TaskList, config: Config = defaultConfig): readonly string[] {
  const { dependencies, milestones } = linkTasks(list, config.derived);
  const name = (node: number): string => list.tasks[node]?.id ?? milestones[node - list.tasks.length]?.label ?? '?';
  return dependencies.map(({ from, to }) => `${name(from)} → ${name(to)}`).sort();
}

/** Fails with the first line that differs: a whole diff of two long lists takes longer than all runs of a property. */
export function expectSame(actual: unknown, expected: unknown): void {
  const [left, right] = [actual, expected].map((value) =>
    (typeof value === 'string' ? value : stableJson(value)).split('\n'),
  ) as [string[], string[]];
  const at = left.findIndex((line, place) => line !== right[place]);
  if (at >= 0 || left.length !== right.length) throw new Error(`line ${at + 1} is\n${left[at]}\nand not\n${right[at]}`);
}

function stableJson(value: unknown): string {
  const sorted = (_: string, part: unknown): unknown =>
    part && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part;
  return JSON.stringify(value, sorted, 1);
}

/** What is written reads back the same, gives no complaint, and is written again with the same bytes. */
export function expectFaithful(input: CompileInput): void {
  const compiled = compileFeature(input);
  if (!compiled.output)
    throw new Error(`nothing was written: ${compiled.diagnostics.map(({ message }) => message).join('; ')}`);
  const text = textOf(compiled);
  const file = fileOf(text);
  const { value: back, diagnostics } = readTaskList(file, input.config);
  expectSame(saying(back), saying(compiled.output.list));
  // What people wrote may be unclear; what is generated never is.
  const unclear = input.old ? readTaskList(input.old.file).diagnostics.map(({ message }) => message) : [];
  expect(diagnostics.map(({ message }) => message).filter((message) => !unclear.includes(message))).toEqual([]);
  expect(edgesOf(back, input.config)).toEqual(edgesOf(compiled.output.list, input.config));
  const checked = checkTaskList({ file, config: input.config, feature: input.feature, inputs: input.inputs });
  expect(checked.diagnostics.filter(({ severity }) => severity === 'error').map(({ message }) => message)).toEqual([]);
  expectSame(textOf(compileFeature({ ...input, old: back, renumber: false })), text);
}

/** All that people wrote into a tasks.md stands in the rebuilt one. */
export function expectKept(edited: TaskList, rebuilt: TaskList): void {
  const after = new Map(rebuilt.tasks.map((task) => [task.id, task]));
  const people = ({ tasks }: TaskList): unknown =>
    tasks
      .filter(({ id }) => after.has(id))
      .map(({ id, title, status, tags, stories, files, fields, notes, comment }) => ({
        id,
        title,
        status,
        tags,
        stories,
        files,
        fields,
        notes,
        comment,
      }))
      .sort((a, b) => (a.id < b.id ? -1 : 1));
  expectSame(people(rebuilt), people(edited));
  expect(after.size).toBe(new Set(edited.tasks.map(({ id }) => id)).size);
  expect(rebuilt.freeSections).toEqual(edited.freeSections);
  for (const { from, to } of edited.dependencies) {
    const waits = reach(rebuilt, to[0] as string);
    for (const id of from) expect(waits).toContain(id);
  }
}

/** All tasks that one waits for, over any number of steps. */
function reach({ dependencies }: TaskList, start: string): ReadonlySet<string> {
  const befores = new Map<string, Set<string>>();
  for (const { from, to } of dependencies)
    for (const id of to) befores.set(id, new Set([...(befores.get(id) ?? []), ...from]));
  const seen = new Set<string>();
  const waiting = [start];
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop())
    for (const before of befores.get(id) ?? [])
      if (!seen.has(before)) {
        seen.add(before);
        waiting.push(before);
      }
  return seen;
}
