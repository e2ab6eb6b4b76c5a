import type { Project } from '../project.ts';
import type { Bounds } from './bounds.ts';
import { cause } from './bounds.ts';
import type { Variables } from './variables.ts';

/** Two activities that can never run at the same time run one after the other, in one order or in the other. */
export interface Disjunctions {
  /** Orders an activity and those that cannot run beside it, where only one order is possible; false where none is. */
  readonly onRaised: (activity: number) => boolean;
  /** Why a side of an activity has a value, by the mode of the other one, and the start that rules out an order. */
  readonly explain: (
    side: number,
    value: number,
    other: number,
    start: number,
    say: (side: number, value: number) => void,
  ) => void;
  /** Pairs that were looked at. */
  readonly visits: () => number;
}

/** For resources that only one activity at a time can use: a single worker, a file. */
export function createDisjunctions(project: Project, variables: Variables, bounds: Bounds): Disjunctions {
  const { firstMode, duration } = project;
  const { origin, chosen, activity: activityOf } = variables;
  const { bound, top, raise } = bounds;
  const { offsets, nodes } = disjointModes(project, variables);
  let visits = 0;
  const isChosen = (mode: number): boolean => (chosen[mode] as number) < 0 || bound[2 * (chosen[mode] as number)] === 1;
  const earliest = (activity: number): number => (bound[2 * activity] as number) + (origin[activity] as number);
  const latest = (activity: number): number => top - (bound[2 * activity + 1] as number) + (origin[activity] as number);

  /** The first mode is done before the second one begins, because the second one cannot be first. */
  const order = (first: number, second: number): boolean => {
    const [one, other] = [activityOf[first] as number, activityOf[second] as number];
    const [length, start] = [duration[first] as number, earliest(other)];
    const begin = earliest(one) + length - (origin[other] as number);
    if (!raise(2 * other, begin, cause.disjunction, first, start)) return false;
    const end = latest(other) - length - (origin[one] as number);
    return raise(2 * one + 1, top - end, cause.disjunction, second, start);
  };

  const orderMode = (mode: number, activity: number): boolean => {
    const length = duration[mode] as number;
    let finish = earliest(activity) + length;
    let last = latest(activity);
    for (let at = offsets[mode] as number; at < (offsets[mode + 1] as number); at++) {
      const mate = nodes[at] as number;
      const other = activityOf[mate] as number;
      const isSecond = finish > top - (bound[2 * other + 1] as number) + (origin[other] as number);
      const isFirst = (bound[2 * other] as number) + (origin[other] as number) + (duration[mate] as number) > last;
      if (!(isSecond || isFirst) || !isChosen(mate)) continue;
      if (isSecond && !order(mate, mode)) return false;
      if (isFirst && !order(mode, mate)) return false;
      finish = earliest(activity) + length;
      last = latest(activity);
    }
    return true;
  };

  return {
    onRaised: (activity) => {
      for (let mode = firstMode[activity] as number; mode < (firstMode[activity + 1] as number); mode++) {
        const count = (offsets[mode + 1] as number) - (offsets[mode] as number);
        if (count === 0 || !isChosen(mode)) continue;
        visits += count >> 3;
        if (!orderMode(mode, activity)) return false;
      }
      return true;
    },
    explain: (side, value, other, start, say) => {
      const activity = side >> 1;
      let mode = firstMode[activity] as number;
      while (!isChosen(mode)) mode++;
      const mate = activityOf[other] as number;
      // The second of the two begins at `start` or later, and then ends after the latest start of the first.
      const [first, second] = side & 1 ? [mode, other] : [other, mode];
      const [one, two] = [activityOf[first] as number, activityOf[second] as number];
      say(2 * two, start - (origin[two] as number));
      say(2 * one + 1, top - (start + (duration[second] as number) - 1 - (origin[one] as number)));
      if (side & 1)
        say(2 * mate + 1, value - (origin[activity] as number) - (duration[mode] as number) + (origin[mate] as number));
      else say(2 * mate, value + (origin[activity] as number) - (duration[other] as number) - (origin[mate] as number));
      if ((chosen[mode] as number) >= 0) say(2 * (chosen[mode] as number), 1);
      if ((chosen[other] as number) >= 0) say(2 * (chosen[other] as number), 1);
    },
    visits: () => visits,
  };
}

/**
 * By mode: those of other activities that need the same resource, of which there is never enough for two, where no
 * precedence puts them in an order. Pairs that are too much for larger resources only now and then are left out: they
 * shorten proofs, but the search then finds fewer good schedules.
 */
function disjointModes(
  project: Project,
  { activity: activityOf }: Variables,
): { offsets: Int32Array; nodes: Int32Array } {
  const { problem, size } = project;
  const modes = problem.modes.length;
  const offsets = new Int32Array(modes + 1);
  const users: number[][] = problem.resources.map(() => []);
  const least = problem.resources.map(() => Number.POSITIVE_INFINITY);
  for (const [mode, { duration, demands }] of problem.modes.entries())
    for (const { resource, amount } of duration > 0 ? demands : []) {
      users[resource]?.push(mode);
      least[resource] = Math.min(least[resource] as number, amount);
    }
  const isSingle = problem.resources.map(({ capacity }, resource) => 2 * (least[resource] as number) > capacity);
  if (modes > mostModes || !isSingle.includes(true)) return { offsets, nodes: new Int32Array(0) };
  const follows = descendants(project);
  const nodes: number[] = [];
  for (const [mode, { duration, demands }] of problem.modes.entries()) {
    const activity = activityOf[mode] as number;
    const mates = new Set<number>();
    for (const { resource } of duration > 0 ? demands : [])
      for (const other of isSingle[resource] ? (users[resource] ?? []) : []) {
        const mate = activityOf[other] as number;
        if (mate !== activity && !follows[activity * size + mate] && !follows[mate * size + activity]) mates.add(other);
      }
    nodes.push(...mates);
    offsets[mode + 1] = nodes.length;
  }
  return { offsets, nodes: Int32Array.from(nodes) };
}

/** `[one * size + other]`: 1 where the other activity has to wait for the one, through others perhaps. */
function descendants({ size, order, successors: { offsets, nodes } }: Project): Uint8Array {
  const follows = new Uint8Array(size * size);
  for (let place = size - 1; place >= 0; place--) {
    const activity = order[place] as number;
    const own = follows.subarray(activity * size, (activity + 1) * size);
    for (let at = offsets[activity] as number; at < (offsets[activity + 1] as number); at++) {
      const next = nodes[at] as number;
      own[next] = 1;
      for (let other = 0; other < size; other++) if (follows[next * size + other]) own[other] = 1;
    }
  }
  return follows;
}

/** Pairs are not compared where there are more modes than this. */
export const mostModes = 1500;
