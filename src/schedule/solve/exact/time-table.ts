import type { Project } from '../project.ts';
import type { Bounds } from './bounds.ts';
import { cause } from './bounds.ts';
import { createProfile } from './profile.ts';
import type { Say } from './reasons.ts';
import { createReasons } from './reasons.ts';
import type { Variables } from './variables.ts';

/**
 * Time-table propagation: an activity surely runs from its latest start to its earliest finish, if there is such a time,
 * and then takes what it needs from the others.
 */
export interface TimeTable {
  /** The start of an activity was bounded, or its mode chosen; false where there is no room for its sure part. */
  readonly onRaised: (activity: number) => boolean;
  /** Moves all starts out of times that have no room for them; false where a start has no value left. */
  readonly filter: () => boolean;
  /** Gives back what activity no longer surely takes, after bounds were taken back. */
  readonly onUndone: (activity: number) => void;
  /** Forgets what was to be filtered. */
  readonly forget: () => void;
  /** Why a start is moved beyond a time: those that surely run there, as far as entries before this one say. */
  readonly explain: (side: number, time: number, lack: number, entry: number, say: Say) => void;
  /** Literals that were written down as an explanation. */
  readonly written: () => Int32Array;
  /** Starts that were looked at. */
  readonly visits: () => number;
}

