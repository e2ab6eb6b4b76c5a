import type { Project } from '../project.ts';

/** How much of each resource is taken when, each resource by itself: most activities need few of many. */
export interface Timelines {
  /** Nothing is taken any more. */
  readonly clear: () => void;
  /**
   * The end of the last stretch between `start` and `finish` in which there is no room for `amount` more, before which
   * nothing that long can begin; −1 where there is room all the time.
   */
  readonly lastConflict: (resource: number, amount: number, start: number, finish: number) => number;
  /** Takes an amount from `start` up to `finish`; there must be room. */
  readonly take: (resource: number, amount: number, start: number, finish: number) => void;
}

/** Nothing is taken yet. All arrays are made once. */
export function timelines({ problem, size, firstMode }: Project): Timelines {
  const { modes, resources } = problem;
  const capacity = Int32Array.from(resources, (resource) => resource.capacity);
  /** By resource: where its moments begin. Each activity that may need it adds two at most. */
  const offset = new Int32Array(resources.length + 1);
  for (let activity = 0; activity < size; activity++) {
    const own = modes.slice(firstMode[activity], firstMode[activity + 1]).flatMap(({ demands }) => demands);
    for (const resource of new Set(own.map((demand) => demand.resource)))
      offset[resource + 1] = (offset[resource + 1] as number) + 2;
  }
  for (let resource = 0; resource < resources.length; resource++)
    offset[resource + 1] = (offset[resource + 1] as number) + (offset[resource] as number) + 1;
  const time = new Int32Array(offset[resources.length] as number);
  /** What is taken from a moment up to the next one; nothing from the last one on. */
  const taken = new Int32Array(time.length);
  /** By resource: behind its last moment. */
  const end = new Int32Array(resources.length);

  /** The last moment before `limit`. */
  const lastBefore = (resource: number, limit: number): number => {
    let low = offset[resource] as number;
    let high = (end[resource] as number) - 1;
    if ((time[high] as number) < limit) return high;
    while (low + 1 < high) {
      const middle = (low + high) >> 1;
      if ((time[middle] as number) < limit) low = middle;
      else high = middle;
    }
    return low;
  };
  /** The place of a moment, which is added where it is missing. */
  const moment = (resource: number, at: number): number => {
    const place = lastBefore(resource, at + 1);
    if (time[place] === at) return place;
    const behind = end[resource] as number;
    time.copyWithin(place + 2, place + 1, behind);
    taken.copyWithin(place + 2, place + 1, behind);
    time[place + 1] = at;
    taken[place + 1] = taken[place] as number;
    end[resource] = behind + 1;
    return place + 1;
  };
  const clear = (): void => {
    for (let resource = 0; resource < end.length; resource++) {
      const first = offset[resource] as number;
      end[resource] = first + 1;
      time[first] = 0;
      taken[first] = 0;
    }
  };
  clear();
  return {
    clear,
    lastConflict: (resource, amount, start, finish) => {
      const room = (capacity[resource] as number) - amount;
      for (let place = lastBefore(resource, finish); ; place--) {
        if ((taken[place] as number) > room) return time[place + 1] as number;
        if ((time[place] as number) <= start) return -1;
      }
    },
    take: (resource, amount, start, finish) => {
      const first = moment(resource, start);
      const last = moment(resource, finish);
      for (let place = first; place < last; place++) taken[place] = (taken[place] as number) + amount;
    },
  };
}
