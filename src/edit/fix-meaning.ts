import { positionOf } from '../base/source.ts';
import type { Phase, StatedDependency, Task, TaskId, TaskList } from '../model/task.ts';
import { differingTasks } from './same-list.ts';
import type { TextEdit } from './text-edit.ts';

/** What a change of the text means to do to a list. */
export type Meant =
  | { readonly kind: 'parallel'; readonly task: number; readonly value: boolean }
  | { readonly kind: 'independent'; readonly task: number; readonly from: ReadonlySet<TaskId> }
  | { readonly kind: 'new-id'; readonly task: number; readonly id: TaskId }
  | { readonly kind: 'remove'; readonly task: number }
  | { readonly kind: 'tick' };

/** Whose words is each stated dependency, and what is each task a part of; by their places in the list. */
export interface Owners {
  readonly ofDependency: readonly (number | undefined)[];
  readonly parents: readonly (number | undefined)[];
}

/** Finds the tasks behind ids, also where several have the same one: the nearest that begins above. */
export function ownersIn({ tasks, dependencies }: TaskList): Owners {
  const byId = new Map<TaskId, number[]>();
  for (const [at, { id }] of tasks.entries()) {
    const same = byId.get(id);
    if (same) same.push(at);
    else byId.set(id, [at]);
  }
  const nearest = (id: TaskId | undefined, start: number): number | undefined => {
    const same = id === undefined ? undefined : byId.get(id);
    if (!same) return undefined;
    let [low, high] = [0, same.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((tasks[same[middle] as number] as Task).span.start <= start) low = middle;
      else high = middle - 1;
    }
    return same[low];
  };
  return {
    ofDependency: dependencies.map(({ to, place, span }) =>
      place === 'task' ? nearest(to[0], span.start) : undefined,
    ),
    parents: tasks.map(({ parent, span }) => nearest(parent, span.start - 1)),
  };
}

/** The tasks that are not in a text as some changes mean them to be; empty where it says what it should. */
export function differingFrom(
  list: TaskList,
  owners: Owners,
  meant: readonly Meant[],
  edits: readonly TextEdit[],
  after: TaskList,
): readonly number[] | 'elsewhere' {
  const removed = new Set(meant.flatMap((one) => (one.kind === 'remove' ? [one.task] : [])));
  const ids = new Map(meant.flatMap((one) => (one.kind === 'new-id' ? [[one.task, one.id] as const] : [])));
  const claims = new Map(meant.flatMap((one) => (one.kind === 'parallel' ? [[one.task, one.value] as const] : [])));
  const freed = new Map(meant.flatMap((one) => (one.kind === 'independent' ? [[one.task, one.from] as const] : [])));
  const idOf = (task: number): TaskId => ids.get(task) ?? (list.tasks[task] as Task).id;
  const staying = [...list.tasks.keys()].filter((task) => !removed.has(task));
  const phases = new Map<number, number>();
  const tasks = staying.map((at): Task => {
    const { parent, ...task } = list.tasks[at] as Task;
    const outer = owners.parents[at];
    if (!phases.has(task.phase)) phases.set(task.phase, phases.size);
    return {
      ...task,
      id: idOf(at),
      parallel: claims.get(at) ?? task.parallel,
      phase: phases.get(task.phase) as number,
      ...(parent === undefined ? {} : { parent: outer === undefined || removed.has(outer) ? parent : idOf(outer) }),
    };
  });
  // What is said of groups is said of the tasks with new ids as well, and no more of those that are gone.
  const unknown = new Set<TaskId>(ids.values());
  const known = new Set(tasks.map(({ id }) => id));
  for (const task of [...removed, ...ids.keys()]) {
    const { id } = list.tasks[task] as Task;
    if (!known.has(id)) unknown.add(id);
  }
  const dependencies = list.dependencies.flatMap((one, at): readonly StatedDependency[] => {
    const owner = owners.ofDependency[at];
    if (owner === undefined) return [one];
    const gone = freed.get(owner);
    return removed.has(owner)
      ? []
      : [{ ...one, to: [idOf(owner)], from: gone ? one.from.filter((id) => !gone.has(id)) : one.from }];
  });
  const expected: TaskList = {
    ...list,
    tasks,
    phases: [...phases.keys()].map((phase) => list.phases[phase] as Phase),
    dependencies: without(dependencies, unknown),
  };
  const actual: TaskList = { ...after, dependencies: without(after.dependencies, unknown) };
  const differing = differingTasks(expected, actual, linesAfter(list, staying, edits));
  return differing === 'elsewhere' ? differing : differing.map((at) => staying[at] as number);
}

function without(dependencies: readonly StatedDependency[], unknown: ReadonlySet<TaskId>): readonly StatedDependency[] {
  return dependencies.flatMap((one) => {
    const from = unknown.size === 0 ? one.from : one.from.filter((id) => !unknown.has(id));
    const to = unknown.size === 0 || one.place === 'task' ? one.to : one.to.filter((id) => !unknown.has(id));
    return from.length === 0 || to.length === 0 ? [] : [{ ...one, from, to }];
  });
}

/** The lines, from 0, on which tasks stand after some edits. */
function linesAfter(
  { tasks, file }: TaskList,
  staying: readonly number[],
  edits: readonly TextEdit[],
): readonly number[] {
  const sorted = [...edits].sort((a, b) => a.start - b.start);
  let [next, moved] = [0, 0];
  return staying.map((at) => {
    const { span } = tasks[at] as Task;
    for (let edit = sorted[next]; edit && edit.start < span.start; edit = sorted[++next])
      moved += breaksIn(edit.text) - breaksIn(file.text.slice(edit.start, edit.end));
    return positionOf(span).line - 1 + moved;
  });
}

function breaksIn(text: string): number {
  return text.match(/\r\n?|\n/g)?.length ?? 0;
}
