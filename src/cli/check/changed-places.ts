import { existsSync } from 'node:fs';
import { basename, dirname, join, resolve, sep } from 'node:path';
import { configNames } from '../find-config.ts';
import type { FeaturePlace } from '../find-feature.ts';
import { isFolder, placeOf } from '../find-feature.ts';
import { findTaskFiles } from '../find-task-files.ts';
import type { Terminal } from '../io.ts';
import { changedFiles, repositoryRoot } from './changed-files.ts';

/**
 * The features that own changed files. Files that are named are taken as the changed ones, which is what hooks do; else
 * git is asked, and folders that are named say below which of them. A file that no feature owns is passed over.
 */
export async function findChangedPlaces(
  paths: readonly string[],
  terminal: Terminal,
  since?: string,
): Promise<readonly FeaturePlace[]> {
  const { cwd } = terminal;
  const named = paths.map((path) => resolve(cwd, path));
  const folders = named.filter((path) => isFolder(path));
  const files = named.filter((path) => !isFolder(path));
  const asked = files.length > 0 && folders.length === 0 && since === undefined ? [] : changedFiles(cwd, since);
  const below = folders.length === 0 ? asked : asked.filter((path) => folders.some((folder) => isBelow(folder, path)));
  const places = new Map<string, FeaturePlace>();
  for (const path of [...files, ...below])
    for (const place of await ownersOf(path, terminal)) places.set(place.tasksFile, place);
  return [...places.values()].sort((a, b) => (a.tasksFile < b.tasksFile ? -1 : 1));
}

/** The feature whose folder a file lies in; those that settings hold for. */
async function ownersOf(path: string, terminal: Terminal): Promise<readonly FeaturePlace[]> {
  const folder = dirname(path);
  if (configNames.some((name) => path === join(folder, name) || path.endsWith(join(sep, name)))) {
    const root = basename(folder) === '.specify' ? dirname(folder) : folder;
    return existsSync(root) ? await findTaskFiles([root], terminal, true) : [];
  }
  const root = repositoryRoot(folder);
  for (let at = folder; ; at = dirname(at)) {
    if (existsSync(join(at, 'tasks.md'))) return at === root && at !== folder ? [] : [placeOf(at, terminal.cwd)];
    if (at === root || dirname(at) === at) return [];
  }
}

function isBelow(folder: string, path: string): boolean {
  return path === folder || path.startsWith(folder.endsWith(sep) ? folder : folder + sep);
}
