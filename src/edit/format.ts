import { defaultConfig } from '../model/config.ts';
import type { TaskList } from '../model/task.ts';
import { readMarkdown } from '../read/markdown.ts';
import { chooseTasks } from '../read/tasks/choose-tasks.ts';
import { gatherCandidates } from '../read/tasks/task-candidates.ts';
import type { ReadSettings } from '../read/tasks-md.ts';
import { readTaskList } from '../read/tasks-md.ts';
import { lineWriter } from './canonical-line.ts';
import { lineAt, linesOf } from './file-lines.ts';
import { formatHeadings } from './format-headings.ts';
import type { FormatInput } from './format-input.ts';
import { formatItems } from './format-items.ts';
import { formatTables } from './format-table.ts';
import { settleRewrites } from './settle-rewrites.ts';

/** A tasks.md in its canonical form. */
export interface FormattedList {
  readonly list: TaskList;
  /** Indexes of the tasks that are written in another way than before. */
  readonly rewritten: readonly number[];
  /** Indexes of the tasks that are not in canonical form and stay as they are: in it they would be read otherwise. */
  readonly left: readonly number[];
}

/**
 * The text of a tasks.md with every task as a list item with a box, its fields and notes below it. What is no task
 * stays byte for byte, and the new text says what the old one says. A file that `build` wrote is in this form.
 */
export function formatTaskList(list: TaskList): string {
  return formatTasks(list).list.file.text;
}

/**
 * The same, with what was done. `settings` are those that the list was read with. With `chosen`, only these tasks are
 * rewritten, also in a file that `build` wrote and people have edited.
 */
export function formatTasks(
  list: TaskList,
  settings: ReadSettings = defaultConfig,
  chosen?: ReadonlySet<number>,
): FormattedList {
  const rewritten = new Set<number>();
  let formatted: FormattedList = { list, rewritten: [], left: [] };
  if ((list.stamp && !chosen) || list.dialect === 'unnumbered') return formatted;
  // What could not be rewritten beside an unusual neighbour may be possible beside a canonical one.
  for (let passes = 0; passes < mostPasses && (passes === 0 || formatted.rewritten.length > 0); passes++) {
    formatted = formatOnce(formatted.list, settings, chosen);
    for (const task of formatted.rewritten) rewritten.add(task);
  }
  return { ...formatted, rewritten: [...rewritten].sort((a, b) => a - b) };
}

/** Two are enough for all texts but those that were made to need more. */
const mostPasses = 10;

function formatOnce(list: TaskList, settings: ReadSettings, chosen?: ReadonlySet<number>): FormattedList {
  const { file, tasks } = list;
  const { blocks } = readMarkdown(file);
  const candidates = chooseTasks(gatherCandidates(blocks)).tasks;
  const lines = linesOf(file);
  const writer = lineWriter(tasks.map(({ id }) => id));
  const input: FormatInput = { lines, blocks, candidates, tasks, writer, time: settings.workingTime };
  const { rewrites, impossible } = formatItems(input);
  const tables = formatTables(input);
  const all = [...rewrites, ...formatHeadings(input), ...(tables ? [tables] : [])].filter(
    (rewrite) => !chosen || rewrite.tasks.every((task) => chosen.has(task)),
  );
  const taskLines = candidates.map(({ text }) => lineAt(lines, text.starts[0] as number));
  const read = (text: string): TaskList => readTaskList({ ...file, text }, settings).value;
  const settled = settleRewrites(list, lines, all, taskLines, read);
  const rewritten = settled.made.flatMap((rewrite) => rewrite.tasks);
  const done = new Set(rewritten);
  const wanted = new Set([...impossible, ...all.flatMap((rewrite) => rewrite.tasks)]);
  const left = candidates.flatMap(({ form }, task) =>
    !done.has(task) && (form !== 'box' || wanted.has(task)) ? [task] : [],
  );
  return { list: settled.result, rewritten, left };
}
