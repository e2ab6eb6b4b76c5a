import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Checked } from '../../src/compile/check-list.ts';
import { checkTaskList } from '../../src/compile/check-list.ts';
import type { FixedList } from '../../src/compile/fix-list.ts';
import { fixTaskList } from '../../src/compile/fix-list.ts';
import { applyFixes } from '../../src/edit/fix.ts';
import type { Config } from '../../src/model/config.ts';
import { defaultConfig } from '../../src/model/config.ts';
import type { Fix } from '../../src/model/fix.ts';
import type { TaskList } from '../../src/model/task.ts';
import { readTaskList } from '../../src/read/tasks-md.ts';
import { mutatedFixture } from '../read/tasks/random/mutated-fixture.ts';
import { piecesOfTasksMd } from '../read/tasks/random/pieces.ts';
import { sparse } from '../read/tasks/random/sparse.ts';
import { mixedTasksMd } from '../read/tasks/random/tasks-md.ts';

const numRuns = Number(process.env['FUZZ_RUNS'] ?? 300);
const path = 'tasks.md';
const text = fc.oneof(mixedTasksMd, sparse(mutatedFixture), piecesOfTasksMd);
const draws = fc.array(fc.tuple(fc.nat(5), fc.nat(1000), fc.nat(1000)), { minLength: 1, maxLength: 8 });
type Draws = typeof draws extends fc.Arbitrary<infer Value> ? Value : never;

/** Fixes as rules could ask for them: also such as are not needed, and such as contradict one another. */
function fixesFor({ tasks, dependencies }: TaskList, drawn: Draws): readonly Fix[] {
  return drawn.flatMap(([kind, which, other]): readonly Fix[] => {
    if (tasks.length === 0) return [];
    const task = which % tasks.length;
    const id = tasks[task]?.id as string;
    const isLater = tasks.findIndex((one) => one.id === id) < task;
    const stated = dependencies
      .filter(({ to, place }) => place === 'task' && to.includes(id))
      .flatMap(({ from }) => from);
    if (kind === 0) return [{ kind: 'parallel', task, value: other % 2 === 0 }];
    if (kind === 1) return [{ kind: 'independent', task, from: stated[other % stated.length] ?? 'T001' }];
    if (kind === 2) return [{ kind: 'canonical', task }];
    if (kind === 3 && isLater) return [{ kind: 'remove', task }];
    if (isLater || /^TX+$/.test(id)) return [{ kind: 'new-id', task }];
    return [{ kind: 'parallel', task, value: tasks[task]?.parallel === false }];
  });
}

/** What a task says whatever is fixed, and what it is written as where nothing is. */
const said = ({ tasks }: TaskList): readonly string[] =>
  tasks.map(({ title, status, stories }) => JSON.stringify([title, status, stories]));

test('a fix changes what it is about and nothing else', () => {
  const law = fc.property(text, draws, (source, drawn) => {
    const before = readTaskList({ path, text: source }).value;
    const fixes = fixesFor(before, drawn);
    const fixed = applyFixes(before, fixes, defaultConfig);
    const after = readTaskList({ path, text: fixed.text }).value;
    expect(fixed.applied + fixed.left.length).toBe(fixes.length);
    if (fixed.applied === 0) expect(fixed.text).toBe(source);
    const left = new Set(fixed.left.map(({ fix }) => fix));
    const made = fixes.filter((fix) => !left.has(fix));
    const taskOf = (fix: Fix): number => (fix.kind === 'tick' ? -1 : fix.task);
    const tasksOf = (kind: Fix['kind']): ReadonlySet<number> =>
      new Set(made.filter((fix) => fix.kind === kind).map(taskOf));
    const [removed, renamed, claimed] = [tasksOf('remove'), tasksOf('new-id'), tasksOf('parallel')];
    const staying = [...before.tasks.keys()].filter((at) => !removed.has(at));
    expect(said(after)).toEqual(staying.map((at) => said(before)[at]));
    const touched = new Set(made.map(taskOf));
    for (const [now, at] of staying.entries()) {
      const [old, task] = [before.tasks[at], after.tasks[now]];
      if (!old || !task) throw new Error('a task is gone');
      expect(task.id === old.id).toBe(!renamed.has(at));
      expect(task.parallel !== old.parallel).toBe(claimed.has(at));
      // What stands below a heading is indented when the heading becomes an item.
      const words = (list: TaskList, { span }: typeof old): string =>
        list.file.text.slice(span.start, span.end).replace(/([\r\n])\s+/g, '$1');
      if (!touched.has(at)) expect(words(after, task)).toBe(words(before, old));
    }
  });
  fc.assert(law, { numRuns });
});

test('fixing ends, loses no task, and doing it again changes nothing', () => {
  const law = fc.property(
    text,
    fc.constantFrom('recommended', 'strict'),
    fc.boolean(),
    (source, preset, unnumbered) => {
      const config: Config = { ...defaultConfig, preset, unnumbered };
      const fix = (from: string): FixedList => fixTaskList({ file: { path, text: from }, config });
      const fixed = fix(source);
      expect(fix(fixed.text).text).toBe(fixed.text);
      if (fixed.fixed === 0) expect(fixed.text).toBe(source);
      const errorsOf = ({ diagnostics }: Checked): number =>
        diagnostics.filter(({ severity }) => severity === 'error').length;
      const before = checkTaskList({ file: { path, text: source }, config });
      if (preset === 'recommended') expect(errorsOf(fixed.checked)).toBeLessThanOrEqual(errorsOf(before));
      // What is listed twice with the same words may go once.
      const tasks = (from: string): ReadonlySet<string> =>
        new Set(said(readTaskList({ path, text: from }, config).value));
      expect(tasks(fixed.text)).toEqual(tasks(source));
    },
  );
  fc.assert(law, { numRuns });
});
