import { positionOf } from '../../base/source.ts';
import type { Dag } from '../../graph/task-graph.ts';
import type { StatedDependency, Task, TaskId } from '../../model/task.ts';
import { idsWrittenAlone } from '../facts/ids-written-alone.ts';
import { isOpen } from '../facts/is-open.ts';
import type { Rule } from '../rule.ts';

/** A task names only those that it would not wait for anyway. */
export const noRedundantDependency: Rule = {
  name: 'no-redundant-dependency',
  description: 'No dependency that a task states follows from the others that tasks state.',
  group: 'graph',
  recommended: 'info',
  strict: 'info',
  fixable: true,
  *check({ list, dag }) {
    // In a built file what a task is about is named on purpose, even where it follows.
    if (!dag || list.stamp) return;
    const statements = list.dependencies.filter(({ place }) => place === 'task');
    const named = predecessors(dag, statements);
    const follows = follower(dag, named);
    for (const { from, to, span } of statements) {
      const node = dag.indexOf.get(to[0] ?? '');
      if (node === undefined || !isOpen(list.tasks[node] as Task) || (named.get(node)?.size ?? 0) < 2) continue;
      // Of a range nothing can be taken out.
      const alone = idsWrittenAlone(span.file.text.slice(span.start, span.end), from);
      for (const [before, through] of follows(node)) {
        const task = list.tasks[node] as Task;
        const other = list.tasks[through] as Task;
        const { id } = list.tasks[before] as Task;
        if (!alone.has(id)) continue;
        yield {
          span,
          message: `${task.id} need not say that it waits for ${id}: it waits for ${other.id}, which waits for ${id}; take ${id} out`,
          related: [{ message: `${other.id} in line ${positionOf(other.span).line}`, span: other.span }],
          fix: { kind: 'independent', task: node, from: id },
        };
      }
    }
  },
};

/** By task: the tasks that its own lines name, without dropped ones. */
function predecessors(
  { list, indexOf }: Dag,
  statements: readonly StatedDependency[],
): ReadonlyMap<number, ReadonlySet<number>> {
  const named = new Map<number, Set<number>>();
  const live = (id: TaskId | undefined): number | undefined => {
    const node = indexOf.get(id ?? '');
    return node === undefined || list.tasks[node]?.status === 'dropped' ? undefined : node;
  };
  for (const { from, to } of statements) {
    const node = live(to[0]);
    if (node === undefined) continue;
    const known = named.get(node) ?? new Set<number>();
    named.set(node, known);
    for (const before of from.map(live)) if (before !== undefined) known.add(before);
  }
  return named;
}

/** Predecessors that the searches of one file may look at. */
const budget = 200_000;

/**
 * For a task: which of the tasks that it names are ancestors of another one that it names, with that one. A search goes
 * back no further than the generation of the earliest that is named, and all of them together look at so many
 * predecessors at most.
 */
function follower(
  { generation }: Dag,
  named: ReadonlyMap<number, ReadonlySet<number>>,
): (node: number) => ReadonlyMap<number, number> {
  let steps = budget;
  return (node) => {
    const own = named.get(node) ?? new Set<number>();
    let earliest = Number.POSITIVE_INFINITY;
    for (const one of own) earliest = Math.min(earliest, generation[one] as number);
    const through = new Map<number, number>();
    const root = new Map([...own].map((one) => [one, one]));
    const queue = [...own];
    for (const at of queue) {
      for (const before of named.get(at) ?? []) {
        if (--steps < 0) return through;
        const behind = root.get(at) as number;
        if (own.has(before) && !through.has(before)) through.set(before, behind);
        if (root.has(before) || (generation[before] as number) < earliest) continue;
        root.set(before, behind);
        queue.push(before);
      }
    }
    return through;
  };
}
