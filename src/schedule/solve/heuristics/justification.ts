import type { Generation } from '../generation.ts';
import type { Project } from '../project.ts';
import type { Draft } from './draft.ts';
import { copyDraft, emptyDraft } from './draft.ts';
import { orders } from './orders.ts';
import type { Recorder } from './recorder.ts';

/** Moves all activities to the end of the project, and back to its beginning. Makes two schedules. */
export interface Justification {
  /** Replaces a forward schedule by one that is not longer. */
  readonly improve: (draft: Draft) => void;
  /** Makes a forward schedule out of a backward one. Makes one schedule. */
  readonly turn: (backward: Draft, draft: Draft) => void;
}

/**
 * Double justification (Valls, Ballestín and Quintanilla 2005), by schedule generation in the order of the finishes: first
 * from the end, what ends last first, then from the beginning. Both directions close holes that the other one left.
 */
export function justification(project: Project, generation: Generation, record: Recorder): Justification {
  const { latestFirst, earliestFirst } = orders(project);
  const order = new Int32Array(project.size);
  const right = emptyDraft(project.size);
  const left = emptyDraft(project.size);
  const turn = (backward: Draft, draft: Draft): void => {
    earliestFirst(backward.finish, order);
    record.forward(draft, generation.forward(order, draft.start, draft.mode));
  };
  return {
    turn,
    improve: (draft) => {
      latestFirst(draft.finish, order);
      record.backward(right, generation.backward(order, right.start, right.mode));
      turn(right, left);
      // With modes that are chosen on the way, the way back may be longer.
      if (left.makespan <= draft.makespan) copyDraft(left, draft);
    },
  };
}
