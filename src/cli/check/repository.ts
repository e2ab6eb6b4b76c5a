import { readdirSync } from 'node:fs';
import { basename, join, posix, relative, sep } from 'node:path';
import type { Repository } from '../../lint/rule.ts';
import { repositoryRoot } from './changed-files.ts';
import { ignoredIn } from './git-ignore.ts';
import { pathsByEnding } from './paths-by-ending.ts';
import { repositoryFiles } from './repository-files.ts';

/**
 * Finds the repository around a feature folder; undefined where there is none. A path is looked for in the folder of
 * the feature and in each one above it up to the root, then by its end in the whole repository. Folders are listed
 * once, and the files of a repository only when something is missing.
 */
export function repositoryFinder(): (folder: string) => Repository | undefined {
  const diskOf = remember(repositoryDisk);
  return (folder) => {
    const root = repositoryRoot(folder);
    return root === undefined ? undefined : repositoryAround(folder, root, diskOf(root));
  };
}

/** What stands below the root of a repository. All paths are relative to it, with slashes. */
interface Disk {
  has(path: string): boolean;
  ignores(path: string): boolean;
  /** The files and folders whose paths end with a path. */
  endingWith(path: string): readonly string[];
}

function repositoryDisk(root: string): Disk {
  const namesIn = remember((folder: string) => names(join(root, folder)));
  let endings: ((path: string) => readonly string[]) | undefined;
  return {
    has: (path) => {
      for (let from = 0; ; ) {
        const slash = path.indexOf('/', from);
        const name = slash < 0 ? path.slice(from) : path.slice(from, slash);
        if (!namesIn(path.slice(0, Math.max(0, from - 1)))?.has(name)) return false;
        if (slash < 0) return true;
        from = slash + 1;
      }
    },
    ignores: ignoredIn(root),
    endingWith: (path) => {
      endings ??= pathsByEnding(repositoryFiles(root));
      return endings(path);
    },
  };
}

function repositoryAround(folder: string, root: string, disk: Disk): Repository {
  const own = relative(root, folder).split(sep).join('/');
  const bases = [''];
  for (let at = own; at !== '' && at !== '.'; at = posix.dirname(at)) bases.push(`${at}/`);
  const name = `${basename(root)}/`;
  /** The places from the root at which a path may stand. */
  const placesOf = (path: string): readonly string[] => {
    if (path.startsWith('../')) {
      const place = posix.join(own, path);
      return place.startsWith('../') ? [] : [place];
    }
    const places = bases.map((base) => base + path);
    return path.startsWith(name) ? [...places, path.slice(name.length)] : places;
  };
  return {
    has: (path) => {
      const plain = plainPath(path);
      // git lists files that were deleted since, too.
      return placesOf(plain).some(disk.has) || disk.endingWith(plain).some(disk.has);
    },
    ignores: (path) => placesOf(plainPath(path)).some(disk.ignores),
  };
}

/** Without `./` in front, a slash at the end, and steps up and down again. */
function plainPath(path: string): string {
  return posix.normalize(path).replace(/\/$/, '');
}

/** The names in a folder, in their exact case on every system; undefined where it cannot be read. */
function names(folder: string): ReadonlySet<string> | undefined {
  try {
    return new Set(readdirSync(folder));
  } catch {
    return undefined;
  }
}

/** A function that finds the same for the same key only once. */
function remember<T>(find: (key: string) => T): (key: string) => T {
  const known = new Map<string, T>();
  return (key) => {
    if (known.has(key)) return known.get(key) as T;
    const found = find(key);
    known.set(key, found);
    return found;
  };
}
