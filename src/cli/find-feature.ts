import type { Dirent } from 'node:fs';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import { compareText } from '../base/diagnostic.ts';
import { UsageError } from '../base/errors.ts';
import { isThere, readTextFile } from '../read/text-file.ts';
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
 * folder in `specs/`, a tasks.md at hand. Otherwise a UsageError lists the candidates.
 */
export function findFeature(argument: string | undefined, terminal: Terminal): FeaturePlace {
  const { cwd, env } = terminal;
  if (argument !== undefined) return placeOf(argument, cwd);
  const directory = env['SPECIFY_FEATURE_DIRECTORY'];
  if (directory) return placeOf(directory, cwd, 'SPECIFY_FEATURE_DIRECTORY');
  const stated = featureOfSpecify(cwd);
  if (stated) return placeOf(stated, cwd, '.specify/feature.json');
  if (existsSync(join(cwd, 'plan.md'))) return placeOf('.', cwd);
  const roots = ['specs', '.specify/specs', 'docs/specs'].filter((root) => isFolder(join(cwd, root)));
  const candidates = roots.flatMap((root) => foldersIn(join(cwd, root)).map((name) => `${root}/${name}`));
  const feature = env['SPECIFY_FEATURE'];
  const named = feature || gitBranch(cwd);
  const match = named ? featureNamed(named, roots, candidates, cwd) : undefined;
  if (match !== undefined) return placeOf(match, cwd);
  if (feature) throw new UsageError(`SPECIFY_FEATURE names ${feature}, which is not there; ${choice(candidates)}`);
  if (candidates.length === 1) return placeOf(candidates[0] as string, cwd);
  if (candidates.length === 0 && existsSync(join(cwd, 'tasks.md'))) return placeOf('.', cwd);
  throw new UsageError(
    candidates.length === 0
      ? `no feature folder was found here; ${choice(candidates)}`
      : `which feature? ${choice(candidates)}`,
  );
}

/** The folder of a feature or of a branch: `001-name` and `feature/001-name` are `specs/001-name`, unless `specs/feature/001-name` is there. */
function featureNamed(
  name: string,
  roots: readonly string[],
  candidates: readonly string[],
  cwd: string,
): string | undefined {
  const below = name.includes('/') && !name.split('/').includes('..') ? roots.map((root) => `${root}/${name}`) : [];
  return (
    below.find((path) => isFolder(join(cwd, path))) ?? candidates.find((path) => basename(path) === basename(name))
  );
}

function choice(candidates: readonly string[]): string {
  if (candidates.length === 0) return 'name one, such as `specs/001-name`';
  return `name one of: ${candidates.slice(0, 20).join(', ')}${candidates.length > 20 ? ` and ${candidates.length - 20} more` : ''}`;
}

/** The feature that a folder, or a file in it, stands for. A path that does not exist is a UsageError. */
export function placeOf(path: string, cwd: string, namedBy?: string): FeaturePlace {
  const absolute = resolve(cwd, path);
  if (!existsSync(absolute))
    throw new UsageError(
      namedBy === undefined ? `${path} does not exist` : `${namedBy} names ${path}, which does not exist`,
    );
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
  const name = '.specify/feature.json';
  const path = join(cwd, name);
  if (!isThere(path)) return undefined;
  const { file, problem } = readTextFile(path, name);
  if (!file) throw new UsageError(problem);
  const folder = (parseJson(file.text.replace(/^\uFEFF/, ''), name) as { feature_directory?: unknown } | null)
    ?.feature_directory;
  if (typeof folder === 'string' && folder !== '') return folder;
  throw new UsageError(`${name} has no \`feature_directory\`; add it, or name the feature folder`);
}

function parseJson(text: string, name: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new UsageError(`${name} is not valid JSON; correct it, or name the feature folder`);
  }
}

/** The branch that is checked out in the repository around a folder, read from its files. */
function gitBranch(cwd: string): string | undefined {
  for (let folder = cwd; ; folder = dirname(folder)) {
    const path = join(folder, '.git');
    if (existsSync(path)) {
      try {
        const store = statSync(path).isDirectory()
          ? path
          : resolve(
              folder,
              readFileSync(path, 'utf8')
                .replace(/^gitdir:\s*/, '')
                .trim(),
            );
        return /^ref: refs\/heads\/(.+)$/m.exec(readFileSync(join(store, 'HEAD'), 'utf8'))?.[1];
      } catch {
        return undefined;
      }
    }
    if (dirname(folder) === folder) return undefined;
  }
}

function foldersIn(path: string): readonly string[] {
  return entriesOf(path, true)
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.') && entry.name !== 'node_modules')
    .map(({ name }) => name)
    .sort(compareText);
}

/** What a folder holds. One that may not be read is an error where it was named, and empty else. */
export function entriesOf(path: string, named: boolean): readonly Dirent[] {
  try {
    return readdirSync(path, { withFileTypes: true });
  } catch (error) {
    if (!named) return [];
    throw new UsageError(`${path} cannot be read (${(error as NodeJS.ErrnoException).code ?? String(error)})`);
  }
}

/** Whether a folder is there. */
export function isFolder(path: string): boolean {
  try {
    return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
  } catch {
    // A link that leads to itself is none.
    return false;
  }
}
