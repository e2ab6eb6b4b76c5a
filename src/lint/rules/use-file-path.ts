import { findPaths } from '../../model/file-paths.ts';
import type { Task, TaskList } from '../../model/task.ts';
import { makesSomething } from '../facts/makes-something.ts';
import { namedStems } from '../facts/named-stems.ts';
import type { Finding, Rule } from '../rule.ts';

/** A task says where its work is done. */
export const useFilePath: Rule = {
  name: 'use-file-path',
  description: 'Every task that makes or changes something names an exact path, or says why it has none.',
  group: 'form',
  recommended: 'warning',
  *check({ list }) {
    const isOpen = ({ status }: Task): boolean => status !== 'dropped' && status !== 'done';
    const hasNone = ({ files, noFile }: Task): boolean => files.length === 0 && noFile === undefined;
    if (list.stamp) {
      // What `build` wrote names a path everywhere: the checklist says so.
      for (const task of list.tasks) if (isOpen(task) && hasNone(task)) yield finding(task);
      return;
    }
    const making = makingTasks(list);
    const without = making.filter(hasNone);
    const known = without.length > 0 ? namedStems(list) : undefined;
    const missing = without.filter(
      (task) => isOpen(task) && !known?.(task.title) && !task.notes.some((note) => findPaths(note).length > 0),
    );
    const [first] = missing;
    if (!first) return;
    if (without.length * 2 <= making.length || (list.dialect === 'spec-kit' && missing.length <= mostSlips))
      for (const task of missing) yield finding(task);
    else
      yield {
        span: first.span,
        severity: 'info',
        message: `${missing.length} open tasks make something and name no file, ${first.id} is the first of them; add the paths that they work on`,
      };
  },
};

/** Of so many tasks each is told, even where no other task names a file. */
const mostSlips = 3;

function finding({ id, span }: Task): Finding {
  return { span, message: `${id} names no file; add the path it works on, or the reason: \`(no file: …)\`` };
}

/** The tasks by whose words something is made or changed; a task with parts leaves that to them. */
function makingTasks({ tasks }: TaskList): readonly Task[] {
  const parents = new Set(tasks.flatMap(({ parent }) => (parent === undefined ? [] : [parent])));
  return tasks.filter((task) => !parents.has(task.id) && (task.files.length > 0 || makesSomething(task.title)));
}
