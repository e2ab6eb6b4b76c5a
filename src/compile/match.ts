import { nameKey } from '../base/names.ts';
import type { Task, TaskList } from '../model/task.ts';
import { keySum, unpackSums } from './checksums.ts';
import type { SettledDraft } from './settle.ts';

/**
 * Finds for each draft the task of the old file that it was before. What a task is about, kept in the stamp, says it
 * best; else its text, its plan reference, its text without the path, its first file (with the same beginning where
 * several tasks name it), and without a file its beginning and subject. Each old task is taken once. Linear.
 */
export function matchDrafts(drafts: readonly SettledDraft[], old: TaskList): ReadonlyMap<SettledDraft, Task> {
  const matches = new Map<SettledDraft, Task>();
  const taken = new Set<Task>();
  const pass = (
    keyOfDraft: (draft: SettledDraft) => string | undefined,
    keyOfTask: (task: Task) => string | undefined,
    among: readonly Task[],
  ): void => {
    const waiting = new Map<string, Task[]>();
    for (const task of among) {
      if (taken.has(task)) continue;
      const key = keyOfTask(task);
      if (key === undefined) continue;
      const queue = waiting.get(key);
      if (queue) queue.push(task);
      else waiting.set(key, [task]);
    }
    for (const queue of waiting.values()) queue.reverse();
    for (const draft of drafts) {
      if (matches.has(draft)) continue;
      const key = keyOfDraft(draft);
      const task = key === undefined ? undefined : waiting.get(key)?.pop();
      if (!task) continue;
      matches.set(draft, task);
      taken.add(task);
    }
  };
  // A task that somebody wrote about the same file is not the one that was derived for it.
  const generated = old.stamp ? old.tasks.filter(({ id }) => old.stamp?.wording.has(id)) : old.tasks;
  const keyOf = ({ id }: Task): string | undefined => unpackSums(old.stamp?.wording.get(id)).key;
  pass(
    ({ key, task: { title } }) => `${keySum(key)} ${title}`,
    (task) => `${keyOf(task)} ${task.title}`,
    generated,
  );
  pass(({ key }) => keySum(key), keyOf, generated);
  pass(
    ({ task: { title } }) => title,
    ({ title }) => title,
    old.tasks,
  );
  pass(
    ({ task: { fields } }) => fields.reference,
    ({ fields }) => fields.reference,
    old.tasks,
  );
  pass(({ task }) => wordsWithoutPaths(task), wordsWithoutPaths, generated);
  pass(
    ({ task: { title, files } }) => beside(files[0]?.path, opening(title)),
    ({ title, files }) => beside(files[0]?.path, opening(title)),
    generated,
  );
  pass(
    ({ task: { files } }) => files[0]?.path,
    ({ files }) => files[0]?.path,
    generated,
  );
  pass(
    ({ task: { title, files } }) => (files.length > 0 ? undefined : withoutFile(title)),
    ({ title, files }) => (files.length > 0 ? undefined : withoutFile(title)),
    generated,
  );
  return matches;
}

function wordsWithoutPaths({ title, files }: Pick<Task, 'title' | 'files'>): string | undefined {
  return nameKey(files.reduce((text, { path }) => text.replace(path, ' '), title)) || undefined;
}

function beside(path: string | undefined, words: string): string | undefined {
  return path === undefined ? undefined : `${path}:${words}`;
}

/** The first two words of a text. */
function opening(text: string): string {
  return nameKey(text).split(' ').slice(0, 2).join(' ');
}

/** The beginning of a text and what stands in quotes in it: the name of a scenario. */
function withoutFile(text: string): string {
  return `${opening(text)}:${nameKey(/"([^"]*)"/.exec(text)?.[1] ?? '')}`;
}
