import { fileName } from '../../base/file-name.ts';
import { nameKey } from '../../base/names.ts';
import type { Dag } from '../../graph/task-graph.ts';
import { isTestTask } from '../../graph/test-tasks.ts';
import type { Phase, Task } from '../../model/task.ts';
import { touchedFiles } from '../../model/touched-files.ts';
import { isOpen } from './is-open.ts';
import { waitsInRuns } from './waits-in-run.ts';

/** A task without `[P]` beside tasks of its kind that have it. */
export interface Forgotten {
  readonly task: number;
  /** Tasks with `[P]` right above and below it, which it could run beside. */
  readonly beside: readonly number[];
}

/**
 * The tasks of a hand-written file whose `[P]` seems to be forgotten: they stand next to tasks with `[P]`, write files
 * of the same kind in the same folder as one of these, are tests where these are, share no file with them,
 * neither waits for the other, and none speaks of the other. Linear in what the runs hold.
 */
export function forgottenParallel(dag: Dag): readonly Forgotten[] {
  const { tasks, phases } = dag.list;
  const waitsOf = waitsInRuns(dag);
  const runs = neighbours(tasks);
  const isTest = (task: Task): boolean => isTestTask(task, phases[task.phase] as Phase);
  return [...tasks.keys()].flatMap((at): Forgotten[] => {
    const task = tasks[at] as Task;
    if (task.parallel || !isOpen(task)) return [];
    const { above, below } = runs(at);
    const files = touchedFiles(task);
    if (files.length === 0 || files.some((path) => gathers.test(path))) return [];
    const beside = [...above, ...below];
    const others = beside.map((other) => tasks[other] as Task);
    const taken = new Set(others.flatMap((other) => other.files.map(({ path }) => path)));
    const kinds = new Set(others.flatMap(touchedFiles).map(kindOf));
    if (
      !files.every((path) => path.includes('/') && kinds.has(kindOf(path))) ||
      task.files.some(({ path }) => taken.has(path))
    )
      return [];
    if (others.some((other) => isTest(other) !== isTest(task) || speaksOf(task, other) || speaksOf(other, task)))
      return [];
    const waits = waitsOf([...above, at, ...below]);
    if (waits.has(at) || [...waits.values()].some(({ other }) => other === at)) return [];
    return [{ task: at, beside }];
  });
}

/** Files that put together what stands beside them. */
const gathers = /(?:^|\/)(?:__init__|index|mod|main|app|conftest|setup)\.\w+$/i;

/** Folder and ending. */
function kindOf(path: string): string {
  return `${path.slice(0, path.lastIndexOf('/') + 1)}*${/\.[^/]*$/.exec(path)?.[0] ?? ''}`;
}

/** Names the id or the file of another task: `CombatLog` is spoken of in `the CombatLogEntry of the log`. */
function speaksOf({ title }: Task, other: Task): boolean {
  const words = ` ${nameKey(title)} `;
  return title.includes(other.id) || other.files.some(({ path }) => words.includes(` ${nameKey(stemOf(path))} `));
}

function stemOf(path: string): string {
  return fileName(path).replace(/\.[^.]*$/, '');
}

/** For a task: the open tasks with `[P]` that stand right above it and right below it in its phase. */
function neighbours(tasks: readonly Task[]): (at: number) => { above: readonly number[]; below: readonly number[] } {
  const walk = (at: number, step: number): number[] => {
    const run: number[] = [];
    for (let near = at + step; tasks[near]?.phase === tasks[at]?.phase; near += step) {
      const { parallel, status } = tasks[near] as Task;
      if (status === 'dropped') continue;
      if (!parallel) break;
      if (status !== 'done') run.push(near);
    }
    return run;
  };
  return (at) => ({ above: walk(at, -1).reverse(), below: walk(at, 1) });
}
