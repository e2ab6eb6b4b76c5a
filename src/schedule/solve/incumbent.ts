/** The best schedule so far. Times are in units of the project. */
export interface Incumbent {
  /** Infinite before the first schedule. */
  readonly makespan: () => number;
  /** By activity. */
  readonly start: Int32Array;
  /** By activity: number of the chosen mode. */
  readonly mode: Int32Array;
  /** Keeps a copy of a schedule that is shorter than the best one, and says whether it is. */
  readonly offer: (makespan: number, start: ArrayLike<number>, mode: ArrayLike<number>) => boolean;
  /** What is proven: no schedule is shorter. */
  readonly lowerBound: () => number;
  /** Takes note of a proof. */
  readonly raise: (bound: number) => void;
  /** Whether the best schedule is as short as the bound. */
  readonly isOptimal: () => boolean;
}

/** No schedule yet, for so many activities, and a first bound. */
export function incumbent(size: number, bound: number): Incumbent {
  const start = new Int32Array(size);
  const mode = new Int32Array(size);
  let makespan = Number.POSITIVE_INFINITY;
  let lowerBound = bound;
  return {
    makespan: () => makespan,
    start,
    mode,
    offer: (length, starts, modes) => {
      if (length >= makespan) return false;
      makespan = length;
      start.set(starts);
      mode.set(modes);
      return true;
    },
    lowerBound: () => lowerBound,
    raise: (proven) => {
      lowerBound = Math.max(lowerBound, proven);
    },
    isOptimal: () => makespan <= lowerBound,
  };
}
