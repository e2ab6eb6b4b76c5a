import { positionOf } from '../base/source.ts';
import type { TaskList } from '../model/task.ts';
import { waitsOf } from './waits-of.ts';

/**
 * The tasks of a list that are not the same in another one, where each was looked for on its line; empty where both
 * lists say the same. A task that is not there counts for more than all others: what they say may depend on it.
 */
export function differingTasks(
  before: TaskList,
  after: TaskList,
  taskLines: readonly number[],
): readonly number[] | 'elsewhere' {
  const { tasks } = before;
  const found = new Map(after.tasks.map(({ span }, at) => [positionOf(span).line - 1, at]));
  const missing = indexesOf(tasks, (_, at) => !found.has(taskLines[at] as number));
  if (missing.length > 0) return missing;
  if (after.tasks.length !== tasks.length) return added(found, taskLines);
  const [said, saying] = [sayings(before, before), sayings(after, before)];
  const changed = indexesOf(tasks, (_, at) => said[at] !== saying[at]);
  if (changed.length > 0) return changed;
  const [waits, waiting] = [waitsOf(before), waitsOf(after)];
  const moved = indexesOf(tasks, ({ id }) => waits.get(id) !== waiting.get(id));
  if (moved.length > 0) return moved;
  return frameOf(before) === frameOf(after) ? [] : 'elsewhere';
}

function indexesOf<Item>(items: readonly Item[], test: (item: Item, at: number) => boolean): readonly number[] {
  return items.flatMap((item, at) => (test(item, at) ? [at] : []));
}

/** The tasks in front of those that came in addition. */
function added(found: ReadonlyMap<number, number>, taskLines: readonly number[]): readonly number[] | 'elsewhere' {
  const expected = new Set(taskLines);
  const extra = [...found.keys()].filter((line) => !expected.has(line));
  const before = extra.map((line) => lastAtMost(taskLines, line)).filter((task) => task >= 0);
  return before.length > 0 ? [...new Set(before)] : 'elsewhere';
}

/** What each task says itself. The cells of a row that are no fields become notes: there notes are not compared. */
function sayings({ tasks, phases }: TaskList, { tasks: original }: TaskList): readonly string[] {
  // Phases may have the same title, and their numbers depend on all tasks before: each is known by its first task.
  const first = new Map<number, number>();
  for (const [at, { phase }] of tasks.entries()) if (!first.has(phase)) first.set(phase, at);
  return tasks.map(({ span, form, mark, phase, notes, ...rest }, at) =>
    JSON.stringify([sorted(rest), first.get(phase), phases[phase]?.title, original[at]?.form === 'row' ? [] : notes]),
  );
}

function sorted(value: object): readonly (readonly [string, unknown])[] {
  return Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
}

/** What a list says beside its tasks. */
function frameOf({ title, phases, dependencies, statesOrder }: TaskList): string {
  return JSON.stringify([
    title,
    phases.map(({ span, ...rest }) => sorted(rest)),
    dependencies.flatMap(({ from, to, place, names }) => (place === 'section' ? [[from, to, names]] : [])),
    statesOrder,
  ]);
}

/** The place of the last of some rising numbers that is no greater than a number; -1 where all are. */
export function lastAtMost(numbers: readonly number[], most: number): number {
  let [low, high] = [0, numbers.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] as number) <= most) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
