import type { Project } from '../project.ts';

/** So many sets of workers are joined in pairs. */
const joined = 24;

/**
 * Sets of workers' resources that some activities are restricted to: all resources that an activity could take a worker
 * of, the unions of two such sets, and all that workers are taken from. The widest first; no set twice.
 */
export function workerSets({
  problem: { modes, resources },
  firstMode,
  size,
}: Project): readonly (readonly number[])[] {
  const sets = new Map<string, readonly number[]>();
  const all = new Set<number>();
  const add = (members: ReadonlySet<number>): void => {
    if (members.size === 0) return;
    const set = [...members].sort((a, b) => a - b);
    sets.set(set.join(), set);
  };
  for (let activity = 0; activity < size; activity++) {
    const own = new Set<number>();
    for (let mode = firstMode[activity] as number; mode < (firstMode[activity + 1] as number); mode++)
      for (const { resource } of modes[mode]?.demands ?? [])
        if (resources[resource]?.kind === 'workers') own.add(resource);
    add(own);
    for (const resource of own) all.add(resource);
  }
  const stated = [...sets.values()].slice(0, joined);
  for (const [at, one] of stated.entries()) for (const other of stated.slice(at + 1)) add(new Set([...one, ...other]));
  add(all);
  return [...sets.values()].sort((a, b) => b.length - a.length);
}
