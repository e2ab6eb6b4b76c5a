import type { Task } from '../../model/task.ts';
import { fileClaims } from '../facts/file-claims.ts';
import type { FileNamings } from '../facts/file-namings.ts';
import { fileNamings } from '../facts/file-namings.ts';
import { isOpen } from '../facts/is-open.ts';
import { changesSomething, startsProject } from '../facts/task-verbs.ts';
import type { Rule } from '../rule.ts';

/** A file that a task changes is there, or made by another task. */
export const noMissingFile: Rule = {
  name: 'no-missing-file',
  description: 'A file that a task changes is there, or made by another task.',
  group: 'truth',
  recommended: 'warning',
  *check({ list, repository }) {
    if (!repository) return;
    let namings: FileNamings | undefined;
    const seen = new Set<string>();
    let asked = 0;
    for (const [at, task] of list.tasks.entries()) {
      if (!isOpen(task)) continue;
      const path = changedFile(task);
      if (path === undefined || seen.has(path)) continue;
      // Nobody knows what the start of a project brings.
      while (asked <= at && !startsOpen(list.tasks[asked] as Task)) asked++;
      if (asked <= at) break;
      namings ??= fileNamings(list.tasks, (other) => changedFile(other) === undefined);
      if (namings.explain(path, at) || repository.has(path) || repository.ignores(path)) continue;
      seen.add(path);
      yield {
        span: task.span,
        message: `${task.id} changes ${path}, which is not there and which no task of this feature makes; correct the path, or add the task that makes it`,
      };
    }
  },
};

function startsOpen(task: Task): boolean {
  return isOpen(task) && startsProject(task);
}

/** The file that a task changes: the first that it names, where its verb or its files say so. */
function changedFile(task: Task): string | undefined {
  const stated = task.files.find(({ action }) => action !== undefined && action !== 'create');
  if (!stated && !changesSomething(task)) return undefined;
  const first = stated ?? task.files[0];
  if (!first || first.action === 'create') return undefined;
  return fileClaims({ files: [first] })[0];
}
