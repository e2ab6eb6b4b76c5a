/** A schedule in one direction, in units of the project. A backward one counts its times from the end of the project. */
export interface Draft {
  makespan: number;
  /** By activity. */
  readonly start: Int32Array;
  /** By activity; where something was away meanwhile, without the pauses. */
  readonly finish: Int32Array;
  /** By activity: number of the chosen mode. */
  readonly mode: Int32Array;
}

/** A draft to be filled, for so many activities. */
export function emptyDraft(size: number): Draft {
  return {
    makespan: Number.POSITIVE_INFINITY,
    start: new Int32Array(size),
    finish: new Int32Array(size),
    mode: new Int32Array(size),
  };
}

/** Makes one draft the same as another. */
export function copyDraft(from: Draft, into: Draft): void {
  into.makespan = from.makespan;
  into.start.set(from.start);
  into.finish.set(from.finish);
  into.mode.set(from.mode);
}
