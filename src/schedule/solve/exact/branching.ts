import type { Project } from '../project.ts';
import type { ActivityHeap } from './activity-heap.ts';
import type { Bounds } from './bounds.ts';
import type { Variables } from './variables.ts';

/** What the search tries next. */
export interface Branching {
  /** Decides one question; false where all variables have one value. */
  readonly decide: () => boolean;
  /** Tries the values of this schedule first: starts and modes by activity. */
  readonly prefer: (start: ArrayLike<number>, mode: ArrayLike<number>) => void;
}

/**
 * The question with the highest activity, answered as in the best schedule (Demirović, Chu, Stuckey 2018); where no
 * question has any, the activity that can begin first does.
 */
export function createBranching(
  { size }: Project,
  { end, origin, mode: modeOf, activity: activityOf, range }: Variables,
  { bound, top, shift, decide }: Bounds,
  heap: ActivityHeap,
): Branching {
  /** By variable: the value that is tried first. */
  const preferred = new Int32Array(range.length);
  const isFixed = (variable: number): boolean =>
    (bound[2 * variable] as number) + (bound[2 * variable + 1] as number) === top;

  const decideActive = (): boolean => {
    for (let question = heap.pop(); question >= 0; question = heap.pop()) {
      const variable = question >> shift;
      const value = question & top;
      if (value <= (bound[2 * variable] as number) || value + (bound[2 * variable + 1] as number) > top) continue;
      if ((preferred[variable] as number) >= value) decide(2 * variable, value);
      else decide(2 * variable + 1, top + 1 - value);
      return true;
    }
    return false;
  };
  const decideFirst = (): boolean => {
    let first = -1;
    let least = 0;
    let leastFloat = 0;
    for (let activity = 0; activity < size; activity++) {
      if (isFixed(activity)) continue;
      const earliest = (bound[2 * activity] as number) + (origin[activity] as number);
      const float = top - (bound[2 * activity + 1] as number) - (bound[2 * activity] as number);
      if (first >= 0 && (earliest > least || (earliest === least && float >= leastFloat))) continue;
      first = activity;
      least = earliest;
      leastFloat = float;
    }
    if (first >= 0) decide(2 * first + 1, top - (bound[2 * first] as number));
    return first >= 0;
  };
  const decideMode = (): boolean => {
    for (let variable = end; variable < range.length; variable++) {
      if (isFixed(variable)) continue;
      // The end of the project is the first of these: as early as it can.
      if (variable === end) decide(2 * end + 1, top - (bound[2 * end] as number));
      else if (preferred[variable] === 1) decide(2 * variable, 1);
      else decide(2 * variable + 1, top);
      return true;
    }
    return false;
  };
  return {
    decide: () => decideActive() || decideFirst() || decideMode(),
    prefer: (start, mode) => {
      for (let activity = 0; activity < size; activity++)
        preferred[activity] = (start[activity] as number) - (origin[activity] as number);
      for (const [at, each] of modeOf.entries())
        preferred[end + 1 + at] = mode[activityOf[each] as number] === each ? 1 : 0;
    },
  };
}
