import type { WorkingTime } from '../model/config.ts';
import type { Task } from '../model/task.ts';
import type { MarkdownBlock } from '../read/markdown.ts';
import type { Candidate } from '../read/tasks/candidate.ts';
import type { LineWriter } from './canonical-line.ts';
import type { FileLines } from './file-lines.ts';

/** What is needed to rewrite the tasks of a file. */
export interface FormatInput {
  readonly lines: FileLines;
  readonly blocks: readonly MarkdownBlock[];
  /** The tasks as they stand in the text, in the order of `tasks`. */
  readonly candidates: readonly Candidate[];
  readonly tasks: readonly Task[];
  readonly writer: LineWriter;
  readonly time: WorkingTime;
}
