import { existsSync, readdirSync } from 'node:fs';
import { basename, dirname, join, posix, relative, sep } from 'node:path';
import type { Repository } from '../lint/rule.ts';
import { gitIgnored, repositoryFiles } from './repository-files.ts';

/**
 * Finds the repository around a feature folder; undefined where there is none. A path is looked for in the folder of
 * the feature and in each one above it up to the root, then by its end in the whole repository. Folders are listed
 * once, and the files of a repository only when something is missing.
 */
export function repositoryFinder(): (folder: string) => Repository | undefined {
  const contentsOf = remember(contents);
  const root = remember((folder: string): string | undefined => {
    for (let at = folder; ; at = dirname(at)) {
      if (existsSync(join(at, '.git'))) return at;
      if (dirname(at) === at) return undefined;
    }
  });
  const endingsOf = remember((at: string) => endings(repositoryFiles(at)));
  return (folder) => {
    const top = root(folder);
    return top === undefined ? undefined : repositoryAround(folder, top, contentsOf, () => endingsOf(top));
  };
}

type Contents = (folder: string) => ReadonlySet<string> | undefined;
/** The files and folders of a repository whose paths end with a path. */
type Endings = (path: string) => readonly string[];

function repositoryAround(folder: string, root: string, contentsOf: Contents, endingsOf: () => Endings): Repository {
  const bases = [root];
  for (let at = folder; at !== root; at = dirname(at)) bases.push(at);
  const isBelow = (base: string, path: string): boolean => {
    let at = base;
    for (const name of path.split('/')) {
      if (!contentsOf(at)?.has(name)) return false;
      at = join(at, name);
    }
    return true;
  };
  /** The places from the root at which a path may stand. */
  const placesOf = (path: string): readonly string[] => {
    const plain = posix.normalize(path).replace(/\/$/, '');
    const places = plain.startsWith('../')
      ? [fromRoot(root, join(folder, plain))]
      : bases.map((base) => fromRoot(root, join(base, plain)));
    const [first = '', ...rest] = plain.split('/');
    if (first === basename(root) && rest.length > 0) places.push(rest.join('/'));
    return places.filter((place) => !/^(?:\.\.(?:\/|$)|\/|\.?$|[A-Za-z]:)/.test(place));
  };
  const isThere = (place: string): boolean => isBelow(root, place);
  return {
    // git lists files that were deleted since, too.
    has: (path) => placesOf(path).some(isThere) || endingsOf()(posix.normalize(path).replace(/\/$/, '')).some(isThere),
    ignored: (paths) => {
      if (paths.length === 0) return new Set();
      const places = new Map(paths.map((path) => [path, placesOf(path)]));
      const ignored = new Set(gitIgnored(root, [...new Set([...places.values()].flat())]));
      return new Set(paths.filter((path) => places.get(path)?.some((place) => ignored.has(place))));
    },
  };
}

function fromRoot(root: string, path: string): string {
  return relative(root, path).split(sep).join('/');
}

/** The names in a folder, in their exact case on every system; undefined where it cannot be read. */
function contents(folder: string): ReadonlySet<string> | undefined {
  try {
    return new Set(readdirSync(folder));
  } catch {
    return undefined;
  }
}

function endings(files: readonly string[]): Endings {
  const byName = new Map<string, string[]>();
  const known = new Set<string>();
  for (const file of files)
    for (let path = file; path !== '.' && !known.has(path); path = posix.dirname(path)) {
      known.add(path);
      const name = posix.basename(path);
      const same = byName.get(name);
      if (same) same.push(path);
      else byName.set(name, [path]);
    }
  return (path) => (byName.get(posix.basename(path)) ?? []).filter((one) => one.endsWith(`/${path}`));
}

/** A function that finds the same for the same key only once. */
function remember<K, V>(find: (key: K) => V): (key: K) => V {
  const known = new Map<K, V>();
  return (key) => {
    if (known.has(key)) return known.get(key) as V;
    const found = find(key);
    known.set(key, found);
    return found;
  };
}
