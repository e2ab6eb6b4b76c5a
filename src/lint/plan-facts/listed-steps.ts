import { positionOf } from '../../base/source.ts';
import type { Stated } from '../../model/plan.ts';

/** A step in the list of the implementation order. */
export interface ListedStep {
  readonly step: Stated;
  /** Its place in the order, from 0. */
  readonly place: number;
}

/** The implementation order: where each step is listed, and where one is listed again. */
export interface ListedSteps {
  /** By reference. */
  readonly places: ReadonlyMap<string, ListedStep>;
  readonly repeated: readonly Stated[];
}

/** A line lists the step that it names first; others on it, `Test Step 1`, only where no line is theirs. */
export function listedSteps(listed: readonly Stated[]): ListedSteps {
  const places = new Map<string, ListedStep>();
  const repeated: Stated[] = [];
  const others: ListedStep[] = [];
  let line = 0;
  for (const [place, step] of listed.entries()) {
    const { line: own } = positionOf(step.span);
    if (own === line) others.push({ step, place });
    else if (places.has(step.value)) repeated.push(step);
    else places.set(step.value, { step, place });
    line = own;
  }
  for (const other of others) if (!places.has(other.step.value)) places.set(other.step.value, other);
  return { places, repeated };
}
