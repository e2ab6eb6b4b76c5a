import { existsSync, mkdirSync } from 'node:fs';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { UsageError } from '../../base/errors.ts';
import type { BaselineEntry } from '../../lint/baseline.ts';
import { entryKey } from '../../lint/baseline.ts';
import type { Config } from '../../model/config.ts';
import { shownPath } from '../find-feature.ts';
import { repositoryRoot } from './changed-files.ts';

const defaultName = 'tasks-ml-baseline.json';

/** A baseline file, and the findings that it lets pass. */
export interface BaselineFile {
  readonly path: string;
  readonly shown: string;
  readonly entries: readonly BaselineEntry[];
  /** The path of a file, as it is shown, within the folder of the baseline. */
  readonly pathOf: (file: string) => string;
}

/**
 * The baseline of a run of a command: the one that is named, on the command line or in the settings, or
 * `tasks-ml-baseline.json` in the folder at hand or the nearest above it, up to the repository's root. One that is named
 * must be there, unless it is about to be written.
 */
export async function baselineFor(
  command: 'check' | 'plan check',
  options: { readonly baseline?: string; readonly updateBaseline?: boolean },
  config: Config,
  cwd: string,
): Promise<BaselineFile | undefined> {
  const named = options.baseline ?? config.baseline;
  const writes = options.updateBaseline ?? false;
  const path = named === undefined ? (nearest(cwd) ?? (writes ? placeForNew(cwd) : undefined)) : resolve(cwd, named);
  if (path === undefined) return undefined;
  const shown = shownPath(path, cwd);
  const pathOf = (file: string): string => relative(dirname(path), resolve(cwd, file)).split(sep).join('/');
  if (writes) return { path, shown, entries: existsSync(path) ? await entriesOf(path, shown) : [], pathOf };
  if (!existsSync(path))
    throw new UsageError(`the baseline ${shown} does not exist; \`tasks-ml ${command} --update-baseline\` writes it`);
  return { path, shown, entries: await entriesOf(path, shown), pathOf };
}

/** Writes a baseline: what it knew of files that were not checked, and of rules that were not asked there, stays. */
export async function writeBaseline(
  { path, entries }: BaselineFile,
  found: readonly BaselineEntry[],
  covers: (file: string, rule: string) => boolean,
): Promise<void> {
  const [{ formatBaseline }, { writeFilesWhole }] = await Promise.all([
    import('../../read/baseline.ts'),
    import('../write-files.ts'),
  ]);
  const anew = new Set(found.map(entryKey));
  const others = entries.filter(
    (entry) =>
      !covers(entry.file, entry.rule) && !anew.has(entryKey(entry)) && existsSync(join(dirname(path), entry.file)),
  );
  const all = [...others, ...found].sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : 0));
  const folder = dirname(path);
  try {
    mkdirSync(folder, { recursive: true });
  } catch {
    // The writing itself will say what is wrong.
  }
  writeFilesWhole(folder, new Map([[basename(path), formatBaseline(all)]]));
}

async function entriesOf(path: string, shown: string): Promise<readonly BaselineEntry[]> {
  const { readBaseline } = await import('../../read/baseline.ts');
  return readBaseline(path, shown);
}

function nearest(cwd: string): string | undefined {
  for (let at = cwd; ; at = dirname(at)) {
    const path = join(at, defaultName);
    if (existsSync(path)) return path;
    if (existsSync(join(at, '.git')) || dirname(at) === at) return undefined;
  }
}

function placeForNew(cwd: string): string {
  return join(repositoryRoot(cwd) ?? cwd, defaultName);
}
