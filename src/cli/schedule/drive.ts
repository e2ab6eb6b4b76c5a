import type { Steps } from '../../schedule/solve/steps.ts';
import type { StopWatch } from './watch-for-stop.ts';

/** What came out of work that may have been stopped. */
export interface Driven<T> {
  /** The whole answer, or the best one at the moment of the stop. */
  readonly value: T;
  readonly isInterrupted: boolean;
}

/** Does work slice by slice until it is done or somebody stops it. */
export async function drive<T>(steps: Steps<T>, watch: StopWatch): Promise<Driven<T>> {
  for (;;) {
    const step = steps.next();
    if (step.done) return { value: step.value, isInterrupted: false };
    if (await watch.turn()) return { value: step.value(), isInterrupted: true };
  }
}
