import type { Project } from '../project.ts';
import type { Pool } from './pools.ts';
import { speeds } from './speeds.ts';

/**
 * No schedule is shorter than the least work of a pool takes all of it, after the shortest way to that work and before
 * the shortest way from it to the end; where some of the pool is away, its minutes up to then are counted. Workers who
 * differ in speed are weighed by it: any weights give a bound, those near the prices of the fractional assignment a good
 * one. In units of the project.
 */
export function workBound(project: Project, pool: Pool): number {
  const even = pool.resources.map(() => 1);
  const equal = weighedBound(project, pool, even);
  if (pool.resources.length === 1) return equal;
  return Math.max(equal, weighedBound(project, pool, speeds(project, pool.resources)));
}

/** Weights are whole numbers, so that all sums are exact. */
function weighedBound(project: Project, pool: Pool, weights: readonly number[]): number {
  const { firstMode, duration, head, tail, shortest, problem } = project;
  const weightOf = new Map(pool.resources.map((resource, at) => [resource, weights[at] as number]));
  let work = 0;
  let before = Number.POSITIVE_INFINITY;
  let after = Number.POSITIVE_INFINITY;
  for (const activity of pool.activities) {
    let least = Number.POSITIVE_INFINITY;
    for (let mode = firstMode[activity] as number; mode < (firstMode[activity + 1] as number); mode++) {
      let needed = 0;
      for (const { resource, amount } of problem.modes[mode]?.demands ?? [])
        needed += amount * (weightOf.get(resource) ?? 0);
      least = Math.min(least, needed * (duration[mode] as number));
    }
    work += least;
    before = Math.min(before, head[activity] as number);
    after = Math.min(after, (tail[activity] as number) - (shortest[activity] as number));
  }
  return before + timeFor(project, pool, weights, work, before) + after;
}

/** How long after `from` the pool has worked so much. */
function timeFor(project: Project, pool: Pool, weights: readonly number[], work: number, from: number): number {
  let rate = 0;
  /** Where the rate changes, and by how much. */
  const changes: { readonly at: number; readonly by: number }[] = [];
  for (const [place, resource] of pool.resources.entries()) {
    const own = (project.problem.resources[resource]?.capacity as number) * (weights[place] as number);
    rate += own;
    for (const { start, end } of project.absences?.[resource] ?? []) {
      if (end <= from) continue;
      changes.push({ at: Math.max(start, from), by: -own }, { at: end, by: own });
    }
  }
  changes.sort((a, b) => a.at - b.at);
  let left = work;
  let now = from;
  for (const { at, by } of changes) {
    if (left <= rate * (at - now)) break;
    left -= rate * (at - now);
    now = at;
    rate += by;
  }
  return now - from + Math.ceil(left / rate);
}
