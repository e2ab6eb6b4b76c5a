import type { SourceFile, SourceSpan } from '../base/source.ts';
import { lineStarts, positionOf } from '../base/source.ts';
import type { Task, TaskList } from '../model/task.ts';
import { plainText } from '../read/inline.ts';
import type { TableBlock } from '../read/markdown.ts';
import { readMarkdown } from '../read/markdown.ts';
import { fieldNamed } from '../read/tasks/field-names.ts';

/** A cell of the row of a task, from the pipe before it to the one behind it. */
export interface TaskCell {
  readonly start: number;
  readonly end: number;
  /** The cell is not there: the row ends before it, and these are what it lacks up to its text. */
  readonly missing?: string;
  /** Where its table begins. */
  readonly table: number;
  /** Columns of the line below the header at this place: a cell of this width is aligned with it. */
  readonly ruler: string;
}

/** Finds the cell for the state of a task in its row; undefined where its table has no such column. */
export function statusCellOf(list: TaskList, task: Task): TaskCell | undefined {
  return cellOf(list, task, ({ header }) =>
    header.findIndex(({ text }) => fieldNamed(plainText(text).trim().toLowerCase()) === 'status'),
  );
}

/** Finds a cell of the row of a task by the number of its column; undefined where there is none, or it is negative. */
export function cellOf(
  { file }: TaskList,
  { span }: Task,
  columnOf: (table: TableBlock) => number,
): TaskCell | undefined {
  const table = readMarkdown(file).blocks.find(
    (block): block is TableBlock =>
      block.kind === 'table' && block.span.start <= span.start && span.start < block.span.end,
  );
  const column = table ? columnOf(table) : -1;
  if (!table || column < 0) return undefined;
  const { cells, end, closed } = cellsOfLine(file, positionOf(span).line);
  const { cells: rulers } = cellsOfLine(file, positionOf(table.span).line + 1);
  const ruler = rulers[column];
  const cell = cells[column] ?? { start: end, end };
  const missing = closed ? '' : ' |';
  return {
    ...cell,
    table: table.span.start,
    ruler: ruler ? file.text.slice(ruler.start, ruler.end) : '',
    ...(cells[column] ? {} : { missing: missing + '  |'.repeat(column - cells.length) }),
  };
}

type Range = Pick<SourceSpan, 'start' | 'end'>;

/** The cells of a line of a table as the parser splits it: at each pipe that has no backslash in front. */
function cellsOfLine(file: SourceFile, line: number): { cells: readonly Range[]; end: number; closed: boolean } {
  const starts = lineStarts(file);
  const whole = file.text.slice(starts[line - 1], starts[line] ?? file.text.length);
  const from = (starts[line - 1] as number) + (whole.length - whole.trimStart().length);
  const text = whole.trim();
  const pipes = [...text.matchAll(/(?<!\\)\|/g)].map(({ index }) => from + index);
  const ends = [...pipes, from + text.length];
  const cells = ends.map((end, at) => ({ start: at === 0 ? from : (pipes[at - 1] as number) + 1, end }));
  const isEmpty = (cell: Range | undefined): boolean => cell !== undefined && cell.start === cell.end;
  if (isEmpty(cells[0])) cells.shift();
  const closed = isEmpty(cells.at(-1));
  if (closed) cells.pop();
  return { cells, end: from + text.length, closed };
}
