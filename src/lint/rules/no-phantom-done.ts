import { enumerate } from '../../base/enumerate.ts';
import type { Task } from '../../model/task.ts';
import { fileClaims } from '../facts/file-claims.ts';
import { removedPaths } from '../facts/task-verbs.ts';
import type { Finding, Repository, Rule, RuleContext } from '../rule.ts';

interface Suspect {
  readonly task: Task;
  readonly missing: readonly string[];
  /** How many files the task names that should be there. */
  readonly claimed: number;
}

/** The files that a done task names are there. */
export const noPhantomDone: Rule = {
  name: 'no-phantom-done',
  description: 'The files that a done task names are there.',
  group: 'truth',
  recommended: 'warning',
  *check({ list, repository }) {
    if (!repository) return;
    const done = list.tasks.filter(({ status }) => status === 'done');
    const suspects = withoutRemoved(suspectsAmong(done, repository), list);
    for (const { task, missing, claimed } of suspects) {
      const gone = missing.filter((path) => !repository.ignores(path));
      if (gone.length > 0) yield findingOf(task, gone, claimed === missing.length);
    }
  },
};

function suspectsAmong(done: readonly Task[], repository: Repository): readonly Suspect[] {
  const there = new Map<string, boolean>();
  const has = (path: string): boolean => {
    const known = there.get(path) ?? repository.has(path);
    there.set(path, known);
    return known;
  };
  return done.flatMap((task) => {
    const claims = fileClaims(task);
    const missing = claims.filter((path) => !has(path));
    return missing.length === 0 ? [] : [{ task, missing, claimed: claims.length }];
  });
}

/** What a task takes away, moves or renames was there, and need not be any more. */
function withoutRemoved(suspects: readonly Suspect[], { tasks }: RuleContext['list']): readonly Suspect[] {
  if (suspects.length === 0) return suspects;
  const files = new Set<string>();
  const folders: string[] = [];
  for (const task of tasks) {
    if (task.status === 'dropped' || task.status === 'todo') continue;
    for (const path of removedPaths(task)) {
      if (path.endsWith('/')) folders.push(path);
      else files.add(path);
    }
  }
  const isRemoved = (path: string): boolean =>
    files.has(path) || folders.some((folder) => path.startsWith(folder) || path.includes(`/${folder}`));
  return suspects.flatMap((suspect) => {
    const missing = suspect.missing.filter((path) => !isRemoved(path));
    return missing.length === 0 ? [] : [{ ...suspect, missing }];
  });
}

function findingOf({ id, span }: Task, gone: readonly string[], all: boolean): Finding {
  const is = gone.length === 1 ? 'is' : 'are';
  if (all)
    return {
      span,
      message: `${id} is done, but ${enumerate(gone)}, which it names, ${is} not there; finish it, correct the path, or reopen it with \`tasks-ml reopen ${id}\``,
    };
  return {
    span,
    severity: 'info',
    message: `${id} is done, but ${enumerate(gone)}, ${gone.length === 1 ? 'one' : 'some'} of the files that it names, ${is} not there; finish it, or correct the path`,
  };
}
