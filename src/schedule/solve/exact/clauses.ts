import type { Bounds } from './bounds.ts';
import { cause } from './bounds.ts';

/** Clauses, of which at least one literal has to be true, and what follows from them. */
export interface Clauses {
  /** Takes a clause of two or more literals; the first two are watched. Rank 0 is kept for ever. Gives its number. */
  readonly add: (literals: ArrayLike<number>, size: number, rank: number) => number;
  /** A side was raised: false where a clause has no literal left that could be true. */
  readonly onRaised: (side: number, before: number, value: number) => boolean;
  /** The numbers of all clauses, literals included: see `literalsAt`. Replaced when clauses are added. */
  readonly memory: () => Int32Array;
  /** Notes that a clause took part in a conflict; later ones have a higher number. */
  readonly use: (clause: number, round: number) => void;
  /** Number of clauses that may be forgotten. */
  readonly learnt: () => number;
  /** Forgets half of the clauses: of the highest rank (number of levels in it: Audemard, Simon 2009), not used for long. */
  readonly reduce: () => void;
  /** Clauses that were looked at. */
  readonly visits: () => number;
}

// A clause in memory: its size, its rank, when it was used last, the next clause in the list of each of its two
// watched literals, its literals. A link is 2 × clause + which of the two; 0 ends a list.
const rankAt = 1;
const usedAt = 2;
const linkAt = 3;
/** Where the literals of a clause begin. */
export const literalsAt = 5;

/** No clause yet. A clause is looked at when one of its two watched literals becomes false (Moskewicz et al. 2001). */
export function createClauses({ bound, shift, top, trail, raise }: Bounds): Clauses {
  const heads = new Int32Array(bound.length << shift);
  let memory = new Int32Array(1 << 16);
  let end = 1;
  let learnt = 0;
  let visits = 0;

  /** The literal that is true when this one is false. */
  const opposite = (literal: number): number => (((literal >> shift) ^ 1) << shift) | (top + 1 - (literal & top));
  const watch = (clause: number, which: number): void => {
    const key = opposite(memory[clause + literalsAt + which] as number);
    memory[clause + linkAt + which] = heads[key] as number;
    heads[key] = 2 * clause + which;
  };

  const visit = (key: number): boolean => {
    let link = heads[key] as number;
    heads[key] = 0;
    let ok = true;
    while (link !== 0) {
      visits++;
      const clause = link >> 1;
      const which = link & 1;
      const next = memory[clause + linkAt + which] as number;
      const other = memory[clause + literalsAt + 1 - which] as number;
      let moved = false;
      if (ok && (bound[other >> shift] as number) < (other & top)) {
        const stop = clause + literalsAt + (memory[clause] as number);
        for (let at = clause + literalsAt + 2; at < stop; at++) {
          const literal = memory[at] as number;
          if ((bound[(literal >> shift) ^ 1] as number) + (literal & top) <= top) {
            memory[at] = memory[clause + literalsAt + which] as number;
            memory[clause + literalsAt + which] = literal;
            watch(clause, which);
            moved = true;
            break;
          }
        }
        if (!moved) ok = raise(other >> shift, other & top, cause.clause, clause, 1 - which);
      }
      if (!moved) {
        memory[clause + linkAt + which] = heads[key] as number;
        heads[key] = link;
      }
      link = next;
    }
    return ok;
  };

  const reduce = (): void => {
    const locked = new Set<number>();
    for (let entry = 0; entry < trail.length; entry++)
      if (trail.kind[entry] === cause.clause) locked.add(trail.first[entry] as number);
    const candidates: number[] = [];
    for (let at = 1; at < end; at += literalsAt + (memory[at] as number))
      if ((memory[at + rankAt] as number) > 2 && !locked.has(at)) candidates.push(at);
    candidates.sort(
      (a, b) =>
        (memory[b + rankAt] as number) - (memory[a + rankAt] as number) ||
        (memory[a + usedAt] as number) - (memory[b + usedAt] as number) ||
        a - b,
    );
    for (const at of candidates.slice(0, candidates.length >> 1)) memory[at + rankAt] = -1;
    const movedTo = new Map<number, number>();
    let to = 1;
    let length = 0;
    for (let at = 1; at < end; at += length) {
      length = literalsAt + (memory[at] as number);
      if ((memory[at + rankAt] as number) < 0) {
        learnt--;
        continue;
      }
      if (locked.has(at)) movedTo.set(at, to);
      memory.copyWithin(to, at, at + length);
      to += length;
    }
    end = to;
    heads.fill(0);
    for (let at = 1; at < end; at += literalsAt + (memory[at] as number)) {
      watch(at, 0);
      watch(at, 1);
    }
    for (let entry = 0; entry < trail.length; entry++)
      if (trail.kind[entry] === cause.clause) trail.first[entry] = movedTo.get(trail.first[entry] as number) as number;
  };

  return {
    add: (literals, size, rank) => {
      while (end + literalsAt + size > memory.length) {
        const larger = new Int32Array(2 * memory.length);
        larger.set(memory);
        memory = larger;
      }
      const clause = end;
      end += literalsAt + size;
      memory[clause] = size;
      memory[clause + rankAt] = rank;
      for (let at = 0; at < size; at++) memory[clause + literalsAt + at] = literals[at] as number;
      watch(clause, 0);
      watch(clause, 1);
      if (rank > 0) learnt++;
      return clause;
    },
    onRaised: (side, before, value) => {
      const last = (side << shift) | value;
      for (let key = ((side << shift) | before) + 1; key <= last; key++)
        if (heads[key] !== 0 && !visit(key)) return false;
      return true;
    },
    memory: () => memory,
    use: (clause, round) => {
      memory[clause + usedAt] = round;
    },
    learnt: () => learnt,
    reduce,
    visits: () => visits,
  };
}
