import type { SourceSpan } from '../base/source.ts';
import { lineStarts } from '../base/source.ts';
import type { Task, TaskId } from '../model/task.ts';
import type { Candidate } from '../read/tasks/candidate.ts';
import { lineAt, textBefore } from './file-lines.ts';
import { fitted, measureOf } from './fitted-cell.ts';
import type { FixInput } from './fix-input.ts';
import { noneWriter } from './none-word.ts';
import { cellOf } from './table-cells.ts';
import type { TextEdit } from './text-edit.ts';

/** Takes ids out of the fields and cells in which tasks say what they wait for. Undefined where one cannot be taken out. */
export function fieldFixer(
  input: FixInput,
  remove: (text: string, ids: ReadonlySet<TaskId>) => string | undefined,
): (task: number, ids: ReadonlySet<TaskId>) => readonly TextEdit[] | undefined {
  const { list, lines, index } = input;
  const { text } = list.file;
  const noneFor = noneWriter(input);
  const names = (raw: string, ids: ReadonlySet<TaskId>): boolean => {
    const numbers: readonly string[] = raw.match(/(?<![\w.])\d+(?![\w.])/g) ?? [];
    return [...index.idsIn(raw), ...numbers].some((id) => ids.has(id));
  };
  /** An item below the name of a field, all by itself on its line. */
  const isListed = (line: number, { start, end }: SourceSpan): boolean => {
    const before = textBefore(lines, start);
    return /^\s*[-*+]\s+(?:\[[ xX]\]\s+)?$/.test(before) && lines.texts[line] === before + text.slice(start, end);
  };
  return (task, ids) => {
    const fields = input.bodyOf(task).dependencies.map(({ span }) => span);
    const said = fields.map(({ start, end }) => text.slice(start, end));
    const left = said.map((raw) => (names(raw, ids) ? remove(raw, ids) : raw));
    if (!left.every((value) => value !== undefined)) return undefined;
    let anyLeft = left.some((value) => value !== '');
    return fields.flatMap((span, at): readonly TextEdit[] => {
      const [raw, value] = [said[at] as string, left[at] as string];
      if (value === raw) return [];
      const { form } = list.tasks[task] as Task;
      if (form === 'row') return cellEdit(input, task, span, value === '' ? noneFor('row', '') : value);
      const line = lineAt(lines, span.start);
      if (value === '' && anyLeft && isListed(line, span)) {
        const starts = lineStarts(list.file);
        return [{ start: starts[line] as number, end: starts[line + 1] ?? text.length, text: '' }];
      }
      anyLeft = true;
      const { start, end } = span;
      return [{ start, end, text: value === '' ? noneFor(form, textBefore(lines, start)) : value }];
    });
  };
}

function cellEdit({ list, candidates }: FixInput, task: number, span: SourceSpan, value: string): readonly TextEdit[] {
  const { row } = candidates[task] as Candidate;
  const column = row?.cells.findIndex(({ starts }) => starts[0] === span.start) ?? -1;
  const cell = cellOf(list, list.tasks[task] as Task, () => column);
  if (!cell) return [];
  const raw = list.file.text.slice(cell.start, cell.end);
  return [{ start: cell.start, end: cell.end, text: fitted(raw, value, measureOf(cell, raw)) }];
}
