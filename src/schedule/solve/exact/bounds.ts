/**
 * The bounds of whole variables from 0 up to `top`, and how they came about. A variable v has two sides that only grow
 * while the search goes on: side 2v is its lower bound, side 2v + 1 is `top` less its upper bound. A literal says that a
 * side has reached a value, at least 1; it is written as a number, `side << shift | value`. Its negation is a literal of the opposite
 * side, `(side ^ 1, top + 1 − value)` (bound literals that are made when they are needed: Ohrimenko, Stuckey, Codish
 * 2009).
 */
export interface Bounds {
  readonly shift: number;
  /** 2^shift − 1; every upper bound is less. */
  readonly top: number;
  /** By side. */
  readonly bound: Int32Array;
  /** By side: its latest entry in the trail, or −1. */
  readonly latest: Int32Array;
  readonly trail: Trail;
  /** Entry at which each level of decisions begins; level 0 has none. */
  readonly levelStart: Int32Array;
  /** What could not be raised, because the other side forbids it. */
  readonly failure: Cause & { side: number; value: number };
  /** Raises a side, unless it is there already; false where the variable would have no value left. */
  readonly raise: (side: number, value: number, kind: number, first: number, second: number) => boolean;
  /** Begins a level: raises a side because the search says so. */
  readonly decide: (side: number, value: number) => void;
  /** The entry that made a literal true, or −1 where it was true from the beginning or is not true. */
  readonly entryOf: (side: number, value: number) => number;
  /** Takes back all entries of later levels, the last one first, and tells of each. */
  readonly undo: (level: number, undone: (side: number, before: number, value: number) => void) => void;
}

/** Each time that a side was raised, by entry. */
export interface Trail {
  readonly side: Int32Array;
  readonly before: Int32Array;
  readonly value: Int32Array;
  /** The entry before it of the same side, or −1. */
  readonly previous: Int32Array;
  readonly level: Int32Array;
  readonly kind: Uint8Array;
  readonly first: Int32Array;
  readonly second: Int32Array;
  /** Number of entries. */
  length: number;
  /** The current level of decisions. */
  depth: number;
}

/** Why a side was raised: what the two numbers mean depends on the kind. */
export interface Cause {
  kind: number;
  first: number;
  second: number;
}

/** Kinds of causes: what the two numbers that stand beside them are. */
export const cause = {
  /** A decision, or what holds whatever is decided. */
  none: 0,
  /** The clause, and which of its first two literals it makes true. */
  clause: 1,
  /** The side of the other activity, and the duration of the predecessor. */
  precedence: 2,
  /** The time with no room, and `consumer * resources + resource`. */
  timeTable: 3,
  /** An activity that follows, and a start before which there is no room for the mode. */
  tooLong: 4,
  /** A place among the literals that were written down, and their number. */
  written: 5,
  /** The mode of the other activity, and the earliest start of the second of the two. */
  disjunction: 6,
} as const;

/** All variables from 0 up to their range, which is less than `top`. */
export function createBounds(range: Int32Array, shift: number): Bounds {
  const top = 2 ** shift - 1;
  const bound = new Int32Array(2 * range.length);
  let capacity = 1;
  for (const [variable, most] of range.entries()) {
    bound[2 * variable + 1] = top - most;
    capacity += most + 1;
  }
  const latest = new Int32Array(bound.length).fill(-1);
  const side = new Int32Array(capacity);
  const before = new Int32Array(capacity);
  const value = new Int32Array(capacity);
  const previous = new Int32Array(capacity);
  const level = new Int32Array(capacity);
  const kind = new Uint8Array(capacity);
  const first = new Int32Array(capacity);
  const second = new Int32Array(capacity);
  const levelStart = new Int32Array(capacity + 1);
  const trail: Trail = { side, before, value, previous, level, kind, first, second, length: 0, depth: 0 };
  const failure = { side: 0, value: 0, kind: 0, first: 0, second: 0 };

  const raise = (at: number, to: number, why: number, one: number, two: number): boolean => {
    const old = bound[at] as number;
    if (to <= old) return true;
    if (to + (bound[at ^ 1] as number) > top) {
      failure.side = at;
      failure.value = to;
      failure.kind = why;
      failure.first = one;
      failure.second = two;
      return false;
    }
    const entry = trail.length++;
    side[entry] = at;
    before[entry] = old;
    value[entry] = to;
    previous[entry] = latest[at] as number;
    level[entry] = trail.depth;
    kind[entry] = why;
    first[entry] = one;
    second[entry] = two;
    latest[at] = entry;
    bound[at] = to;
    return true;
  };
  return {
    shift,
    top,
    bound,
    latest,
    trail,
    levelStart,
    failure,
    raise,
    decide: (at, to) => {
      levelStart[++trail.depth] = trail.length;
      raise(at, to, cause.none, 0, 0);
    },
    entryOf: (at, to) => {
      let entry = latest[at] as number;
      while (entry >= 0 && (before[entry] as number) >= to) entry = previous[entry] as number;
      return entry;
    },
    undo: (to, undone) => {
      if (to >= trail.depth) return;
      const begin = levelStart[to + 1] as number;
      for (let entry = trail.length - 1; entry >= begin; entry--) {
        const at = side[entry] as number;
        bound[at] = before[entry] as number;
        latest[at] = previous[entry] as number;
        undone(at, before[entry] as number, value[entry] as number);
      }
      trail.length = begin;
      trail.depth = to;
    },
  };
}
