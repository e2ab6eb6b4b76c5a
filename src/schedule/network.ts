import type { Digraph } from '../graph/digraph.ts';
import type { Interval } from './solve/problem.ts';

/** What waits for what in a simulation: a dag of tasks and milestones, or a schedule whose order stays as it is. */
export interface Network {
  readonly digraph: Digraph;
  /** All nodes, each after its predecessors. */
  readonly order: Int32Array;
  /** By node: the minute before which it does not begin; 0 where absent. */
  readonly earliest?: ArrayLike<number>;
  /** By node: when whoever works on it is away, apart and in order; work that was begun pauses. */
  readonly absences?: ReadonlyMap<number, readonly Interval[]>;
}

/** When work of so many minutes ends that could begin at a moment, with pauses. */
export function endOfWork(start: number, minutes: number, absences: readonly Interval[]): number {
  if (minutes <= 0) return start;
  let end = start + minutes;
  for (const away of absences) {
    if (away.start >= end) break;
    if (away.end > start) end += away.end - Math.max(start, away.start);
  }
  return end;
}

/** When work of so many minutes begins at the latest that has to end at a moment, with pauses. */
export function startOfWork(end: number, minutes: number, absences: readonly Interval[]): number {
  if (minutes <= 0) return end;
  let start = end - minutes;
  for (let at = absences.length - 1; at >= 0; at--) {
    const away = absences[at] as Interval;
    if (away.end <= start) break;
    if (away.start < end) start -= Math.min(away.end, end) - away.start;
  }
  return start;
}
