import type { Problem } from '../../../src/schedule/solve/problem.ts';
import { random } from '../../../src/schedule/solve/random.ts';

/** A random order in which each activity comes after its predecessors, or, backward, its successors. */
export function anyOrder(
  { size, precedences: { from, to } }: Problem,
  seed: number,
  direction: 'forward' | 'backward',
): Int32Array {
  const { below } = random(seed);
  const [before, after] = direction === 'forward' ? [from, to] : [to, from];
  const order: number[] = [];
  while (order.length < size) {
    const activity = below(size);
    const isReady = after.every((end, edge) => end !== activity || order.includes(before[edge] as number));
    if (isReady && !order.includes(activity)) order.push(activity);
  }
  return Int32Array.from(order);
}
