import type { Dag } from '../../graph/task-graph.ts';

const forward = new WeakMap<Dag, boolean>();

/**
 * Whether all that is stated runs from the top of the document to its end, through milestones as well: then nothing can
 * stand in the wrong order. Linear, and computed once for a dag.
 */
export function runsForward(dag: Dag): boolean {
  const known = forward.get(dag);
  if (known !== undefined) return known;
  const result = isForward(dag);
  forward.set(dag, result);
  return result;
}

function isForward({ list, dependencies, digraph }: Dag): boolean {
  const count = list.tasks.length;
  const last = new Int32Array(digraph.size - count).fill(-1);
  const first = new Int32Array(digraph.size - count).fill(count);
  for (const { from, to, reason } of dependencies) {
    if (reason !== 'stated') continue;
    if (from < count && to < count) {
      if (from > to) return false;
    } else if (from < count) last[to - count] = Math.max(last[to - count] as number, from);
    else if (to < count) first[from - count] = Math.min(first[from - count] as number, to);
    else return false;
  }
  return last.every((from, milestone) => from < (first[milestone] as number));
}
