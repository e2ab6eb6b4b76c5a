import type { Task } from './task.ts';
import { wholeFileNames } from './whole-file-names.ts';

/** Documents that tasks are written from: they name them to say where something stands. */
const sources = /(?:^|\/)(?:plan|spec|research|data-model|ml-research|ml-data-model)\.md$/;
const fileName = new RegExp(`(?:\\.\\w+|(?:^|/)(?:${wholeFileNames}))$`);

/** The paths of a task that are one file each: no folders, no patterns, no name whose folder is said in other words. */
export function touchedFiles({ files }: Pick<Task, 'files'>): readonly string[] {
  const paths = files.map(({ path }) => path);
  const inFolder = paths.some((path) => path.endsWith('/'));
  return paths.filter(
    (path) => fileName.test(path) && !/[*<>{}]/.test(path) && !sources.test(path) && !(inFolder && !path.includes('/')),
  );
}
