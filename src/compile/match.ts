import { nameKey } from '../base/names.ts';
import type { Task, TaskList } from '../model/task.ts';
import type { SettledDraft } from './settle.ts';

/**
 * Finds for each draft the task of the old file that it was before: the same text; else the same plan reference; else
 * the same first file, with the same beginning where several tasks name it; else, without a file, the same beginning
 * and subject. Each old task is taken once. Linear but for tasks that share one file.
 */
export function matchDrafts(drafts: readonly SettledDraft[], old: TaskList): ReadonlyMap<SettledDraft, Task> {
  const matches = new Map<SettledDraft, Task>();
  const taken = new Set<Task>();
  const pass = (keyOfDraft: (draft: SettledDraft) => string | undefined, keyOfTask: (task: Task) => string | undefined, among: readonly Task[]): void => {
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
  pass(({ task: { title } }) => title, ({ title }) => title, old.tasks);
  pass(({ task: { fields } }) => fields.reference, ({ fields }) => fields.reference, old.tasks);
  pass(({ task: { title } }) => nameKey(title) || undefined, ({ title }) => nameKey(title) || undefined, generated);
  pass(({ task: { title, files } }) => beside(files[0]?.path, opening(title)), ({ title, files }) => beside(files[0]?.path, opening(title)), generated);
  pass(({ task: { files } }) => files[0]?.path, ({ files }) => files[0]?.path, generated);
  pass(({ task: { title, files } }) => (files.length > 0 ? undefined : withoutFile(title)), ({ title, files }) => (files.length > 0 ? undefined : withoutFile(title)), generated);
  return matches;
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
