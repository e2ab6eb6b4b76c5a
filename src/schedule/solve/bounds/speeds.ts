import type { Project } from '../project.ts';

/** The speed of the fastest: fine enough for whole numbers, so that all sums of work are exact. */
const fastest = 10_000;

/**
 * How fast resources are beside each other, in whole numbers of at least 1: where two of them do the same activities, by
 * how long they take for all of those; else by way of others. One after the other joins, next the one that has most
 * activities in common with one that did. O(resources × (modes + resources)).
 */
export function speeds(
  { problem: { modes }, size, firstMode, duration }: Project,
  resources: readonly number[],
): readonly number[] {
  const speed = resources.map(() => 0);
  const placeOf = new Map(resources.map((resource, place) => [resource, place]));
  /** Of the resource that is compared, by activity; 0 for what it does not do. */
  const own = new Float64Array(size);
  const known = new Uint8Array(resources.length);
  /** By resource: with how many activities in common its speed is known, so far. */
  const common = resources.map(() => -1);
  const each = (visit: (activity: number, place: number, length: number) => void): void => {
    for (let activity = 0; activity < size; activity++)
      for (let mode = firstMode[activity] as number; mode < (firstMode[activity + 1] as number); mode++)
        for (const { resource } of (modes[mode] as (typeof modes)[number]).demands) {
          const place = placeOf.get(resource);
          if (place !== undefined && (duration[mode] as number) > 0) visit(activity, place, duration[mode] as number);
        }
  };
  for (let joined = 0; joined < resources.length; joined++) {
    let next = -1;
    for (const place of resources.keys())
      if (known[place] === 0 && (next < 0 || (common[place] as number) > (common[next] as number))) next = place;
    known[next] = 1;
    if ((common[next] as number) <= 0) speed[next] = 1;
    own.fill(0);
    each((activity, place, length) => {
      if (place === next) own[activity] = length;
    });
    const [count, mine, theirs] = [resources.map(() => 0), resources.map(() => 0), resources.map(() => 0)];
    each((activity, place, length) => {
      const time = own[activity] as number;
      if (time === 0 || known[place] === 1) return;
      count[place] = (count[place] as number) + 1;
      mine[place] = (mine[place] as number) + time;
      theirs[place] = (theirs[place] as number) + length;
    });
    for (const place of resources.keys()) {
      if (known[place] === 1 || (count[place] as number) <= (common[place] as number)) continue;
      common[place] = count[place] as number;
      if ((count[place] as number) > 0)
        speed[place] = ((speed[next] as number) * (mine[place] as number)) / (theirs[place] as number);
    }
  }
  const most = Math.max(...speed);
  return speed.map((value) => Math.max(1, Math.round((fastest * value) / most)));
}
