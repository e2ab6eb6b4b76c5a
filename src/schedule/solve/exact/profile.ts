import type { Packing } from '../packing.ts';

/** What is free of all resources, by unit of time. */
export interface Profile {
  /** The first time from `from` up to `to` (not among them) at which there is no room for the mode, or −1. */
  readonly firstFull: (from: number, to: number, mode: number) => number;
  /** The last such time, or −1. */
  readonly lastFull: (from: number, to: number, mode: number) => number;
  readonly take: (from: number, to: number, mode: number) => void;
  readonly give: (from: number, to: number, mode: number) => void;
  /** The first resource of which a mode needs more than is free at a time. */
  readonly lacking: (time: number, mode: number) => number;
}

/** All is free, up to a time. */
export function createProfile(packing: Packing, until: number): Profile {
  return packing.words === 1 ? oneWord(packing, until) : manyWords(packing, until);
}

function oneWord({ capacity, guard, need, shift, mask }: Packing, until: number): Profile {
  const free = new Int32Array(until).fill(capacity[0] as number);
  const guards = guard[0] as number;
  return {
    firstFull: (from, to, mode) => {
      const own = need[mode] as number;
      for (let time = from; time < to; time++)
        if (((((free[time] as number) | guards) - own) & guards) !== guards) return time;
      return -1;
    },
    lastFull: (from, to, mode) => {
      const own = need[mode] as number;
      for (let time = to - 1; time >= from; time--)
        if (((((free[time] as number) | guards) - own) & guards) !== guards) return time;
      return -1;
    },
    take: (from, to, mode) => {
      const own = need[mode] as number;
      for (let time = from; time < to; time++) free[time] = (free[time] as number) - own;
    },
    give: (from, to, mode) => {
      const own = need[mode] as number;
      for (let time = from; time < to; time++) free[time] = (free[time] as number) + own;
    },
    lacking: (time, mode) => {
      const [left, own] = [free[time] as number, need[mode] as number];
      return mask.findIndex((bits, resource) => {
        const place = shift[resource] as number;
        return ((own >>> place) & bits) > ((left >>> place) & bits);
      });
    },
  };
}

function manyWords({ words, capacity, guard, need, word, shift, mask }: Packing, until: number): Profile {
  const free = new Int32Array(words * until);
  for (let at = 0; at < free.length; at++) free[at] = capacity[at % words] as number;
  const isFull = (time: number, mode: number): boolean => {
    for (let each = 0; each < words; each++) {
      const guards = guard[each] as number;
      const left = (free[time * words + each] as number) | guards;
      if (((left - (need[mode * words + each] as number)) & guards) !== guards) return true;
    }
    return false;
  };
  const change = (from: number, to: number, mode: number, sign: number): void => {
    for (let each = 0; each < words; each++) {
      const own = sign * (need[mode * words + each] as number);
      if (own === 0) continue;
      for (let at = from * words + each; at < to * words; at += words) free[at] = (free[at] as number) + own;
    }
  };
  return {
    firstFull: (from, to, mode) => {
      for (let time = from; time < to; time++) if (isFull(time, mode)) return time;
      return -1;
    },
    lastFull: (from, to, mode) => {
      for (let time = to - 1; time >= from; time--) if (isFull(time, mode)) return time;
      return -1;
    },
    take: (from, to, mode) => change(from, to, mode, -1),
    give: (from, to, mode) => change(from, to, mode, 1),
    lacking: (time, mode) =>
      mask.findIndex((bits, resource) => {
        const place = shift[resource] as number;
        const at = word[resource] as number;
        const own = ((need[mode * words + at] as number) >>> place) & bits;
        return own > (((free[time * words + at] as number) >>> place) & bits);
      }),
  };
}
