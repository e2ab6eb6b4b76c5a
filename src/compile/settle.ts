import type { TaskDraft } from '../derive/draft.ts';
import type { WorkingTime } from '../model/config.ts';
import type { Task, TaskId } from '../model/task.ts';
import { formatTaskId } from '../model/task-id.ts';
import { readMarkdown } from '../read/markdown.ts';
import { readTaskList } from '../read/tasks-md.ts';
import { renderTask } from '../render/tasks-md.ts';

/** A draft with its text as tasks.md can hold it. */
export interface SettledDraft extends TaskDraft {
  readonly task: Pick<Task, 'title' | 'files' | 'noFile' | 'fields'>;
}

/**
 * Writes drafts and reads them until nothing changes: what a reader would take for a tag or a dependency is not part
 * of a task's text. So the tasks in memory are those of the file, whatever words the documents hold. `others` are ids
 * of the file whose form decides what reads as a dependency.
 */
export function settleDrafts(
  drafts: readonly TaskDraft[],
  others: readonly TaskId[],
  time: WorkingTime,
): readonly SettledDraft[] {
  const forms = others.map((id) => `- [ ] ${id} x`);
  const write = (tasks: readonly Pick<Task, 'title' | 'files' | 'fields'>[]): string =>
    [...tasks.map((task, at) => renderTask({ ...bare, ...task, id: formatTaskId(at + 1) }, '')), ...forms].join('\n');
  let text = write(
    drafts.map((draft) => ({
      title: clean(draft.text),
      files: [],
      fields: draft.fields ? cleanFields(draft.fields) : bare.fields,
    })),
  );
  for (let round = 0; ; round++) {
    const tasks = readTaskList({ path: 'tasks.md', text }, { workingTime: time, unnumbered: false }).value.tasks.slice(
      0,
      drafts.length,
    );
    const again = write(tasks);
    if (again !== text && round < mostRounds) {
      text = again;
      continue;
    }
    return chainFiles(
      drafts.map((draft, at) => {
        const { title, files, noFile, fields } = tasks[at] as Task;
        return { ...draft, task: { title, files, ...(noFile === undefined ? {} : { noFile }), fields } };
      }),
    );
  }
}

/** Two drafts that write one file run in their order: each waits for the one before that names the same file. */
function chainFiles(drafts: readonly SettledDraft[]): readonly SettledDraft[] {
  const last = new Map<string, string>();
  return drafts.map((draft) => {
    const needs = [...draft.needs];
    for (const { path } of draft.task.files) {
      if (path.endsWith('/')) continue;
      const before = last.get(path);
      if (before !== undefined && !needs.some(({ key }) => key === before)) needs.push({ key: before, reason: 'file' });
      last.set(path, draft.key);
    }
    return needs.length === draft.needs.length ? draft : { ...draft, needs };
  });
}

/** A title as the heading of a document can hold it. */
export function settleHeading(title: string): string {
  let text = clean(title);
  for (let round = 0; round < mostRounds; round++) {
    const [block] = readMarkdown({ path: 'tasks.md', text: `# ${text}\n` }).blocks;
    const read = block?.kind === 'heading' ? block.text : '';
    if (read === text) return text;
    text = read;
  }
  return text;
}

/** Each round takes something away, and no text that was tried needed more than three. */
const mostRounds = 50;

const bare = {
  status: 'todo',
  parallel: false,
  stories: [],
  tags: [],
  notes: [],
  fields: { verification: [], doneWhen: [] },
} as const;

/** One line that survives being written as UTF-8. */
function clean(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/\p{Cs}/gu, '\uFFFD')
    .trim();
}

function cleanFields({ estimate, verification, doneWhen, ...words }: Task['fields']): Task['fields'] {
  return {
    ...(estimate ? { estimate: { ...estimate, text: clean(estimate.text) } } : {}),
    ...Object.fromEntries(Object.entries(words).map(([name, text]) => [name, clean(text)])),
    verification: verification.map(clean),
    doneWhen: doneWhen.map(clean),
  };
}