/** Nothing has been propagated yet. */
export function createTimeTable(project: Project, variables: Variables, bounds: Bounds): TimeTable {
  const { packing, duration, firstMode, problem } = project;
  const { horizon, origin, chosen, activity: ownerOf } = variables;
  const { bound, top, raise, trail } = bounds;
  const resources = problem.resources.length;
  const longest = duration.reduce((most, each) => Math.max(most, each), 0);
  const profile = createProfile(packing, horizon + longest + 1);
  const modes = problem.modes.length;
  const needs = Uint8Array.from(problem.modes, (mode) => (mode.duration > 0 && mode.demands.length > 0 ? 1 : 0));
  const reasons = createReasons(project, variables, bounds);
  /** By mode: what it surely takes is taken from here up to there. */
  const from = new Int32Array(modes);
  const to = new Int32Array(modes);
  const isStale = new Uint8Array(modes);
  let changedFrom = horizon + 1;
  let changedTo = 0;
  let visits = 0;

  const isChosen = (mode: number): boolean => (chosen[mode] as number) < 0 || bound[2 * (chosen[mode] as number)] === 1;
  const isExcluded = (mode: number): boolean =>
    (chosen[mode] as number) >= 0 && bound[2 * (chosen[mode] as number) + 1] === top;
  const latest = (activity: number): number => top - (bound[2 * activity + 1] as number) + (origin[activity] as number);
  const earliest = (activity: number): number => (bound[2 * activity] as number) + (origin[activity] as number);

  const moveBehind = (mode: number, time: number): boolean => {
    const activity = ownerOf[mode] as number;
    const lack = mode * resources + profile.lacking(time, mode);
    return raise(2 * activity, time + 1 - (origin[activity] as number), cause.timeTable, time, lack);
  };
  const moveBefore = (mode: number, time: number): boolean => {
    const activity = ownerOf[mode] as number;
    const lack = mode * resources + profile.lacking(time, mode);
    const start = time - (duration[mode] as number) - (origin[activity] as number);
    return raise(2 * activity + 1, top - start, cause.timeTable, time, lack);
  };

  const takeSure = (mode: number, activity: number): boolean => {
    const begin = latest(activity);
    const end = earliest(activity) + (duration[mode] as number);
    if (begin >= end) return true;
    let [oldBegin, oldEnd] = [from[mode] as number, to[mode] as number];
    if (oldBegin >= oldEnd) {
      oldBegin = begin;
      oldEnd = begin;
    }
    let full = profile.firstFull(begin, oldBegin, mode);
    if (full < 0) full = profile.firstFull(oldEnd, end, mode);
    if (full >= 0) return moveBehind(mode, full);
    if (begin === oldBegin && end === oldEnd) return true;
    profile.take(begin, oldBegin, mode);
    profile.take(oldEnd, end, mode);
    from[mode] = begin;
    to[mode] = end;
    if (begin < oldBegin || oldBegin === oldEnd) changedFrom = Math.min(changedFrom, begin);
    else changedFrom = Math.min(changedFrom, oldEnd);
    if (end > oldEnd) changedTo = Math.max(changedTo, end);
    else changedTo = Math.max(changedTo, oldBegin);
    return true;
  };

  const filterMode = (mode: number, activity: number): boolean => {
    const length = duration[mode] as number;
    for (;;) {
      const begin = earliest(activity);
      const [sure, sureEnd] = [from[mode] as number, to[mode] as number];
      let full = -1;
      if (sure < sureEnd) {
        full = profile.lastFull(Math.max(begin, sureEnd), begin + length, mode);
        if (full < 0) full = profile.lastFull(begin, Math.min(sure, begin + length), mode);
      } else full = profile.lastFull(begin, begin + length, mode);
      if (full < 0) break;
      if (!moveBehind(mode, full)) return false;
    }
    for (;;) {
      const begin = latest(activity);
      const [sure, sureEnd] = [from[mode] as number, to[mode] as number];
      let full = -1;
      if (sure < sureEnd) {
        full = profile.firstFull(begin, Math.min(sure, begin + length), mode);
        if (full < 0) full = profile.firstFull(Math.max(begin, sureEnd), begin + length, mode);
      } else full = profile.firstFull(begin, begin + length, mode);
      if (full < 0) return true;
      if (!moveBefore(mode, full)) return false;
    }
  };

  /** Excludes a mode that has room nowhere between the earliest and the latest start. */
  const excludeMode = (mode: number, activity: number): boolean => {
    const length = duration[mode] as number;
    const last = latest(activity);
    let begin = earliest(activity);
    while (begin <= last) {
      const full = profile.lastFull(begin, begin + length, mode);
      if (full < 0) return true;
      begin = full + 1;
    }
    const start = reasons.count();
    begin = earliest(activity);
    reasons.write(2 * activity, bound[2 * activity] as number);
    while (begin <= last) {
      const full = profile.lastFull(begin, begin + length, mode);
      reasons.sureAt(mode * resources + profile.lacking(full, mode), full, trail.length, reasons.write);
      begin = full + 1;
    }
    reasons.write(2 * activity + 1, top - (begin - 1 - (origin[activity] as number)));
    return raise(2 * (chosen[mode] as number) + 1, top, cause.written, start, reasons.count() - start);
  };

  return {
    onRaised: (activity) => {
      for (let mode = firstMode[activity] as number; mode < (firstMode[activity + 1] as number); mode++) {
        if (!needs[mode]) continue;
        isStale[mode] = 1;
        if (isChosen(mode) && !takeSure(mode, activity)) return false;
      }
      return true;
    },
    filter: () => {
      const [begin, end] = [changedFrom, changedTo];
      changedFrom = horizon + 1;
      changedTo = 0;
      for (let mode = 0; mode < modes; mode++) {
        if (!needs[mode]) continue;
        const activity = ownerOf[mode] as number;
        if (!isStale[mode] && (end <= earliest(activity) || begin >= latest(activity) + (duration[mode] as number)))
          continue;
        isStale[mode] = 0;
        if (isExcluded(mode)) continue;
        visits += 1 + ((duration[mode] as number) >> 4);
        if (isChosen(mode)) {
          if (
            (bound[2 * activity] as number) + (bound[2 * activity + 1] as number) !== top &&
            !filterMode(mode, activity)
          )
            return false;
        } else if (!excludeMode(mode, activity)) return false;
      }
      return true;
    },
    onUndone: (activity) => {
      for (let mode = firstMode[activity] as number; mode < (firstMode[activity + 1] as number); mode++) {
        const [begin, end] = [from[mode] as number, to[mode] as number];
        if (begin >= end) continue;
        const newBegin = latest(activity);
        const newEnd = earliest(activity) + (duration[mode] as number);
        if (newBegin >= newEnd || !isChosen(mode)) {
          profile.give(begin, end, mode);
          from[mode] = 0;
          to[mode] = 0;
          continue;
        }
        if (newBegin > begin) {
          profile.give(begin, newBegin, mode);
          from[mode] = newBegin;
        }
        if (newEnd < end) {
          profile.give(newEnd, end, mode);
          to[mode] = newEnd;
        }
      }
    },
    forget: () => {
      isStale.fill(0);
      changedFrom = horizon + 1;
      changedTo = 0;
      if (trail.depth === 0) reasons.clear();
    },
    explain: (side, time, lack, entry, say) => {
      reasons.sureAt(lack, time, entry, say);
      const mode = (lack - (lack % resources)) / resources;
      const activity = side >> 1;
      if (side & 1) say(side, top - (time - (origin[activity] as number)));
      else say(side, time - (duration[mode] as number) + 1 - (origin[activity] as number));
      if ((chosen[mode] as number) >= 0) say(2 * (chosen[mode] as number), 1);
    },
    written: reasons.written,
    visits: () => visits + reasons.visits(),
  };
}
