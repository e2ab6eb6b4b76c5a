import type { Budget } from '../budget.ts';
import type { Incumbent } from '../incumbent.ts';
import type { Project } from '../project.ts';
import type { Draft } from './draft.ts';

/** Takes note of schedules whose starts and modes were generated into a draft: fills the rest of it, counts, offers. */
export interface Recorder {
  readonly forward: (draft: Draft, makespan: number) => void;
  /** Where something is away or running, a backward schedule is only good for its order, and not offered. */
  readonly backward: (draft: Draft, makespan: number) => void;
}

/** A schedule with modes or absences takes as long as so many others. */
const withModes = 3;

/** Counts schedules in a budget, and offers them to an incumbent. */
export function recorder(
  { size, duration, absences, problem, isPlain }: Project,
  best: Incumbent,
  budget: Budget,
): Recorder {
  const isReversible = absences === undefined && !problem.running.includes(1);
  const reversed = new Int32Array(size);
  const note = (draft: Draft, makespan: number): void => {
    const { start, finish, mode } = draft;
    draft.makespan = makespan;
    for (let activity = 0; activity < size; activity++)
      finish[activity] = (start[activity] as number) + (duration[mode[activity] as number] as number);
    budget.spend(isPlain ? 1 : withModes);
  };
  return {
    forward: (draft, makespan) => {
      note(draft, makespan);
      best.offer(makespan, draft.start, draft.mode);
    },
    backward: (draft, makespan) => {
      note(draft, makespan);
      if (!isReversible || makespan >= best.makespan()) return;
      for (let activity = 0; activity < size; activity++)
        reversed[activity] = makespan - (draft.finish[activity] as number);
      best.offer(makespan, reversed, draft.mode);
    },
  };
}
