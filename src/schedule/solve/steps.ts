/**
 * Work that is done in slices of a few milliseconds, so that whoever drives it can stop it between two of them. What is
 * yielded gives the best answer so far when it is called.
 */
export type Steps<T> = Generator<() => T, T, void>;

/** Does all the work at once. */
export function finish<T>(steps: Steps<T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}
