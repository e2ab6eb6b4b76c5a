import { UsageError } from '../../base/errors.ts';
import { addToYaml, valueOfYaml } from './add-to-yaml.ts';
import type { PlannedFile } from './integration.ts';
import type { Project } from './project.ts';

/**
 * A YAML file of the project with our entries in it: the whole template where there is no such file, the file as it is
 * where it has them.
 */
export function plannedYaml(
  project: Project,
  path: string,
  whole: string,
  { keys, entries, has }: { keys: readonly string[]; entries: string; has: (value: unknown) => boolean },
): PlannedFile {
  const before = project.read(path);
  if (before === undefined) return { path, before, after: whole };
  if (has(valueOfYaml(before))) return { path, before, after: before };
  const after = addToYaml(before, keys, entries);
  if (after !== undefined) return { path, before, after };
  const place = keys.length === 0 ? 'it' : `\`${keys.join('.')}\``;
  throw new UsageError(`${path} has no place where lines can be added; add to ${place} by hand:\n\n${entries}`);
}

/** The value that keys lead to in plain data, if they lead anywhere. */
export function valueAt(value: unknown, keys: readonly string[]): unknown {
  return keys.reduce<unknown>(
    (at, key) => (at !== null && typeof at === 'object' ? (at as Record<string, unknown>)[key] : undefined),
    value,
  );
}
