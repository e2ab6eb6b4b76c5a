import type { DatedNode } from '../dated-nodes.ts';

/** When something runs, in minutes of working time that are multiples of a step. */
export interface WholeSteps {
  readonly start: number;
  readonly finish: number;
}

/**
 * The times of a schedule in whole steps, by number of the node: rounded up, and put off where a task would begin before
 * one that it waits for, or before another one of its worker, is over. Exact times stay as they are.
 */
export function wholeSteps(nodes: readonly DatedNode[], step: number): readonly WholeSteps[] {
  const up = (minute: number): number => Math.ceil(minute / step) * step;
  const steps: WholeSteps[] = nodes.map(() => ({ start: 0, finish: 0 }));
  const free = new Map<number, number>();
  for (const { node, start, finish, predecessors, worker = -1 } of inOrder(nodes)) {
    const takesTime = finish > start;
    let from = Math.max(up(start), takesTime ? (free.get(worker) ?? 0) : 0);
    for (const before of predecessors) from = Math.max(from, (steps[before] as WholeSteps).finish);
    const to = takesTime ? Math.max(up(finish), from + step) : from;
    steps[node] = { start: from, finish: to };
    if (worker >= 0 && takesTime) free.set(worker, to);
  }
  return steps;
}

/** By their beginnings, each after all that it waits for. */
function inOrder(nodes: readonly DatedNode[]): readonly DatedNode[] {
  const waiting = nodes.map(({ predecessors }) => predecessors.length);
  const after: number[][] = nodes.map(() => []);
  for (const { node, predecessors } of nodes) for (const before of predecessors) after[before]?.push(node);
  const order = nodes.filter(({ predecessors }) => predecessors.length === 0).map(({ node }) => node);
  for (const node of order)
    for (const next of after[node] as number[]) {
      waiting[next] = (waiting[next] as number) - 1;
      if (waiting[next] === 0) order.push(next);
    }
  const rank = new Int32Array(nodes.length);
  for (const [at, node] of order.entries()) rank[node] = at;
  return [...nodes].sort(
    (a, b) => a.start - b.start || a.finish - b.finish || (rank[a.node] as number) - (rank[b.node] as number),
  );
}
