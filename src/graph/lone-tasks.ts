import type { Digraph, Rows } from './digraph.ts';
import type { Dag } from './task-graph.ts';

/**
 * By task: whether every other task comes before or behind it, so that none can run beside it. That is so for a task
 * that, both from the start and from the end, is the only one free when it is taken. Linear.
 */
export function loneTasks({ list, digraph, order }: Dag): readonly boolean[] {
  const tasks = [...order].filter((node) => node < list.tasks.length);
  const ahead = onlyFree(tasks, digraph, digraph.out, digraph.to, digraph.in);
  const back = onlyFree(tasks.toReversed(), digraph, digraph.in, digraph.from, digraph.out);
  return list.tasks.map((_, node) => ahead[node] === 1 && back[node] === 1);
}

/** By task: whether no other one is free when it is taken, along an order. Milestones are passed as soon as they are reached. */
function onlyFree(tasks: readonly number[], { size }: Digraph, next: Rows, ends: Int32Array, into: Rows): Uint8Array {
  const waiting = Int32Array.from({ length: size }, (_, node) => degree(into, node));
  const alone = new Uint8Array(size);
  let free = 0;
  const released: number[] = [];
  const release = (node: number): void => {
    if (node < tasks.length) free++;
    else released.push(node);
  };
  const pass = (node: number): void => {
    for (let at = next.offsets[node] as number; at < (next.offsets[node + 1] as number); at++) {
      const other = ends[next.edges[at] as number] as number;
      waiting[other] = (waiting[other] as number) - 1;
      if (waiting[other] === 0) release(other);
    }
  };
  const passMilestones = (): void => {
    for (let node = released.pop(); node !== undefined; node = released.pop()) pass(node);
  };
  for (let node = 0; node < size; node++) if (waiting[node] === 0) release(node);
  passMilestones();
  for (const node of tasks) {
    if (free === 1) alone[node] = 1;
    free--;
    pass(node);
    passMilestones();
  }
  return alone;
}

function degree({ offsets }: Rows, node: number): number {
  return (offsets[node + 1] as number) - (offsets[node] as number);
}
