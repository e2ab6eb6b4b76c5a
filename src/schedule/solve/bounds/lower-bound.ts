import type { Project } from '../project.ts';
import type { Bound } from './bound.ts';
import { criticalPathBound } from './critical-path-bound.ts';
import type { Pool } from './pools.ts';
import type { Heads } from './raised-heads.ts';
import { raisedByRefutation } from './refuted-horizons.ts';
import { windowBound } from './window-bound.ts';
import { workBound } from './work-bound.ts';

/** The best of the bounds that cost no more than a schedule; among equal ones the simplest. */
export function quickBound(project: Project, pools: readonly Pool[]): Bound {
  let best: Bound = { length: criticalPathBound(project), limit: { kind: 'critical path' } };
  for (const pool of pools) {
    const length = workBound(project, pool);
    if (length > best.length) best = { length, limit: pool.limit };
  }
  return best;
}

/**
 * A bound raised by the windows of all pools, between heads and tails that know of them; not beyond `enough`, the length
 * of a schedule.
 */
export function raisedByWindows(
  project: Project,
  pools: readonly Pool[],
  heads: Heads,
  bound: Bound,
  enough: number,
): Bound {
  let length = bound.length;
  for (let activity = 0; activity < project.size; activity++)
    length = Math.max(length, (heads.head[activity] as number) + (heads.tail[activity] as number));
  for (const pool of pools) length = windowBound(project, pool, heads, length, enough);
  length = raisedByRefutation(project, length, enough);
  return length > bound.length ? { length, limit: { kind: 'window' } } : bound;
}
