import type { Project } from '../project.ts';

/** When work in a mode begins and ends, with the pauses of its worker. Times are in units. */
export interface WorkingTimes {
  /** The first moment from `time` on at which the worker is there. */
  readonly present: (mode: number, time: number) => number;
  /** When what begins at `start` is done: pauses come on top of its duration. */
  readonly finish: (mode: number, start: number) => number;
}

/** The times of a project. A mode needs at most one resource that is ever away. */
export function workingTimes({ problem, duration, absences }: Project): WorkingTimes {
  if (!absences) return { present: (_, time) => time, finish: (mode, start) => start + (duration[mode] as number) };
  // By resource: when it goes and when it comes back, in turns.
  const turns = absences.map((own) => Int32Array.from(own.flatMap(({ start, end }) => [start, end])));
  const always = new Int32Array(0);
  const away = problem.modes.map(({ demands }): Int32Array => {
    for (const { resource } of demands)
      if ((turns[resource] ?? always).length > 0) return turns[resource] as Int32Array;
    return always;
  });
  return {
    present: (mode, time) => {
      const own = away[mode] as Int32Array;
      if (own.length === 0 || duration[mode] === 0) return time;
      const next = nextReturn(own, time);
      return next < own.length && (own[next - 1] as number) <= time ? (own[next] as number) : time;
    },
    finish: (mode, start) => {
      const own = away[mode] as Int32Array;
      let finish = start + (duration[mode] as number);
      if (own.length === 0 || finish === start) return finish;
      for (let at = nextReturn(own, start); at < own.length && (own[at - 1] as number) < finish; at += 2)
        finish += (own[at] as number) - Math.max(own[at - 1] as number, start);
      return finish;
    },
  };
}

/** The place of the first end of an absence behind `time`. */
function nextReturn(turns: Int32Array, time: number): number {
  let low = 0;
  let high = turns.length >> 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((turns[2 * middle + 1] as number) > time) high = middle;
    else low = middle + 1;
  }
  return 2 * low + 1;
}
