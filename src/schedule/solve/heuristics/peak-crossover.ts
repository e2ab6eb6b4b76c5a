import type { Project } from '../project.ts';
import type { Random } from '../random.ts';
import type { Draft } from './draft.ts';

/** Time is looked at in at most so many slots. */
const slots = 1024;

/** Takes from one forward schedule what happens in a window of time, and from another what lies before and behind. */
export interface PeakCrossover {
  /** Fills keys for a forward order. */
  readonly forward: (father: Draft, mother: Draft, keys: Float64Array) => void;
  /** Fills keys for a backward order. */
  readonly backward: (father: Draft, mother: Draft, keys: Float64Array) => void;
}

/**
 * Peak crossover (Valls, Ballestín and Quintanilla 2008; the form of Debels and Vanhoucke 2007): a window of random length
 * that lies now and then where the father uses most of the resources, for there he has little to gain, else anywhere.
 */
export function peakCrossover(project: Project, { next }: Random): PeakCrossover {
  const { size } = project;
  const load = loads(project);
  const change = new Float64Array(slots + 1);
  const peak = (father: Draft, length: number): number => {
    const width = Math.ceil((father.makespan + 1) / slots);
    const span = Math.max(1, Math.floor(length / width));
    const until = Math.floor(father.makespan / width);
    change.fill(0, 0, until + 1);
    for (let activity = 0; activity < size; activity++) {
      const weight = load[father.mode[activity] as number] as number;
      const from = Math.floor((father.start[activity] as number) / width);
      const to = Math.floor((father.finish[activity] as number) / width);
      change[from] = (change[from] as number) + weight;
      change[to] = (change[to] as number) - weight;
    }
    // `change` becomes the load up to each slot; the window with the greatest difference is wanted.
    let used = 0;
    let sum = 0;
    let most = -1;
    let best = 0;
    for (let slot = 0; slot < until; slot++) {
      used += change[slot] as number;
      sum += used;
      change[slot] = sum;
      const inside = sum - (slot >= span ? (change[slot - span] as number) : 0);
      if (slot >= span - 1 && inside > most) {
        most = inside;
        best = slot - span + 1;
      }
    }
    return best * width;
  };
  const window = (father: Draft): { from: number; to: number } => {
    const length = Math.max(1, Math.floor(father.makespan * (0.2 + 0.6 * next())));
    const from = next() < 0.25 ? peak(father, length) : Math.floor(next() * (father.makespan + length)) - length;
    return { from, to: from + length };
  };
  return {
    forward: (father, mother, keys) => {
      const { from, to } = window(father);
      const apart = father.makespan + mother.makespan + 1;
      for (let activity = 0; activity < size; activity++) {
        const his = father.start[activity] as number;
        const hers = mother.start[activity] as number;
        keys[activity] = his >= from && his < to ? his : hers < from ? hers - apart : hers + apart;
      }
    },
    backward: (father, mother, keys) => {
      const { from, to } = window(father);
      const apart = father.makespan + mother.makespan + 1;
      for (let activity = 0; activity < size; activity++) {
        const his = father.finish[activity] as number;
        const hers = mother.finish[activity] as number;
        keys[activity] = his > from && his <= to ? -his : hers > to ? -hers - apart : apart - hers;
      }
    },
  };
}

/** By mode: the mean share of the resources that it takes. */
function loads({ problem }: Project): Float64Array {
  return Float64Array.from(problem.modes, ({ duration, demands }) => {
    let sum = 0;
    if (duration > 0)
      for (const { resource, amount } of demands) sum += amount / (problem.resources[resource]?.capacity ?? 1);
    return sum / Math.max(1, problem.resources.length);
  });
}
