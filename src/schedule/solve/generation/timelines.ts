import type { Project } from '../project.ts';

/** How much of each resource is taken when, each resource by itself: most activities need few of many. */
export interface Timelines {
  /** Nothing is taken any more. */
  readonly clear: () => void;
  /**
   * `begin`, where there is room for `amount` more from then up to `finish`. Else the begin of the first stretch behind it
   * in which there is room for so long as `length`, or of some stretch where that one would end at `limit` or later.
   */
  readonly roomFrom: (
    resource: number,
    amount: number,
    begin: number,
    finish: number,
    length: number,
    limit: number,
  ) => number;
  /** Takes an amount from `start` up to `finish`; there must be room. */
  readonly take: (resource: number, amount: number, start: number, finish: number) => void;
}

const never = 2 ** 31 - 1;

/**
 * Nothing is taken yet. All arrays are made once. By resource a list of moments at which what is taken changes. Where
 * nobody who asks for the resource fits any more, because too little of it is free or not for long enough, all of it
 * counts as taken: so what is full is one segment, and a search steps over it at once.
 */
export function timelines(project: Project): Timelines {
  const { offset, capacity, most, least } = asked(project);
  const count = capacity.length;
  const time = new Int32Array(offset[count] as number);
  /** What is taken from a moment up to the next one; nothing from the last one on, behind which the end of all time stands. */
  const taken = new Int32Array(time.length);
  /** By resource: its last moment. */
  const last = new Int32Array(count);

  /** The last moment that is not behind `at`. */
  const lastUpTo = (resource: number, at: number): number => {
    let high = last[resource] as number;
    if ((time[high] as number) <= at) return high;
    let low = offset[resource] as number;
    while (low + 1 < high) {
      const middle = (low + high) >> 1;
      if ((time[middle] as number) <= at) low = middle;
      else high = middle;
    }
    return low;
  };
  /** Adds a moment behind another one. */
  const split = (resource: number, place: number, at: number): void => {
    for (let from = (last[resource] as number) + 1; from > place; from--) {
      time[from + 1] = time[from] as number;
      taken[from + 1] = taken[from] as number;
    }
    time[place + 1] = at;
    taken[place + 1] = taken[place] as number;
    last[resource] = (last[resource] as number) + 1;
  };
  /** Leaves out the moments from `place` up to `until`. */
  const drop = (resource: number, place: number, until: number): void => {
    const end = (last[resource] as number) + 1;
    for (let from = until, into = place; from <= end; from++, into++) {
      time[into] = time[from] as number;
      taken[into] = taken[from] as number;
    }
    last[resource] = (last[resource] as number) - (until - place);
  };
  /**
   * The full segments from `low` up to `high` become one, with what is full beside them, and with stretches in between
   * that are too short for anybody. Gives its place.
   */
  const close = (resource: number, low: number, high: number): number => {
    const full = capacity[resource] as number;
    const shortest = least[resource] as number;
    const first = offset[resource] as number;
    let from = low;
    for (let at = low; (time[low] as number) - (time[at] as number) < shortest; at--) {
      if (at > first && taken[at - 1] !== full) continue;
      from = at > first ? at - 1 : first;
      break;
    }
    let to = high;
    for (let at = high; (time[at] as number) - (time[high] as number) < shortest; at++)
      if (taken[at] === full) {
        to = at + 1;
        break;
      }
    taken[from] = full;
    if (to > from + 1) drop(resource, from + 1, to);
    return from;
  };
  const clear = (): void => {
    for (let resource = 0; resource < count; resource++) {
      const first = offset[resource] as number;
      last[resource] = first;
      time[first] = 0;
      taken[first] = 0;
      time[first + 1] = never;
    }
  };
  clear();
  return {
    clear,
    roomFrom: (resource, amount, begin, finish, length, limit) => {
      const room = (capacity[resource] as number) - amount;
      let place = lastUpTo(resource, begin);
      let from = begin;
      let to = finish;
      for (;;) {
        if ((taken[place] as number) > room) {
          do place++;
          while ((taken[place] as number) > room);
          from = time[place] as number;
          to = from + length;
          if (to >= limit) return from;
        }
        if ((time[++place] as number) >= to) return from;
      }
    },
    take: (resource, amount, start, finish) => {
      const full = capacity[resource] as number;
      let low = lastUpTo(resource, start);
      if (time[low] !== start) split(resource, low++, start);
      let high = low;
      for (; (time[high] as number) < finish; high++) {
        if ((time[high + 1] as number) > finish) split(resource, high, finish);
        const sum = (taken[high] as number) + amount;
        taken[high] = sum > (most[resource] as number) ? full : sum;
      }
      if (taken[high] === taken[high - 1]) drop(resource, high, high + 1);
      if (low > (offset[resource] as number) && taken[low] === taken[low - 1]) {
        drop(resource, low, low + 1);
        low--;
        high--;
      }
      for (let place = high; place > low; ) {
        const end = place--;
        if (taken[place] !== full) continue;
        while (place > low && taken[place - 1] === full) place--;
        place = close(resource, place, end);
      }
    },
  };
}

/** What is asked of each resource by activities that take time. */
function asked({ problem: { modes, resources }, size, firstMode, duration }: Project): {
  /** Where its moments begin. Each activity that may need it adds two at most; the first and the end of time make two. */
  readonly offset: Int32Array;
  readonly capacity: Int32Array;
  /** As long as no more of it is taken, the least amount that anybody asks for is free. */
  readonly most: Int32Array;
  /** The shortest time for which it is asked. */
  readonly least: Int32Array;
} {
  const capacity = Int32Array.from(resources, (resource) => resource.capacity);
  const offset = new Int32Array(resources.length + 1);
  const most = new Int32Array(resources.length);
  const least = new Int32Array(resources.length).fill(never);
  const seen = new Int32Array(resources.length).fill(-1);
  for (let activity = 0; activity < size; activity++)
    for (let mode = firstMode[activity] as number; mode < (firstMode[activity + 1] as number); mode++)
      for (const { resource, amount } of (modes[mode] as (typeof modes)[number]).demands) {
        const length = duration[mode] as number;
        if (length === 0) continue;
        least[resource] = Math.min(least[resource] as number, length);
        most[resource] = Math.max(most[resource] as number, (capacity[resource] as number) - amount);
        if (seen[resource] === activity) continue;
        seen[resource] = activity;
        offset[resource + 1] = (offset[resource + 1] as number) + 2;
      }
  for (let resource = 0; resource < resources.length; resource++)
    offset[resource + 1] = (offset[resource + 1] as number) + (offset[resource] as number) + 2;
  return { offset, capacity, most, least };
}
