import { nameKey } from '../base/names.ts';
import type { TaskDraft } from '../derive/draft.ts';
import type { Task, TaskList } from '../model/task.ts';

/**
 * Finds for each draft the task of the old file that it was before: the same text; else the same plan reference; else
 * the same first file, with the same beginning where several tasks name it; else, without a file, the same beginning
 * and subject. Each old task is taken once. Linear but for tasks that share one file.
 */
export function matchDrafts(drafts: readonly TaskDraft[], old: TaskList): ReadonlyMap<TaskDraft, Task> {
  const matches = new Map<TaskDraft, Task>();
  const taken = new Set<Task>();
  const pass = (keyOfDraft: (draft: TaskDraft) => string | undefined, keyOfTask: (task: Task) => string | undefined): void => {
    const waiting = new Map<string, Task[]>();
    for (const task of old.tasks) {
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
  pass(({ text }) => text, ({ title }) => title);
  pass(({ fields }) => fields?.reference, ({ fields }) => fields.reference);
  pass(({ text }) => nameKey(text), ({ title }) => nameKey(title));
  pass(({ text, files }) => beside(files[0], opening(text)), ({ title, files }) => beside(files[0]?.path, opening(title)));
  pass(({ files }) => files[0], ({ files }) => files[0]?.path);
  pass(({ text, files, subject }) => (files.length > 0 ? undefined : `${opening(text)}:${subject}`), ({ title, files }) => (files.length > 0 ? undefined : `${opening(title)}:${quoted(title)}`));
  return matches;
}

function beside(path: string | undefined, words: string): string | undefined {
  return path === undefined ? undefined : `${path}:${words}`;
}

/** The first two words of a text. */
function opening(text: string): string {
  return nameKey(text).split(' ').slice(0, 2).join(' ');
}

/** What stands in quotes in a text: the name of a scenario. */
function quoted(text: string): string {
  return nameKey(/"([^"]*)"/.exec(text)?.[1] ?? '');
}
