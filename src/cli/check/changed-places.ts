import { existsSync, realpathSync } from 'node:fs';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { configNames } from '../find-config.ts';
import type { FeaturePlace } from '../find-feature.ts';
import { isFolder, placeOf } from '../find-feature.ts';
import { findTaskFiles, isPattern, matchesOf } from '../find-task-files.ts';
import type { Terminal } from '../io.ts';
import { changedFiles, repositoryRoot } from './changed-files.ts';

/**
 * The features that own changed files. Files that are named are taken as the changed ones, which is what hooks do; else
 * git is asked, and what folders and patterns name says below which of them, with `since` what files name as well. A
 * file that no feature owns is passed over.
 */
export async function findChangedPlaces(
  paths: readonly string[],
  terminal: Terminal,
  since?: string,
): Promise<readonly FeaturePlace[]> {
  const { cwd } = terminal;
  const named = await Promise.all(paths.map((path) => namedBy(path, cwd)));
  const isLimit = ({ path, matched }: Named): boolean => matched || since !== undefined || isFolder(path);
  const limits = named.flat().filter(isLimit).flatMap(limitsOf);
  const files = named.flatMap((some) => some.filter((one) => !isLimit(one)).map(({ path }) => path));
  const asked = files.length > 0 && limits.length === 0 ? [] : changedFiles(cwd, since);
  const below = limits.length === 0 ? asked : asked.filter((path) => limits.some((limit) => isBelow(limit, path)));
  const places = new Map<string, FeaturePlace>();
  for (const path of [...files, ...below])
    for (const place of await ownersOf(path, terminal)) places.set(place.tasksFile, place);
  return [...places.values()].sort((a, b) => (a.tasksFile < b.tasksFile ? -1 : 1));
}

interface Named {
  readonly path: string;
  /** Whether a pattern stands for it. */
  readonly matched: boolean;
}

/** What matches nothing may be a file that was removed. */
async function namedBy(path: string, cwd: string): Promise<readonly Named[]> {
  const whole = resolve(cwd, path);
  if (!isPattern(path) || existsSync(whole)) return [{ path: whole, matched: false }];
  const matches = await matchesOf(path, cwd);
  if (matches.length === 0) return [{ path: whole, matched: false }];
  return matches.map((match) => ({ path: resolve(cwd, match), matched: true }));
}

/** A tasks.md stands for its feature. git knows files by the folders that they are in, and not by links to these. */
function limitsOf({ path }: Named): readonly string[] {
  const limit = basename(path) === 'tasks.md' ? dirname(path) : path;
  return existsSync(limit) ? [limit, realpathSync(limit)] : [limit];
}

/** The folders of contracts, from the root of a feature. */
const contracts = /^(?:ml-)?contracts(?:[\\/]|$)/;

/** The feature whose folder a file lies in; those that settings hold for. */
async function ownersOf(path: string, terminal: Terminal): Promise<readonly FeaturePlace[]> {
  const folder = dirname(path);
  if (configNames.some((name) => path === join(folder, name) || path.endsWith(join(sep, name)))) {
    const root = basename(folder) === '.specify' ? dirname(folder) : folder;
    return existsSync(root) ? await findTaskFiles([root], terminal, true) : [];
  }
  const root = repositoryRoot(folder);
  for (let at = folder; ; at = dirname(at)) {
    // A feature in the root does not own the whole repository.
    const owns = at !== root || at === folder || contracts.test(relative(at, folder));
    if (existsSync(join(at, 'tasks.md'))) return owns ? [placeOf(at, terminal.cwd)] : [];
    if (at === root || dirname(at) === at) return [];
  }
}

function isBelow(folder: string, path: string): boolean {
  return path === folder || path.startsWith(folder.endsWith(sep) ? folder : folder + sep);
}
