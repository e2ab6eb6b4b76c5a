import { UsageError } from '../base/errors.ts';
import { formatLine } from '../base/source.ts';
import { statusIn } from '../model/status-words.ts';
import type { Task, TaskList, TaskStatus } from '../model/task.ts';
import type { Mark } from './file-style.ts';
import { replaceWords, sampleMark, writerLike } from './file-style.ts';
import { fitted, measureOf } from './fitted-cell.ts';
import { statusWordsIn } from './status-words-in.ts';
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
  return { start, end, text: fitted(raw, newText(raw.trim(), others, status), measure) };
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
