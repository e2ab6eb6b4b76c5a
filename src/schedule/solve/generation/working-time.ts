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
  const away = problem.modes.map(
    ({ demands }) => demands.map(({ resource }) => absences[resource] ?? []).find((own) => own.length > 0) ?? [],
  );
  return {
    present: (mode, time) => {
      for (const { start, end } of away[mode] as (typeof away)[number])
        if (time < end) return time < start || duration[mode] === 0 ? time : end;
      return time;
    },
    finish: (mode, start) => {
      let finish = start + (duration[mode] as number);
      for (const absence of away[mode] as (typeof away)[number]) {
        if (absence.start >= finish) break;
        if (absence.end > start) finish += absence.end - Math.max(absence.start, start);
      }
      return finish;
    },
  };
}
