import type { ActivityHeap } from './activity-heap.ts';
import type { Bounds } from './bounds.ts';
import { cause } from './bounds.ts';
import type { Clauses } from './clauses.ts';

/** What a conflict teaches. */
export interface Lesson {
  /** The clause: its first literal is to become true, its second one was the last of the others to become false. */
  readonly literals: Int32Array;
  /** Number of literals; 0 where there is no schedule at all. */
  size: number;
  /** The level at which all literals but the first are false already. */
  level: number;
  /** Number of different levels in it. */
  rank: number;
}

/** Writes down the literals from which a literal follows, all of them made true before an entry of the trail. */
export type Explain = (
  side: number,
  value: number,
  kind: number,
  first: number,
  second: number,
  entry: number,
  say: (side: number, value: number) => void,
) => void;

/** Finds what a conflict teaches. */
export interface Conflicts {
  /** Of the failure that the bounds have noted. */
  readonly analyse: () => Lesson;
  /** Entries that were explained. */
  readonly visits: () => number;
}

/**
 * Goes back from the failure to the first literal of the last level that alone leads to it (first unique implication
 * point: Marques-Silva, Sakallah 1999), and leaves out what follows from the rest (Sörensson, Biere 2009).
 */
export function createConflicts(bounds: Bounds, clauses: Clauses, heap: ActivityHeap, explain: Explain): Conflicts {
  const { bound, top, shift, trail, levelStart, failure, entryOf } = bounds;
  const sides = bound.length;
  /** By side: the value it must have reached to be in conflict, and the entry that did it, or −1. */
  const needed = new Int32Array(sides);
  const madeBy = new Int32Array(sides).fill(-1);
  const touched = new Int32Array(sides);
  const isTouched = new Uint8Array(sides);
  let touchedEnd = 0;
  let saidSide = new Int32Array(1 << 10);
  let saidValue = new Int32Array(1 << 10);
  let saidEnd = 0;
  const lesson: Lesson = { literals: new Int32Array(sides + 1), size: 0, level: 0, rank: 0 };
  const levelSeen = new Int32Array(levelStart.length);
  /** By entry: when it was last found to follow from the rest (or not), and for which value. */
  const judged = new Int32Array(trail.side.length);
  const judgedValue = new Int32Array(trail.side.length);
  let round = 0;
  let visits = 0;

  const say = (side: number, value: number): void => {
    if (value <= 0) return;
    if (saidEnd === saidSide.length) {
      const [larger, values] = [new Int32Array(2 * saidEnd), new Int32Array(2 * saidEnd)];
      larger.set(saidSide);
      values.set(saidValue);
      saidSide = larger;
      saidValue = values;
    }
    saidSide[saidEnd] = side;
    saidValue[saidEnd++] = value;
  };
  const bump = (side: number, value: number): void =>
    heap.bump(((side >> 1) << shift) | (side & 1 ? top + 1 - value : value));
  const explainEntry = (entry: number, value: number): void => {
    visits++;
    if (trail.kind[entry] === cause.clause) clauses.use(trail.first[entry] as number, round);
    explain(
      trail.side[entry] as number,
      value,
      trail.kind[entry] as number,
      trail.first[entry] as number,
      trail.second[entry] as number,
      entry,
      say,
    );
  };

  let current = 0;
  let currentCount = 0;
  const need = (side: number, value: number): void => {
    const before = madeBy[side] as number;
    if (before >= 0 && value <= (needed[side] as number)) return;
    const entry = entryOf(side, value);
    if (entry < 0 || trail.level[entry] === 0) return;
    bump(side, value);
    if (!isTouched[side]) {
      isTouched[side] = 1;
      touched[touchedEnd++] = side;
    }
    if (entry >= current && before < current) currentCount++;
    needed[side] = value;
    madeBy[side] = entry;
  };
  const needSaid = (): void => {
    for (let at = 0; at < saidEnd; at++) need(saidSide[at] as number, saidValue[at] as number);
    saidEnd = 0;
  };

  /** Whether a literal follows from those in the clause that were true before an entry. */
  const follows = (side: number, value: number, limit: number, depth: number): boolean => {
    const entry = entryOf(side, value);
    if (entry < 0 || trail.level[entry] === 0) return true;
    const maker = madeBy[side] as number;
    if (maker >= 0 && maker < limit && (needed[side] as number) >= value) return true;
    return followsFromRest(entry, value, depth);
  };
  const followsFromRest = (entry: number, value: number, depth: number): boolean => {
    if (trail.kind[entry] === cause.none || levelSeen[trail.level[entry] as number] !== round) return false;
    if (judged[entry] === 2 * round && (judgedValue[entry] as number) >= value) return true;
    if (judged[entry] === 2 * round + 1) return false;
    if (depth > 10) return false;
    const begin = saidEnd;
    explainEntry(entry, value);
    let ok = true;
    for (let at = saidEnd - 1; ok && at >= begin; at--)
      ok = follows(saidSide[at] as number, saidValue[at] as number, entry, depth + 1);
    saidEnd = begin;
    judged[entry] = 2 * round + (ok ? 0 : 1);
    judgedValue[entry] = value;
    return ok;
  };

  const analyse = (): Lesson => {
    round++;
    touchedEnd = 0;
    currentCount = 0;
    current = trail.length;
    const { side: failed, value: wanted } = failure;
    explain(failed, wanted, failure.kind, failure.first, failure.second, trail.length, say);
    say(failed ^ 1, top + 1 - wanted);
    let level = 0;
    for (let at = 0; at < saidEnd; at++) {
      const entry = entryOf(saidSide[at] as number, saidValue[at] as number);
      if (entry >= 0) level = Math.max(level, trail.level[entry] as number);
    }
    lesson.size = 0;
    if (level === 0) {
      saidEnd = 0;
      return lesson;
    }
    current = levelStart[level] as number;
    needSaid();
    let entry = trail.length - 1;
    for (;;) {
      while (madeBy[trail.side[entry] as number] !== entry) entry--;
      if (currentCount === 1) break;
      const side = trail.side[entry] as number;
      madeBy[side] = -1;
      currentCount--;
      explainEntry(entry, needed[side] as number);
      needSaid();
      entry--;
    }
    const point = trail.side[entry] as number;
    for (let at = 0; at < touchedEnd; at++) {
      const made = madeBy[touched[at] as number] as number;
      if (made >= 0) levelSeen[trail.level[made] as number] = round;
    }
    const { literals } = lesson;
    literals[0] = ((point ^ 1) << shift) | (top + 1 - (needed[point] as number));
    let size = 1;
    let last = -1;
    for (let at = 0; at < touchedEnd; at++) {
      const side = touched[at] as number;
      const made = madeBy[side] as number;
      if (made < 0 || side === point) continue;
      if (followsFromRest(made, needed[side] as number, 0)) continue;
      literals[size] = ((side ^ 1) << shift) | (top + 1 - (needed[side] as number));
      if (made > last) {
        last = made;
        [literals[1], literals[size]] = [literals[size] as number, literals[1] as number];
      }
      size++;
    }
    lesson.size = size;
    lesson.level = last < 0 ? 0 : (trail.level[last] as number);
    lesson.rank = 1;
    round++;
    for (let at = 1; at < size; at++) {
      const seen = trail.level[madeBy[((literals[at] as number) >> shift) ^ 1] as number] as number;
      if (levelSeen[seen] !== round) lesson.rank++;
      levelSeen[seen] = round;
    }
    for (let at = 0; at < touchedEnd; at++) {
      madeBy[touched[at] as number] = -1;
      isTouched[touched[at] as number] = 0;
    }
    return lesson;
  };
  return { analyse, visits: () => visits };
}
