import type { Limit } from '../problem.ts';
import type { Project } from '../project.ts';
import { workerSets } from './worker-sets.ts';

/**
 * Resources taken together, and the activities that need something of them whatever mode they are done in: one resource
 * or file, or all workers who alone may do some activities.
 */
export interface Pool {
  readonly limit: Limit;
  readonly resources: readonly number[];
  readonly activities: Int32Array;
  /** By place in `activities`: the least amount that its modes need. */
  readonly amount: Int32Array;
}

/** Every pool that bounds a schedule; the widest set of workers first, then single resources by their numbers. */
export function pools(project: Project): readonly Pool[] {
  const { resources, modes } = project.problem;
  const inMode: Int32Array[] = resources.map(() => new Int32Array(0));
  const lists: number[][] = resources.map(() => []);
  for (const [mode, { demands }] of modes.entries()) for (const { resource } of demands) lists[resource]?.push(mode);
  for (const [resource, own] of lists.entries()) inMode[resource] = Int32Array.from(own);
  const activityOf = activities(project);
  const single = resources.flatMap(({ kind }, resource): readonly Pool[] =>
    kind === 'workers' ? [] : [poolOf(project, [resource], inMode, activityOf, { kind: 'resource', resource })],
  );
  const sets = workerSets(project).map((set) =>
    poolOf(project, set, inMode, activityOf, { kind: 'work', resources: set }),
  );
  return [...sets, ...single].filter((pool) => pool.activities.length > 0);
}

/** By mode: whose it is. */
function activities({ size, firstMode }: Project): Int32Array {
  const activityOf = new Int32Array(firstMode[size] as number);
  for (let activity = 0; activity < size; activity++)
    activityOf.fill(activity, firstMode[activity], firstMode[activity + 1]);
  return activityOf;
}

function poolOf(
  { problem: { modes }, firstMode, shortest }: Project,
  resources: readonly number[],
  inMode: readonly Int32Array[],
  activityOf: Int32Array,
  limit: Limit,
): Pool {
  const among = new Set(resources);
  const candidates = new Set<number>();
  for (const resource of resources)
    for (const mode of inMode[resource] as Int32Array) candidates.add(activityOf[mode] as number);
  const own: number[] = [];
  const amounts: number[] = [];
  for (const activity of [...candidates].sort((a, b) => a - b)) {
    if (shortest[activity] === 0) continue;
    let least = Number.POSITIVE_INFINITY;
    for (let mode = firstMode[activity] as number; mode < (firstMode[activity + 1] as number); mode++) {
      let needed = 0;
      for (const { resource, amount } of modes[mode]?.demands ?? []) if (among.has(resource)) needed += amount;
      least = Math.min(least, needed);
    }
    if (least === 0) continue;
    own.push(activity);
    amounts.push(least);
  }
  return { limit, resources, activities: Int32Array.from(own), amount: Int32Array.from(amounts) };
}
