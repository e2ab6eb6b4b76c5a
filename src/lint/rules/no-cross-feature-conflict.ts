import { compareText } from '../../base/diagnostic.ts';
import { enumerate } from '../../base/enumerate.ts';
import { positionOf } from '../../base/source.ts';
import type { Task, TaskList } from '../../model/task.ts';
import { fileClaims } from '../facts/file-claims.ts';
import { isOpen } from '../facts/is-open.ts';
import { projectPath } from '../facts/project-path.ts';
import { isSharedFile } from '../facts/shared-files.ts';
import type { Finding, Rule } from '../rule.ts';

/** The first open task of a feature that names a file. */
interface Use {
  readonly list: TaskList;
  readonly task: Task;
  /** The path as the task has it. */
  readonly path: string;
}

/** One file, and the features whose open tasks name it, in their order. */
type Meeting = readonly Use[];

/** Open tasks of two features do not touch one file. */
export const noCrossFeatureConflict: Rule = {
  name: 'no-cross-feature-conflict',
  description: 'Open tasks of two features do not touch one file.',
  group: 'features',
  recommended: 'warning',
  *check() {},
  *checkTogether(all) {
    const meetings = meetingsOf(all);
    for (const ofSame of grouped(meetings, (uses) => uses.map(({ list }) => list.file.path).join('\n'))) {
      // Features that meet in many files meet as a whole.
      if (ofSame.length > mostApart) yield findingOf(ofSame);
      else for (const ofTask of grouped(ofSame, (uses) => lastOf(uses).task)) yield findingOf(ofTask);
    }
  },
};

const mostApart = 5;

function meetingsOf(all: readonly TaskList[]): readonly Meeting[] {
  const byFile = new Map<string, Use[]>();
  const lists = all.toSorted((a, b) => compareText(a.file.path, b.file.path));
  for (const list of lists) {
    const project = projectPath(list.file.path);
    const seen = new Set<string>();
    for (const task of list.tasks) {
      if (!isOpen(task)) continue;
      for (const path of fileClaims(task)) {
        if (seen.has(path) || isSharedFile(path)) continue;
        seen.add(path);
        const uses = byFile.get(project + path);
        if (uses) uses.push({ list, task, path });
        else byFile.set(project + path, [{ list, task, path }]);
      }
    }
  }
  return [...byFile.values()].filter(({ length }) => length > 1);
}

/** Reported at the feature that comes last: the one before was there first. */
function findingOf(meetings: readonly Meeting[]): Finding {
  const [first] = meetings as [Meeting, ...Meeting[]];
  const { task } = lastOf(first);
  const others = first.slice(0, -1);
  const paths = enumerate(meetings.map((uses) => lastOf(uses).path));
  const further = new Set(meetings.map((uses) => lastOf(uses).task)).size - 1;
  const who = further === 0 ? `${task.id} touches` : `${task.id} and ${further} more tasks touch`;
  return {
    span: task.span,
    message: `${who} ${paths}, and so ${others.length > 1 || further > 0 ? 'do open tasks' : `does ${others[0]?.task.id}`} of ${enumerate(others.map(({ list }) => nameOf(list)))}; finish one feature before the other, or change what they share in one of them`,
    related: others.map((other) => ({
      message: `${other.task.id} of ${nameOf(other.list)} in line ${positionOf(other.task.span).line}`,
      span: other.task.span,
    })),
  };
}

function lastOf(uses: Meeting): Use {
  return uses.at(-1) as Use;
}

/** The feature as its folder is called. */
function nameOf({ file }: TaskList): string {
  return file.path.split('/').at(-2) ?? file.path;
}

function grouped<T, K>(items: readonly T[], keyOf: (item: T) => K): Iterable<readonly T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups.values();
}
