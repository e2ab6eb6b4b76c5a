import type { Project } from '../project.ts';
import type { Bounds } from './bounds.ts';
import type { Variables } from './variables.ts';

/** Takes a literal of an explanation: that a side has reached a value. One that is not above 0 says nothing. */
export type Say = (side: number, value: number) => void;

/** Why there is no room at a time. */
export interface Reasons {
  /**
   * Says why a mode lacks a resource at a time (`lack` is `mode * resources + resource`): enough others surely run
   * there, as far as the entries of the trail before this one tell.
   */
  readonly sureAt: (lack: number, time: number, entry: number, say: Say) => void;
  /** Writes a literal down, for explanations that have to be kept. */
  readonly write: Say;
  /** All literals that are written down. Replaced when there are more. */
  readonly written: () => Int32Array;
  readonly count: () => number;
  readonly clear: () => void;
  /** Activities that were looked at, sixteen at a time. */
  readonly visits: () => number;
}

/** Pointwise explanations (Schutt, Feydy, Stuckey, Wallace 2011), made when they are asked for. */
export function createReasons({ problem, duration }: Project, variables: Variables, bounds: Bounds): Reasons {
  const { origin, chosen, activity: ownerOf } = variables;
  const { bound, top, shift, entryOf } = bounds;
  const resources = problem.resources.length;
  const modes = problem.modes.length;
  const amount = new Int32Array(modes * resources);
  const users: number[][] = problem.resources.map(() => []);
  for (const [mode, { demands }] of problem.modes.entries())
    for (const { resource, amount: own } of demands) {
      amount[mode * resources + resource] = own;
      if (duration[mode] !== 0) users[resource]?.push(mode);
    }
  let written = new Int32Array(1 << 12);
  let writtenEnd = 0;
  let visits = 0;

  const write: Say = (side, value) => {
    if (value <= 0) return;
    if (writtenEnd === written.length) {
      const larger = new Int32Array(2 * written.length);
      larger.set(written);
      written = larger;
    }
    written[writtenEnd++] = (side << shift) | value;
  };

  const candidate = new Int32Array(modes);
  const madeAt = new Int32Array(modes);
  const sureAt = (lack: number, time: number, entry: number, say: Say): void => {
    const resource = lack % resources;
    const mode = (lack - resource) / resources;
    const owner = ownerOf[mode] as number;
    let excess = (amount[lack] as number) - (problem.resources[resource]?.capacity ?? 0) - 1;
    let count = 0;
    visits += (users[resource]?.length ?? 0) >> 4;
    for (const other of users[resource] ?? []) {
      const activity = ownerOf[other] as number;
      const choice = chosen[other] as number;
      if (activity === owner || (choice >= 0 && bound[2 * choice] !== 1)) continue;
      const since = time - (duration[other] as number) + 1 - (origin[activity] as number);
      const until = top - (time - (origin[activity] as number));
      if ((bound[2 * activity] as number) < since || (bound[2 * activity + 1] as number) < until) continue;
      let made = Math.max(entryOf(2 * activity, since), entryOf(2 * activity + 1, until));
      if (choice >= 0) made = Math.max(made, entryOf(2 * choice, 1));
      if (made >= entry) continue;
      excess += amount[other * resources + resource] as number;
      // Those that are sure for the longest time stand first.
      let at = count++;
      while (at > 0 && (madeAt[at - 1] as number) > made) {
        candidate[at] = candidate[at - 1] as number;
        madeAt[at] = madeAt[at - 1] as number;
        at--;
      }
      candidate[at] = other;
      madeAt[at] = made;
    }
    for (let at = count - 1; at >= 0; at--) {
      const other = candidate[at] as number;
      const own = amount[other * resources + resource] as number;
      if (own <= excess && (madeAt[at] as number) >= 0) {
        excess -= own;
        continue;
      }
      const activity = ownerOf[other] as number;
      say(2 * activity, time - (duration[other] as number) + 1 - (origin[activity] as number));
      say(2 * activity + 1, top - (time - (origin[activity] as number)));
      if ((chosen[other] as number) >= 0) say(2 * (chosen[other] as number), 1);
    }
  };

  return {
    sureAt,
    write,
    written: () => written,
    count: () => writtenEnd,
    clear: () => {
      writtenEnd = 0;
    },
    visits: () => visits,
  };
}
