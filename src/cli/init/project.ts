import { join } from 'node:path';
import { UsageError } from '../../base/errors.ts';
import { isThere, readTextFile } from '../../read/text-file.ts';
import { repositoryRoot } from '../check/changed-files.ts';

/** The files of a project, by paths from its root with forward slashes. */
export interface Project {
  readonly root: string;
  readonly has: (path: string) => boolean;
  /** The text of a file; undefined where there is none, a UsageError where it cannot be read. */
  readonly read: (path: string) => string | undefined;
}

/** The project around a folder: the git repository, or the folder itself where there is none. */
export function findProject(cwd: string): Project {
  const root = repositoryRoot(cwd) ?? cwd;
  const has = (path: string): boolean => isThere(join(root, path));
  return {
    root,
    has,
    read: (path) => {
      if (!has(path)) return undefined;
      const { file, problem } = readTextFile(join(root, path), path, root);
      if (!file) throw new UsageError(problem);
      return file.text;
    },
  };
}
