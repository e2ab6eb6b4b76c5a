import type { Neighbours, Project } from '../project.ts';

/** Puts each activity of an order where it fits first; `after` says what it waits for. Gives the makespan. */
export type Pass = (order: Int32Array, start: Int32Array) => number;

/**
 * Serial schedule generation (Kelley 1963) on a profile that holds, for each unit of time, what is free of all resources
 * in one word: for one mode an activity, short durations, and demands that fit into one word.
 */
export function unitProfile(project: Project, after: Neighbours): Pass {
  const { duration, packing, horizon } = project;
  const { offsets, nodes } = after;
  const { need } = packing;
  const guard = packing.guard[0] as number;
  // With the guard bits set, a demand fits where they outlive its subtraction.
  const empty = (packing.capacity[0] as number) | guard;
  const longest = duration.reduce((most, each) => Math.max(most, each), 0);
  const free = new Int32Array(horizon + longest + 1).fill(empty);
  let used = 0;
  return (order, start) => {
    free.fill(empty, 0, used);
    let makespan = 0;
    for (let place = 0; place < order.length; place++) {
      const activity = order[place] as number;
      let begin = 0;
      for (let at = offsets[activity] as number, end = offsets[activity + 1] as number; at < end; at++) {
        const before = nodes[at] as number;
        const finish = (start[before] as number) + (duration[before] as number);
        if (finish > begin) begin = finish;
      }
      const length = duration[activity] as number;
      const amount = need[activity] as number;
      if (amount !== 0) {
        // From the end of the window: where it fails, everything that starts up to there fails.
        let checked = begin;
        for (let time = begin + length - 1; time >= checked; time--)
          if ((((free[time] as number) - amount) & guard) !== guard) {
            begin = checked = time + 1;
            time += length + 1;
          }
        for (let time = begin, end = begin + length; time < end; time++) free[time] = (free[time] as number) - amount;
      }
      start[activity] = begin;
      if (begin + length > makespan) makespan = begin + length;
    }
    used = makespan;
    return makespan;
  };
}
