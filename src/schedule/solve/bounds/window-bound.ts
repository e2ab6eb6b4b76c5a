import type { Project } from '../project.ts';
import type { Pool } from './pools.ts';
import type { Heads } from './raised-heads.ts';

/** Begins of windows times activities that one round may look at: some 50 ms. */
const roundSize = 1_000_000;
const rounds = 12;

/**
 * Work that must lie in one window of time (Fernandez and Bussell 1973): an activity that begins as early as it can and
 * one that ends as late as it may both have so much of their length inside. Where that is more than the pool can do in the
 * window, a schedule takes longer by at least what is left over, divided among the pool; with the longer schedule the
 * windows are looked at again. Windows begin at heads; for each, one sweep over the times at which the work grows or no
 * longer grows: O(activities²) a round. Nothing of the pool may ever be away. In units; never less than `bound`, and no
 * more than `enough` is asked for.
 */
export function windowBound(
  { shortest, problem }: Project,
  pool: Pool,
  { head, tail }: Heads,
  bound: number,
  enough: number,
): number {
  const size = pool.activities.length;
  const early = Int32Array.from(pool.activities, (activity) => head[activity] as number);
  const length = Int32Array.from(pool.activities, (activity) => shortest[activity] as number);
  const capacity = pool.resources.reduce((sum, resource) => sum + (problem.resources[resource]?.capacity ?? 0), 0);
  const late = new Int32Array(size);
  const begins = everyNth(
    [...new Set(early)].sort((a, b) => a - b),
    Math.ceil(roundSize / size),
  );
  let makespan = bound;
  for (let round = 0; round < rounds && makespan < enough; round++) {
    for (const [at, activity] of pool.activities.entries())
      late[at] = problem.running[activity] === 1 ? 0 : makespan - (tail[activity] as number);
    const excess = greatestExcess({ early, late, length, amount: pool.amount }, capacity, begins);
    if (excess <= 0) break;
    makespan += Math.ceil(excess / capacity);
  }
  return makespan;
}

function everyNth(values: readonly number[], most: number): readonly number[] {
  const step = Math.ceil(values.length / most);
  return values.filter((_, at) => at % step === 0);
}

/** Of each activity of a pool: its earliest and latest start, its length, and what it needs. */
interface Loads {
  readonly early: Int32Array;
  readonly late: Int32Array;
  readonly length: Int32Array;
  readonly amount: Int32Array;
}

/**
 * The most work that any window holds beyond what fits into it. For a window from `begin` on, the work of an activity
 * begins to count at its latest start and stops to grow when all of it that is left after an early start is inside.
 */
function greatestExcess({ early, late, length, amount }: Loads, capacity: number, begins: readonly number[]): number {
  const size = early.length;
  const earlyEnd = early.map((start, at) => start + (length[at] as number));
  const lateEnd = late.map((start, at) => start + (length[at] as number));
  const ends = late.map((start, at) => start + (earlyEnd[at] as number));
  const byLate = sorted(late);
  const byLateEnd = sorted(lateEnd);
  const byEnds = sorted(ends);
  const byEarlyEnd = sorted(earlyEnd);
  let most = 0;
  for (const begin of begins) {
    let rate = 0;
    for (let at = 0; at < size; at++)
      if ((late[at] as number) < begin && (earlyEnd[at] as number) > begin) rate += amount[at] as number;
    let now = begin;
    let excess = 0;
    let [a, b, c, d] = [0, 0, 0, 0];
    for (;;) {
      // Of those that may begin after the window does: when they must have begun.
      let one = byLate[a] as number;
      while (a < size && ((late[one] as number) < begin || (earlyEnd[one] as number) <= begin))
        one = byLate[++a] as number;
      // Of those that cannot begin before the window: when all of it is inside.
      let two = byLateEnd[b] as number;
      while (b < size && (early[two] as number) < begin) two = byLateEnd[++b] as number;
      // Of those that can begin before and end after its begin: when all that an early start leaves is inside.
      let three = byEnds[c] as number;
      while (
        c < size &&
        ((early[three] as number) >= begin || (earlyEnd[three] as number) <= begin || (late[three] as number) < begin)
      )
        three = byEnds[++c] as number;
      // Of those that must have begun before it.
      let four = byEarlyEnd[d] as number;
      while (d < size && ((late[four] as number) >= begin || (earlyEnd[four] as number) <= begin))
        four = byEarlyEnd[++d] as number;
      const next = Math.min(
        a < size ? (late[one] as number) : Number.POSITIVE_INFINITY,
        b < size ? (lateEnd[two] as number) : Number.POSITIVE_INFINITY,
        c < size ? (ends[three] as number) - begin : Number.POSITIVE_INFINITY,
        d < size ? (earlyEnd[four] as number) : Number.POSITIVE_INFINITY,
      );
      if (next === Number.POSITIVE_INFINITY) break;
      excess += (rate - capacity) * (next - now);
      now = next;
      if (excess > most) most = excess;
      if (a < size && (late[one] as number) === next) {
        rate += amount[one] as number;
        a++;
      } else if (b < size && (lateEnd[two] as number) === next) {
        rate -= amount[two] as number;
        b++;
      } else if (c < size && (ends[three] as number) - begin === next) {
        rate -= amount[three] as number;
        c++;
      } else {
        rate -= amount[four] as number;
        d++;
      }
    }
  }
  return most;
}

function sorted(values: Int32Array): Int32Array {
  return Int32Array.from(values.keys()).sort((a, b) => (values[a] as number) - (values[b] as number));
}
