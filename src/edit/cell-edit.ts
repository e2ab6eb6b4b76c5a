import { UsageError } from '../base/errors.ts';
import { formatLine } from '../base/source.ts';
import { statusIn } from '../model/status-words.ts';
import type { Task, TaskList, TaskStatus } from '../model/task.ts';
import { columns } from '../render/text-columns.ts';
import type { Mark } from './file-style.ts';
import { replaceWords, sampleMark, writerLike } from './file-style.ts';
import { statusWordsIn } from './status-words-in.ts';
import type { StatusCell } from './table-cells.ts';
import { statusCellOf } from './table-cells.ts';
import type { TextEdit } from './text-edit.ts';

/** Another state in the row of a task: in its cell for states, which keeps its width where the text fits. */
export function cellEdit(list: TaskList, task: Task, status: TaskStatus): TextEdit {
  const cell = statusCellOf(list, task);
  if (!cell)
    throw new UsageError(
      `${formatLine(task.span)} ${task.id} stands in a table without a column for its state; add a column \`Status\``,
    );
  const { start, end, missing } = cell;
  const others = list.tasks.flatMap((one) => (one.form === 'row' && one !== task ? cellText(list, one) : []));
  if (missing !== undefined) return { start, end, text: `${missing} ${newText('', others, status)} |` };
  const raw = list.file.text.slice(start, end);
  const empty = others.find(({ text, table }) => table === cell.table && text.trim() === '');
  const clears = status === 'todo' && empty && !others.some((one) => one.status === 'todo' && one.text.trim() !== '');
  const measure = measureOf(cell, raw);
  if (clears) return { start, end, text: measure ? ' '.repeat(measure(raw)) : empty.text };
  return { start, end, text: padded(raw, newText(raw.trim(), others, status), measure) };
}

function cellText(list: TaskList, task: Task): readonly (Mark & { readonly table: number })[] {
  const cell = statusCellOf(list, task);
  if (!cell || cell.missing !== undefined) return [];
  return [{ text: list.file.text.slice(cell.start, cell.end), status: task.status, table: cell.table }];
}

/** The text of a cell with another state: a known one is rewritten, anything else replaced as other cells say it. */
function newText(old: string, others: readonly Mark[], status: TaskStatus): string {
  const marks = others.filter(({ text }) => statusIn(text) !== undefined);
  const write = writerLike(marks);
  if (statusIn(old) !== undefined) return replaceWords(old, statusWordsIn(old), (written) => write(written, status));
  const plain = marks.map((mark) => {
    const words = statusWordsIn(mark.text);
    return { ...mark, text: mark.text.slice(words[0]?.start, words.at(-1)?.end).replace(/[*_`]/g, '') };
  });
  return sampleMark(plain, status, write) ?? write('Done', status);
}

type Measure = (text: string) => number;

/** Columns of a text: signs that are drawn as pictures take two, and the character that asks for that takes none. */
const columnsDrawn: Measure = (text) => {
  let sum = 0;
  for (const char of text) sum += char === '\uFE0F' ? 0 : /\p{Emoji_Presentation}/u.test(char) ? 2 : columns([char]);
  return sum;
};
const characters: Measure = (text) => [...text].length;

/** The measure by which a cell is as wide as the line below the header; none where columns are not aligned. */
function measureOf({ ruler }: StatusCell, raw: string): Measure | undefined {
  return [columnsDrawn, characters].find((measure) => measure(raw) === ruler.length);
}

function padded(raw: string, text: string, measure: Measure | undefined): string {
  const trimmed = raw.trim();
  const before = trimmed === '' ? ' ' : raw.slice(0, raw.indexOf(trimmed));
  const behind = trimmed === '' ? ' ' : raw.slice(before.length + trimmed.length);
  if (!measure) return before + text + behind;
  const left = measure(raw) - measure(before + text);
  return before + text + (left > 0 ? ' '.repeat(left) : behind.slice(0, 1));
}
