import type { Neighbours, Project } from '../project.ts';
import { sparseNeeds } from './sparse-needs.ts';
import type { Pass } from './unit-profile.ts';

/**
 * Serial schedule generation (Kelley 1963) on a profile that holds what is free between the moments at which that
 * changes, a list in the order of time: for one mode an activity, and any durations and demands. Runs of segments that
 * have no room for any activity are skipped (disjoint sets with path halving, Tarjan and van Leeuwen 1984).
 */
export function eventProfile(project: Project, after: Neighbours): Pass {
  const { size, duration, packing } = project;
  const { offsets, nodes } = after;
  const { words, guard, capacity } = packing;
  const empty = capacity.map((amount, word) => amount | (guard[word] as number));
  const needs = sparseNeeds(project);
  const room = 2 * size + 2;
  const time = new Float64Array(room);
  const next = new Int32Array(room);
  /** By segment: itself, or one behind it, up to which there is no room for anything. */
  const open = new Int32Array(room);
  /** By segment and word, guard bits set. */
  const free = new Int32Array(room * words);
  /** By activity: the segment in which it ends. */
  const last = new Int32Array(size);
  let count = 0;
  const segment = (begin: number, like: number): number => {
    const made = count++;
    time[made] = begin;
    open[made] = made;
    for (let word = 0; word < words; word++)
      free[made * words + word] = (like < 0 ? empty[word] : free[like * words + word]) as number;
    return made;
  };
  /** The end of all time stands behind every other segment. */
  const end = 0;
  const split = (at: number, moment: number): number => {
    const made = segment(moment, at);
    next[made] = next[at] as number;
    next[at] = made;
    return made;
  };
  const find = (from: number): number => {
    let at = from;
    while (open[at] !== at) {
      const beyond = open[open[at] as number] as number;
      open[at] = beyond;
      at = beyond;
    }
    return at;
  };
  return (order, start) => {
    count = 0;
    segment(Number.POSITIVE_INFINITY, -1);
    const first = segment(0, -1);
    next[first] = end;
    let makespan = 0;
    for (let place = 0; place < order.length; place++) {
      const activity = order[place] as number;
      let begin = 0;
      let at = first;
      for (let edge = offsets[activity] as number; edge < (offsets[activity + 1] as number); edge++) {
        const before = nodes[edge] as number;
        const finish = (start[before] as number) + (duration[before] as number);
        if (finish < begin) continue;
        begin = finish;
        at = last[before] as number;
      }
      while ((time[next[at] as number] as number) <= begin) at = next[at] as number;
      const length = duration[activity] as number;
      if (length > 0 && !needs.nothing(activity)) {
        // `at` is the segment in which the activity would begin, `here` the one that is looked at.
        let here = at;
        for (;;) {
          const there = find(here);
          if (there !== here || !needs.fits(activity, free, here * words)) {
            here = there === here ? (next[here] as number) : there;
            at = here;
            begin = time[at] as number;
          } else {
            here = next[here] as number;
            if ((time[here] as number) >= begin + length) break;
          }
        }
        if ((time[at] as number) < begin) at = split(at, begin);
        const finish = begin + length;
        for (here = at; ; here = next[here] as number) {
          if ((time[next[here] as number] as number) > finish) split(here, finish);
          needs.take(activity, free, here * words);
          if (!needs.anyFits(free, here * words)) open[here] = next[here] as number;
          if (time[next[here] as number] === finish) break;
        }
        at = next[here] as number;
      }
      start[activity] = begin;
      last[activity] = at;
      if (begin + length > makespan) makespan = begin + length;
    }
    return makespan;
  };
}
