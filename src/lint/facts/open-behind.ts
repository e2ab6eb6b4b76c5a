import type { Dag } from '../../graph/task-graph.ts';
import type { Task } from '../../model/task.ts';

const most = 5;
const known = new WeakMap<Dag, ReadonlyMap<number, readonly Task[]>>();

/**
 * The open tasks that a node stands for: itself, or, for a milestone or a dropped task, the first five that it waits
 * for by what somebody stated. None for a done task.
 */
export function openBehind(dag: Dag, node: number): readonly Task[] {
  const task = dag.list.tasks[node];
  if (task && task.status !== 'dropped') return task.status === 'done' ? [] : [task];
  const behind = known.get(dag) ?? passedThrough(dag);
  known.set(dag, behind);
  return behind.get(node) ?? [];
}

/** By milestone and dropped task. Linear: each node is looked at once, after those before it. */
function passedThrough({ list, order, digraph, dependencies }: Dag): ReadonlyMap<number, readonly Task[]> {
  const behind = new Map<number, readonly Task[]>();
  for (const node of order) {
    const own = list.tasks[node];
    if (own && own.status !== 'dropped') continue;
    const open = new Set<Task>();
    const { offsets, edges } = digraph.in;
    for (let at = offsets[node] as number; at < (offsets[node + 1] as number) && open.size < most; at++) {
      const { from, reason } = dependencies[edges[at] as number] as Dag['dependencies'][number];
      if (reason !== 'stated') continue;
      const before = list.tasks[from];
      if (before === undefined || before.status === 'dropped') for (const one of behind.get(from) ?? []) open.add(one);
      else if (before.status !== 'done') open.add(before);
    }
    if (open.size > 0) behind.set(node, [...open].slice(0, most));
  }
  return behind;
}
