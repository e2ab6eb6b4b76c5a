import { workingTimes } from '../generation/working-time.ts';
import type { Neighbours, Project } from '../project.ts';
import type { Pool } from './pools.ts';

/** Above so many activities, who comes before whom would fill too much memory. */
const most = 2500;

/** When an activity can begin at the earliest, and how long it then takes to the end at least, in units, by activity. */
export interface Heads {
  readonly head: Int32Array;
  readonly tail: Int32Array;
}

/**
 * Heads and tails that know of limited resources: before an activity begins, all its ancestors are done, and of those
 * that cannot begin before some moment the work takes the pool so long from then on; likewise backward. Heads know of
 * pauses; tails too, where the end of the project is known. O(activities² · pools); those of the longest ways alone for
 * more than 2,500 activities.
 */
export function raisedHeads(project: Project, pools: readonly Pool[], horizon?: number): Heads {
  const { size, order, predecessors, successors, shortest, head, tail, absences } = project;
  if (size > most) return { head, tail };
  const { absences: _, ...present } = project;
  const turned = horizon !== undefined && absences ? { ...project, absences: fromEnd(absences, horizon) } : present;
  const rest = raised(order.toReversed(), successors, turned, pools);
  return {
    head: raised(order, predecessors, project, pools),
    tail: rest.map((time, at) => time + (shortest[at] as number)),
  };
}

/** Absences before a moment, as they are when time runs from there backwards. */
export function fromEnd(absences: NonNullable<Project['absences']>, end: number): NonNullable<Project['absences']> {
  return absences.map((own) =>
    own
      .filter((away) => away.start < end)
      .map((away) => ({ start: Math.max(0, end - away.end), end: end - away.start }))
      .reverse(),
  );
}

/** Earliest starts in the order of `order`, by those before each activity. */
function raised(order: Int32Array, before: Neighbours, project: Project, pools: readonly Pool[]): Int32Array {
  const { size, shortest, problem, firstMode } = project;
  const times = workingTimes(project);
  const finish = new Int32Array(size);
  const words = (size + 31) >>> 5;
  const ancestors = new Int32Array(size * words);
  const head = new Int32Array(size);
  const works = pools.map(({ activities, amount, resources }) => {
    const work = new Float64Array(size);
    for (const [at, activity] of activities.entries())
      work[activity] = (amount[at] as number) * (shortest[activity] as number);
    const capacity = resources.reduce((sum, resource) => sum + (problem.resources[resource]?.capacity as number), 0);
    /** Activities of the pool that were seen, the earliest first. */
    return { work, capacity, seen: new Int32Array(activities.length), count: 0 };
  });
  for (const activity of order) {
    const own = activity * words;
    let start = 0;
    for (let at = before.offsets[activity] as number; at < (before.offsets[activity + 1] as number); at++) {
      const other = before.nodes[at] as number;
      start = Math.max(start, finish[other] as number);
      for (let word = 0; word < words; word++)
        ancestors[own + word] = (ancestors[own + word] as number) | (ancestors[other * words + word] as number);
      ancestors[own + (other >>> 5)] = (ancestors[own + (other >>> 5)] as number) | (1 << (other & 31));
    }
    for (const pool of works) {
      let sum = 0;
      for (let at = pool.count - 1; at >= 0; at--) {
        const other = pool.seen[at] as number;
        if ((((ancestors[own + (other >>> 5)] as number) >>> (other & 31)) & 1) === 0) continue;
        sum += pool.work[other] as number;
        start = Math.max(start, (head[other] as number) + Math.ceil(sum / pool.capacity));
      }
    }
    head[activity] = start;
    let earliest = Number.POSITIVE_INFINITY;
    if (!project.absences) earliest = start + (shortest[activity] as number);
    else
      for (let mode = firstMode[activity] as number; mode < (firstMode[activity + 1] as number); mode++)
        earliest = Math.min(earliest, times.finish(mode, start));
    finish[activity] = earliest;
    for (const pool of works) {
      if (pool.work[activity] === 0) continue;
      let place = pool.count++;
      for (; place > 0 && (head[pool.seen[place - 1] as number] as number) > start; place--)
        pool.seen[place] = pool.seen[place - 1] as number;
      pool.seen[place] = activity;
    }
  }
  return head;
}
