import { existsSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { compareText } from '../base/diagnostic.ts';
import { UsageError } from '../base/errors.ts';
import { configNames } from './find-config.ts';
import type { FeaturePlace } from './find-feature.ts';
import { entriesOf, findFeature, isFolder, placeOf } from './find-feature.ts';
import type { Terminal } from './io.ts';

/**
 * The tasks.md files that paths and patterns stand for, each once: files as they are, folders by their own tasks.md and
 * all that lie below them. Without paths it is the one of the feature at hand. A folder without any is a UsageError,
 * unless there may be none.
 */
export async function findTaskFiles(
  paths: readonly string[],
  terminal: Terminal,
  mayBeNone = false,
): Promise<readonly FeaturePlace[]> {
  if (paths.length === 0) return [withTasks(findFeature(undefined, terminal))];
  const places: FeaturePlace[] = [];
  for (const path of paths) {
    const matches =
      isPattern(path) && !existsSync(resolve(terminal.cwd, path)) ? await matchesOf(path, terminal.cwd) : [path];
    if (matches.length === 0) throw new UsageError(`nothing matches ${path}`);
    for (const match of matches) places.push(...placesOf(match, terminal.cwd, mayBeNone || match !== path));
  }
  if (places.length === 0 && !mayBeNone) throw new UsageError(`there is no tasks.md in ${paths.join(', ')}`);
  return [...new Map(places.map((place) => [place.tasksFile, place])).values()];
}

/** Whether a folder may hold plans of people: hidden ones do not, but for those of planning tools, nor what package managers fill. */
export function holdsPlans(name: string): boolean {
  return name.startsWith('.') ? planFolders.has(name) : name !== 'node_modules';
}

const planFolders: ReadonlySet<string> = new Set(['.specify', '.kiro', '.openspec']);

/** Whether a path may stand for several. */
export function isPattern(path: string): boolean {
  return /[*?{}[\]!()]/.test(path);
}

/** The files and folders that a pattern stands for, in the order of their paths. */
export async function matchesOf(pattern: string, cwd: string): Promise<readonly string[]> {
  const { glob } = await import('tinyglobby');
  const options = { cwd, onlyFiles: false, dot: true, expandDirectories: false, followSymbolicLinks: false };
  const found = await glob(pattern.replaceAll('\\', '/'), { ...options, ignore: ['**/node_modules/**', '**/.git/**'] });
  return found.map((path) => path.replace(/\/$/, '')).sort(compareText);
}

/** What a pattern matches beside tasks is passed over; a path that was named must hold some. */
function placesOf(path: string, cwd: string, matched: boolean): readonly FeaturePlace[] {
  const place = placeOf(path, cwd);
  // A shell that fills in `specs/*` names the settings as well.
  if (configNames.includes(basename(path))) return [];
  if (!isFolder(resolve(cwd, path))) return matched && !/tasks?[^/]*\.md$/i.test(path) ? [] : [place];
  const below = taskFoldersBelow(place.folder).map((folder) => placeOf(folder, cwd));
  if (below.length > 0) return below;
  return matched ? [] : [withTasks(place)];
}

/** The folder itself and all below it that hold a tasks.md, in the order of their paths. */
function taskFoldersBelow(root: string): readonly string[] {
  const found: string[] = [];
  const open = [root];
  for (let folder = open.pop(); folder !== undefined; folder = open.pop()) {
    const entries = entriesOf(folder, folder === root);
    if (entries.some((entry) => entry.name === 'tasks.md' && !entry.isDirectory())) found.push(folder);
    const folders = entries.filter((entry) => entry.isDirectory() && holdsPlans(entry.name)).map(({ name }) => name);
    for (const name of folders.sort(compareText).reverse()) open.push(join(folder, name));
  }
  return found;
}

function withTasks(place: FeaturePlace): FeaturePlace {
  if (existsSync(place.tasksFile)) return place;
  throw new UsageError(`${join(place.shown, 'tasks.md')} does not exist; \`tasks-ml build ${place.shown}\` writes it`);
}
