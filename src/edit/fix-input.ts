import type { Config } from '../model/config.ts';
import type { Task, TaskList } from '../model/task.ts';
import { idPatternOf } from '../model/task-id.ts';
import type { MarkdownBlock } from '../read/markdown.ts';
import { readMarkdown } from '../read/markdown.ts';
import type { Candidate } from '../read/tasks/candidate.ts';
import { chooseTasks } from '../read/tasks/choose-tasks.ts';
import type { DependencySuffix } from '../read/tasks/dependency-suffix.ts';
import { dependencySuffixReader } from '../read/tasks/dependency-suffix.ts';
import type { TaskBody } from '../read/tasks/field-collector.ts';
import { gatherCandidates } from '../read/tasks/task-candidates.ts';
import { readTaskBody } from '../read/tasks/task-fields.ts';
import type { TaskIndex } from '../read/tasks/task-index.ts';
import { indexTasks } from '../read/tasks/task-index.ts';
import { readCells } from '../read/tasks/task-rows.ts';
import type { FileLines } from './file-lines.ts';
import { linesOf } from './file-lines.ts';
import type { TextEdit } from './text-edit.ts';

/** What is needed to put findings about a file right. */
export interface FixInput {
  readonly list: TaskList;
  readonly lines: FileLines;
  readonly blocks: readonly MarkdownBlock[];
  /** The tasks as they stand in the text, in the order of those of the list. */
  readonly candidates: readonly Candidate[];
  readonly index: TaskIndex;
  readonly takeSuffix: (text: string) => DependencySuffix;
  /** What stands below a task, or in the cells of its row. */
  readonly bodyOf: (task: number) => TaskBody;
}

/** The edits that carry out a fix, or why there are none, in words that follow the id of the task. */
export type Way = readonly TextEdit[] | string;

/** Finds in the text of a list what fixes change. */
export function fixInput(list: TaskList, { workingTime }: Pick<Config, 'workingTime'>): FixInput {
  const { blocks } = readMarkdown(list.file);
  const candidates = chooseTasks(gatherCandidates(blocks, list.dialect === 'unnumbered')).tasks;
  return {
    list,
    lines: linesOf(list.file),
    blocks,
    candidates,
    index: indexTasks(list.tasks, list.phases),
    takeSuffix: dependencySuffixReader(idPatternOf(list.tasks.map(({ id }: Task) => id))),
    bodyOf: (task) => {
      const { row, body, depth } = candidates[task] as Candidate;
      return row ? readCells(row, workingTime) : readTaskBody(body, depth + 1, workingTime, list.stamp !== undefined);
    },
  };
}
