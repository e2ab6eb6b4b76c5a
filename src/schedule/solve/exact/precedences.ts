import type { Bounds } from './bounds.ts';
import { cause } from './bounds.ts';
import type { Choice } from './choice.ts';
import type { Variables } from './variables.ts';

/** No activity begins before its predecessors are done. */
export interface Precedences {
  /** Moves the successors of an activity that cannot begin as early as before, or takes longer. */
  readonly forward: (activity: number) => boolean;
  /** Moves the predecessors of an activity that cannot begin as late as before. */
  readonly backward: (activity: number) => boolean;
  /** Moves an activity before its successors: it takes longer. */
  readonly before: (activity: number) => boolean;
  /** Why the side of an activity has at least this value, by the side of its neighbour and the duration in between. */
  readonly explain: (
    side: number,
    value: number,
    from: number,
    duration: number,
    say: (side: number, value: number) => void,
  ) => void;
}

/** Each function is false where an activity has no start left. */
export function createPrecedences(variables: Variables, { bound, raise }: Bounds, choice: Choice): Precedences {
  const { origin, successors, predecessors } = variables;
  const { shortest } = choice;
  return {
    forward: (activity) => {
      const { offsets, nodes } = successors;
      const duration = shortest[activity] as number;
      const finish = (bound[2 * activity] as number) + (origin[activity] as number) + duration;
      for (let at = offsets[activity] as number; at < (offsets[activity + 1] as number); at++) {
        const next = nodes[at] as number;
        const value = finish - (origin[next] as number);
        if (value > (bound[2 * next] as number) && !raise(2 * next, value, cause.precedence, 2 * activity, duration))
          return false;
      }
      return true;
    },
    backward: (activity) => {
      const { offsets, nodes } = predecessors;
      const side = 2 * activity + 1;
      const own = (bound[side] as number) - (origin[activity] as number);
      for (let at = offsets[activity] as number; at < (offsets[activity + 1] as number); at++) {
        const before = nodes[at] as number;
        const duration = shortest[before] as number;
        const value = own + duration + (origin[before] as number);
        if (
          value > (bound[2 * before + 1] as number) &&
          !raise(2 * before + 1, value, cause.precedence, side, duration)
        )
          return false;
      }
      return true;
    },
    before: (activity) => {
      const { offsets, nodes } = successors;
      const duration = shortest[activity] as number;
      for (let at = offsets[activity] as number; at < (offsets[activity + 1] as number); at++) {
        const next = 2 * (nodes[at] as number) + 1;
        const value = (bound[next] as number) + duration + (origin[activity] as number) - (origin[next >> 1] as number);
        if (!raise(2 * activity + 1, value, cause.precedence, next, duration)) return false;
      }
      return true;
    },
    explain: (side, value, from, duration, say) => {
      const [one, other] = [side >> 1, from >> 1];
      const predecessor = side & 1 ? one : other;
      const way = duration + (origin[predecessor] as number) - (origin[side & 1 ? other : one] as number);
      say(from, value - way);
      if (choice.hasChoice(predecessor)) choice.explainShorter(predecessor, duration, say);
    },
  };
}
