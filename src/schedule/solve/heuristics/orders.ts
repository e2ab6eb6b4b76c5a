import type { Neighbours, Project } from '../project.ts';
import { keyHeap } from './key-heap.ts';

/** Fills orders of all activities, for schedule generation. The arrays it works on are made once. */
export interface Orders {
  /** Smaller keys first, but each activity after its predecessors; among equal keys smaller numbers. */
  readonly forward: (keys: ArrayLike<number>, order: Int32Array) => void;
  /** Smaller keys first, but each activity after its successors. */
  readonly backward: (keys: ArrayLike<number>, order: Int32Array) => void;
  /** What a forward schedule ends last goes first: an order for the backward direction. */
  readonly latestFirst: (finish: ArrayLike<number>, order: Int32Array) => void;
  /** What a backward schedule ends last, counted from its end, goes first: an order for the forward direction. */
  readonly earliestFirst: (finish: ArrayLike<number>, order: Int32Array) => void;
}

/** Prepares orders for a project. */
export function orders({ size, order, predecessors, successors }: Project): Orders {
  const descending = descendingOrder(size);
  const reverse = order.slice().reverse();
  return {
    forward: keyOrder(size, predecessors, successors),
    backward: keyOrder(size, successors, predecessors),
    latestFirst: (finish, into) => descending(finish, reverse, into),
    earliestFirst: (finish, into) => descending(finish, order, into),
  };
}

/** A topological order by keys (Kahn 1962, with a heap). */
function keyOrder(
  size: number,
  before: Neighbours,
  after: Neighbours,
): (keys: ArrayLike<number>, order: Int32Array) => void {
  const degree = Int32Array.from({ length: size }, (_, activity) => {
    return (before.offsets[activity + 1] as number) - (before.offsets[activity] as number);
  });
  const missing = new Int32Array(size);
  const ready = keyHeap(size);
  const { offsets, nodes } = after;
  return (keys, order) => {
    missing.set(degree);
    for (let activity = 0; activity < size; activity++)
      if (missing[activity] === 0) ready.push(activity, keys[activity] as number);
    for (let place = 0; place < size; place++) {
      const activity = ready.pop();
      order[place] = activity;
      for (let at = offsets[activity] as number; at < (offsets[activity + 1] as number); at++) {
        const next = nodes[at] as number;
        const left = (missing[next] as number) - 1;
        missing[next] = left;
        if (left === 0) ready.push(next, keys[next] as number);
      }
    }
  };
}

/** Sorts activities by whole values, largest first, equal ones as they come in `ties`: radix sort. */
function descendingOrder(size: number): (values: ArrayLike<number>, ties: Int32Array, order: Int32Array) => void {
  /** Counting costs a step for each digit that there may be: about as many as there are activities. */
  const widest = Math.min(12, 34 - Math.clz32(size));
  const counts = new Int32Array(2 ** widest);
  const spare = new Int32Array(size);
  return (values, ties, order) => {
    let most = 0;
    for (let activity = 0; activity < size; activity++)
      if ((values[activity] as number) > most) most = values[activity] as number;
    const bits = Math.max(1, 32 - Math.clz32(most));
    const rounds = Math.ceil(bits / widest);
    const width = Math.ceil(bits / rounds);
    const mask = 2 ** width - 1;
    let from = ties;
    for (let round = 0; round < rounds; round++) {
      const into = (rounds - round) % 2 === 1 ? order : spare;
      const shift = round * width;
      counts.fill(0, 0, mask + 1);
      for (let place = 0; place < size; place++) {
        const digit = ((most - (values[from[place] as number] as number)) >>> shift) & mask;
        counts[digit] = (counts[digit] as number) + 1;
      }
      for (let digit = 0, sum = 0; digit <= mask; digit++) {
        const count = counts[digit] as number;
        counts[digit] = sum;
        sum += count;
      }
      for (let place = 0; place < size; place++) {
        const activity = from[place] as number;
        const digit = ((most - (values[activity] as number)) >>> shift) & mask;
        const at = counts[digit] as number;
        counts[digit] = at + 1;
        into[at] = activity;
      }
      from = into;
    }
  };
}
