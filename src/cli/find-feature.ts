import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import { compareText } from '../base/diagnostic.ts';
import { UsageError } from '../base/errors.ts';
import type { Terminal } from './io.ts';

/** A feature folder, absolute and as it is shown to people; with the tasks.md that was named or that it holds. */
export interface FeaturePlace {
  readonly folder: string;
  readonly shown: string;
  readonly tasksFile: string;
}

/**
 * Finds the feature that a command is about. First hit wins: the path that was given (a folder, or a tasks.md),
 * SPECIFY_FEATURE_DIRECTORY, `.specify/feature.json`, SPECIFY_FEATURE or the git branch under `specs/`, the only
 * folder in `specs/`. Otherwise a UsageError lists the candidates.
 */
export function findFeature(argument: string | undefined, terminal: Terminal): FeaturePlace {
  const { cwd, env } = terminal;
  if (argument !== undefined) return placeOf(argument, cwd);
  const stated = env['SPECIFY_FEATURE_DIRECTORY'] || featureOfSpecify(cwd);
  if (stated) return placeOf(stated, cwd);
  if (existsSync(join(cwd, 'plan.md'))) return placeOf('.', cwd);
  const roots = ['specs', '.specify/specs', 'docs/specs'].filter((root) => isFolder(join(cwd, root)));
  const candidates = roots.flatMap((root) => foldersIn(join(cwd, root)).map((name) => `${root}/${name}`));
  const named = env['SPECIFY_FEATURE'] || gitBranch(cwd);
  const match = named ? candidates.find((path) => basename(path) === named || basename(path) === basename(named)) : undefined;
  if (match !== undefined) return placeOf(match, cwd);
  if (candidates.length === 1) return placeOf(candidates[0] as string, cwd);
  throw new UsageError(
    candidates.length === 0
      ? 'no feature folder was found here; name one, such as `specs/001-name`'
      : `which feature? Name one of: ${candidates.slice(0, 20).join(', ')}${candidates.length > 20 ? ` and ${candidates.length - 20} more` : ''}`,
  );
}

/** The tasks.md files that paths stand for: files as they are, folders by their own tasks.md or those of the features below them. */
export function findTaskFiles(paths: readonly string[], terminal: Terminal): readonly FeaturePlace[] {
  if (paths.length === 0) return [withTasks(findFeature(undefined, terminal))];
  return paths.flatMap((path) => {
    const place = placeOf(path, terminal.cwd);
    if (existsSync(place.tasksFile)) return [place];
    const below = ['', 'specs', '.specify/specs', 'docs/specs'].flatMap((root) => {
      const folder = join(place.folder, root);
      return isFolder(folder) ? foldersIn(folder).map((name) => placeOf(join(folder, name), terminal.cwd)) : [];
    });
    const found = below.filter(({ tasksFile }) => existsSync(tasksFile));
    return found.length > 0 ? found : [withTasks(place)];
  });
}

function withTasks(place: FeaturePlace): FeaturePlace {
  if (existsSync(place.tasksFile)) return place;
  throw new UsageError(`${join(place.shown, 'tasks.md')} does not exist; \`tasks-ml build ${place.shown}\` writes it`);
}

function placeOf(path: string, cwd: string): FeaturePlace {
  const absolute = resolve(cwd, path);
  if (!existsSync(absolute)) throw new UsageError(`${path} does not exist`);
  const file = !statSync(absolute).isDirectory();
  const folder = file ? dirname(absolute) : absolute;
  return { folder, shown: shownPath(folder, cwd), tasksFile: file ? absolute : join(folder, 'tasks.md') };
}

/** A path as people know it: relative to where they are, unless it lies elsewhere; with forward slashes. */
export function shownPath(path: string, cwd: string): string {
  const short = relative(cwd, path);
  const shown = short === '' ? '.' : short.startsWith('..') || isAbsolute(short) ? path : short;
  return shown.split(sep).join('/');
}

function featureOfSpecify(cwd: string): string | undefined {
  const path = join(cwd, '.specify', 'feature.json');
  if (!existsSync(path)) return undefined;
  try {
    const value: unknown = JSON.parse(readFileSync(path, 'utf8'));
    const folder = (value as { feature_directory?: unknown } | null)?.feature_directory;
    if (typeof folder === 'string' && folder !== '') return folder;
  } catch {
    throw new UsageError('.specify/feature.json is not valid JSON; correct it, or name the feature folder');
  }
  throw new UsageError('.specify/feature.json has no `feature_directory`; add it, or name the feature folder');
}

/** The branch that is checked out in the repository around a folder, read from its files. */
function gitBranch(cwd: string): string | undefined {
  for (let folder = cwd; ; folder = dirname(folder)) {
    const path = join(folder, '.git');
    if (existsSync(path)) {
      try {
        const store = statSync(path).isDirectory() ? path : resolve(folder, readFileSync(path, 'utf8').replace(/^gitdir:\s*/, '').trim());
        return /^ref: refs\/heads\/(.+)$/m.exec(readFileSync(join(store, 'HEAD'), 'utf8'))?.[1];
      } catch {
        return undefined;
      }
    }
    if (dirname(folder) === folder) return undefined;
  }
}

function foldersIn(path: string): readonly string[] {
  return readdirSync(path, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.') && entry.name !== 'node_modules')
    .map(({ name }) => name)
    .sort(compareText);
}

function isFolder(path: string): boolean {
  return existsSync(path) && statSync(path).isDirectory();
}
