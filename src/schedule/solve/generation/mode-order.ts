import type { Project } from '../project.ts';

/**
 * All modes, those of one activity in a row: first those of workers for whom few activities ask, measured by how many of
 * them there are; among equals slower modes first, then smaller numbers.
 */
export function scarceWorkersLast({ problem: { modes, resources }, firstMode, duration, size }: Project): Int32Array {
  const asked = new Float64Array(resources.length);
  for (const { demands } of modes)
    for (const { resource } of demands) {
      const { kind, capacity } = resources[resource] as (typeof resources)[number];
      if (kind === 'workers') asked[resource] = (asked[resource] as number) + 1 / capacity;
    }
  const scarcity = Float64Array.from(modes, ({ demands }) =>
    demands.reduce((sum, { resource }) => sum + (asked[resource] as number), 0),
  );
  const order = Int32Array.from(modes, (_, mode) => mode);
  for (let activity = 0; activity < size; activity++)
    order
      .subarray(firstMode[activity], firstMode[activity + 1])
      .sort(
        (a, b) =>
          (scarcity[a] as number) - (scarcity[b] as number) ||
          (duration[b] as number) - (duration[a] as number) ||
          a - b,
      );
  return order;
}
