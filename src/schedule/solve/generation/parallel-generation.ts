import type { KeyHeap } from '../heuristics/key-heap.ts';
import { keyHeap } from '../heuristics/key-heap.ts';
import type { Neighbours, Project } from '../project.ts';
import { sparseNeeds } from './sparse-needs.ts';

/** Makes schedules out of keys: at each moment at which something ends, the fitting activities with the smallest keys begin. */
export interface ParallelGeneration {
  /** Fills starts and modes by activity, in units; gives the makespan. Running activities come first. */
  readonly forward: (keys: ArrayLike<number>, start: Int32Array, mode: Int32Array) => number;
  /** The same for the project in reverse: starts count from the end backwards. */
  readonly backward: (keys: ArrayLike<number>, start: Int32Array, mode: Int32Array) => number;
}

/**
 * Parallel schedule generation (Kelley 1963) for a plain project; for equal workers alone it is list scheduling (Graham
 * 1966). Smaller keys go first, among equal ones smaller numbers; activities without length begin as soon as they can.
 * O((n + precedences) log n), and where resources keep free activities waiting, as much as they are at each moment.
 */
export function parallelGeneration(project: Project): ParallelGeneration {
  const { predecessors, successors, size } = project;
  const forward = parallelPass(project, predecessors, successors, project.problem.running);
  const backward = parallelPass(project, successors, predecessors, new Uint8Array(size));
  const onlyMode = Int32Array.from({ length: size }, (_, activity) => activity);
  return {
    forward: (keys, start, mode) => {
      mode.set(onlyMode);
      return forward(keys, start);
    },
    backward: (keys, start, mode) => {
      mode.set(onlyMode);
      return backward(keys, start);
    },
  };
}

function parallelPass(
  project: Project,
  before: Neighbours,
  after: Neighbours,
  running: Uint8Array,
): (keys: ArrayLike<number>, start: Int32Array) => number {
  const { size, duration, packing } = project;
  const { capacity, guard } = packing;
  const needs = sparseNeeds(project);
  const free = new Int32Array(packing.words);
  const missing = new Int32Array(size);
  const ready = keyHeap(size);
  const busy = keyHeap(size);
  /** Free activities that found no room, by key, and those of them that find none again. */
  let waiting = new Int32Array(size);
  let passed = new Int32Array(size);
  return (keys, start) => {
    for (let word = 0; word < free.length; word++) free[word] = (capacity[word] as number) | (guard[word] as number);
    let now = 0;
    let count = 0;
    const begin = (activity: number): void => {
      needs.take(activity, free, 0);
      start[activity] = now;
      busy.push(activity, now + (duration[activity] as number));
    };
    const reach = (activity: number): void => {
      if (needs.nothing(activity)) begin(activity);
      else ready.push(activity, running[activity] === 1 ? Number.NEGATIVE_INFINITY : (keys[activity] as number));
    };
    for (let activity = 0; activity < size; activity++)
      missing[activity] = (before.offsets[activity + 1] as number) - (before.offsets[activity] as number);
    for (let activity = 0; activity < size; activity++) if (missing[activity] === 0) reach(activity);
    for (;;) {
      while (busy.size() > 0 && busy.leastKey() === now) {
        const activity = busy.pop();
        needs.giveBack(activity, free, 0);
        for (let at = after.offsets[activity] as number; at < (after.offsets[activity + 1] as number); at++) {
          const next = after.nodes[at] as number;
          const left = (missing[next] as number) - 1;
          missing[next] = left;
          if (left === 0) reach(next);
        }
      }
      let place = 0;
      let kept = 0;
      // Both are in the order of keys: the two are gone through as one.
      while ((place < count || ready.size() > 0) && needs.anyFits(free, 0)) {
        const other = place < count ? (waiting[place] as number) : -1;
        const fromReady = other < 0 || (ready.size() > 0 && isFirst(ready, other, keys[other] as number));
        const activity = fromReady ? ready.pop() : other;
        if (!fromReady) place++;
        if (needs.fits(activity, free, 0)) begin(activity);
        else passed[kept++] = activity;
      }
      while (place < count) passed[kept++] = waiting[place++] as number;
      [waiting, passed, count] = [passed, waiting, kept];
      if (busy.size() === 0) return now;
      now = busy.leastKey();
    }
  };
}

function isFirst(queue: KeyHeap, value: number, key: number): boolean {
  const least = queue.leastKey();
  return least < key || (least === key && queue.least() < value);
}
