import { workingTimes } from '../generation/working-time.ts';
import type { Problem } from '../problem.ts';
import type { Project } from '../project.ts';
import { toProject } from '../project.ts';
import { criticalPathBound } from './critical-path-bound.ts';
import { pools } from './pools.ts';
import type { Heads } from './raised-heads.ts';
import { fromEnd, raisedHeads } from './raised-heads.ts';
import { windowBound } from './window-bound.ts';
import { workBound } from './work-bound.ts';

/** Above so many activities, each horizon costs too much. */
const most = 300;
/** What is left out makes heads and tails longer, which leaves out more: so often. */
const rounds = 4;

/**
 * A bound raised by horizons that are refuted (destructive lower bound: Klein and Scholl 1999), each in the middle of what
 * is open, up to `enough`, the length of a schedule. Within a horizon some activities have no time for their slower
 * modes; what remains of those that must be done by few asks more of them. Where there is one mode for each activity, or
 * more than 300 activities, nothing is tried. In units of the project.
 */
export function raisedByRefutation(project: Project, bound: number, enough: number): number {
  const { problem, size, unit } = project;
  if (size > most || problem.modes.length === size) return bound;
  let low = bound;
  let high = Math.min(enough, project.horizon);
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (isRefuted(problem, middle * unit)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Whether bounds show that no schedule ends within so many minutes. */
function isRefuted(problem: Problem, horizon: number): boolean {
  let left = problem;
  for (let round = 0; round < rounds; round++) {
    const project = toProject(left);
    const { unit } = project;
    if (criticalPathBound(project) * unit > horizon) return true;
    const all = pools(project);
    if (all.some((pool) => workBound(project, pool) * unit > horizon)) return true;
    const limit = Math.floor(horizon / unit);
    const heads = raisedHeads(project, all, limit);
    const fits = modesWithin(project, heads, limit);
    if (!fits) return true;
    if (all.some((pool) => windowBound(project, pool, heads, limit, limit + 1) > limit)) return true;
    if (!fits.includes(0)) return false;
    left = withModes(left, fits);
  }
  return false;
}

/** Marks the modes in which activities can be done between what is before and what is behind; undefined where one has none. */
function modesWithin(project: Project, { head, tail }: Heads, limit: number): Uint8Array | undefined {
  const { size, firstMode, shortest, absences } = project;
  const times = workingTimes(project);
  const turned = absences ? workingTimes({ ...project, absences: fromEnd(absences, limit) }) : times;
  const fits = new Uint8Array(firstMode[size] as number);
  for (let activity = 0; activity < size; activity++) {
    const begin = head[activity] as number;
    const rest = (tail[activity] as number) - (shortest[activity] as number);
    let count = 0;
    for (let mode = firstMode[activity] as number; mode < (firstMode[activity + 1] as number); mode++) {
      if (times.finish(mode, begin) + rest > limit || begin + turned.finish(mode, rest) > limit) continue;
      fits[mode] = 1;
      count++;
    }
    if (count === 0) return undefined;
  }
  return fits;
}

/** The same problem with the modes that are marked. */
function withModes(problem: Problem, kept: Uint8Array): Problem {
  const firstMode = new Int32Array(problem.size + 1);
  let count = 0;
  for (let activity = 0; activity < problem.size; activity++) {
    for (let mode = problem.firstMode[activity] as number; mode < (problem.firstMode[activity + 1] as number); mode++)
      count += kept[mode] as number;
    firstMode[activity + 1] = count;
  }
  return { ...problem, modes: problem.modes.filter((_, mode) => kept[mode] === 1), firstMode };
}
