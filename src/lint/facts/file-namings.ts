import type { Task } from '../../model/task.ts';

/** Which tasks of a list name a file. */
export interface FileNamings {
  /** Whether a task above names the file or, while it is open, a folder around it; or any task makes it. */
  explain(path: string, at: number): boolean;
}

interface Naming {
  /** The first task that names it. */
  readonly first: number;
  /** Whether one of them makes it. */
  readonly made: boolean;
}

/**
 * Indexes the files that tasks name. A path and its end are the same file: `src/a.py` and `backend/src/a.py`. Linear in
 * the number of folders in all paths.
 */
export function fileNamings(tasks: readonly Task[], makes: (task: Task) => boolean): FileNamings {
  const whole = new Map<string, Naming>();
  const ends = new Map<string, Naming>();
  const folders = new Map<string, number>();
  const add = (map: Map<string, Naming>, key: string, at: number, made: boolean): void => {
    const known = map.get(key);
    if (!known || (made && !known.made)) map.set(key, { first: known?.first ?? at, made });
  };
  for (const [at, task] of tasks.entries()) {
    if (task.status === 'dropped' || task.files.length === 0) continue;
    const made = makes(task);
    for (const { path } of task.files) {
      if (path.endsWith('/')) {
        if (made && task.status !== 'done' && !folders.has(path)) folders.set(path, at);
        continue;
      }
      add(whole, path, at, made);
      for (const end of endsOf(path)) add(ends, end, at, made);
    }
  }
  const explains = (naming: Naming | undefined, at: number): boolean =>
    naming !== undefined && (naming.made || naming.first < at);
  return {
    explain: (path, at) =>
      explains(ends.get(path), at) ||
      endsOf(path).some((end) => explains(whole.get(end), at)) ||
      foldersOf(path).some((folder) => (folders.get(folder) ?? at) < at),
  };
}

/** `a/b/c`, `b/c`, `c`. */
function endsOf(path: string): readonly string[] {
  const ends = [path];
  for (let slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', slash + 1))
    ends.push(path.slice(slash + 1));
  return ends;
}

/** `a/`, `a/b/` of `a/b/c`. */
function foldersOf(path: string): readonly string[] {
  const folders: string[] = [];
  for (let slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', slash + 1))
    folders.push(path.slice(0, slash + 1));
  return folders;
}
