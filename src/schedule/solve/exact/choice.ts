import type { Project } from '../project.ts';
import type { Bounds } from './bounds.ts';
import { cause } from './bounds.ts';
import type { Clauses } from './clauses.ts';
import type { Variables } from './variables.ts';

/** Which modes of each activity are still possible. */
export interface Choice {
  /** By activity: the duration of its shortest mode that is possible. */
  readonly shortest: Int32Array;
  /** Whether the activity has several modes. */
  readonly hasChoice: (activity: number) => boolean;
  /** Brings `shortest` up to date after a mode was excluded, or is possible again; says whether it changed. */
  readonly update: (activity: number) => boolean;
  /** Excludes the modes that would end after the latest start of a successor; false where none is left. */
  readonly excludeLong: (activity: number) => boolean;
  /** Says why a mode is excluded, by the successor before which it has no time, and its own start at that moment. */
  readonly explainLong: (side: number, next: number, start: number, say: (side: number, value: number) => void) => void;
  /** Says that the modes shorter than a duration are excluded. */
  readonly explainShorter: (activity: number, duration: number, say: (side: number, value: number) => void) => void;
}

/** Every mode is possible. Adds the clauses that say that exactly one mode of an activity is chosen. */
export function createChoice(project: Project, variables: Variables, bounds: Bounds, clauses: Clauses): Choice {
  const { firstMode, duration, size } = project;
  const { end, chosen, origin, successors, mode: modeOf, activity: activityOf } = variables;
  const { bound, top, shift, raise } = bounds;
  const shortest = new Int32Array(size + 1);
  shortest.set(project.shortest);
  const yes = (mode: number): number => ((2 * (chosen[mode] as number)) << shift) | 1;
  const no = (mode: number): number => ((2 * (chosen[mode] as number) + 1) << shift) | top;
  for (let activity = 0; activity < size; activity++) {
    const [first, next] = [firstMode[activity] as number, firstMode[activity + 1] as number];
    if (next - first === 1) continue;
    const modes = Array.from({ length: next - first }, (_, at) => first + at);
    clauses.add(modes.map(yes), modes.length, 0);
    for (const one of modes) for (const other of modes) if (one < other) clauses.add([no(one), no(other)], 2, 0);
  }
  const isExcluded = (mode: number): boolean => bound[2 * (chosen[mode] as number) + 1] === top;
  return {
    shortest,
    hasChoice: (activity) =>
      activity < size && (firstMode[activity + 1] as number) > (firstMode[activity] as number) + 1,
    update: (activity) => {
      let least = -1;
      for (let mode = firstMode[activity] as number; mode < (firstMode[activity + 1] as number); mode++)
        if (!isExcluded(mode) && (least < 0 || (duration[mode] as number) < least)) least = duration[mode] as number;
      if (least < 0 || least === shortest[activity]) return false;
      shortest[activity] = least;
      return true;
    },
    excludeLong: (activity) => {
      const earliest = (bound[2 * activity] as number) + (origin[activity] as number);
      for (let at = successors.offsets[activity] as number; at < (successors.offsets[activity + 1] as number); at++) {
        const next = successors.nodes[at] as number;
        const room = top - (bound[2 * next + 1] as number) + (origin[next] as number) - earliest;
        for (let mode = firstMode[activity] as number; mode < (firstMode[activity + 1] as number); mode++)
          if (
            (duration[mode] as number) > room &&
            !raise(2 * (chosen[mode] as number) + 1, top, cause.tooLong, next, bound[2 * activity] as number)
          )
            return false;
      }
      return true;
    },
    explainLong: (side, next, start, say) => {
      const mode = modeOf[(side >> 1) - end - 1] as number;
      const activity = activityOf[mode] as number;
      const last = start + (origin[activity] as number) + (duration[mode] as number) - 1;
      say(2 * activity, start);
      say(2 * next + 1, top - (last - (origin[next] as number)));
    },
    explainShorter: (activity, length, say) => {
      for (let mode = firstMode[activity] as number; mode < (firstMode[activity + 1] as number); mode++)
        if ((duration[mode] as number) < length) say(2 * (chosen[mode] as number) + 1, top);
    },
  };
}
