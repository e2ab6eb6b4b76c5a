import type { Task } from '../model/task.ts';
import type { Candidate } from '../read/tasks/candidate.ts';
import { mostFrequent } from './file-style.ts';
import { fitted, measureOf } from './fitted-cell.ts';
import type { FixInput, Way } from './fix-input.ts';
import { fixLine } from './fix-line.ts';
import { cellOf } from './table-cells.ts';

/** Says in the cell for it whether a task is marked, as the table says it of other tasks; undefined without such a cell. */
export function parallelCellFixer({ list, candidates }: FixInput): (task: number, value: boolean) => Way | undefined {
  const words = new Map<boolean, string>();
  const wordFor = (value: boolean): string => {
    const known =
      words.get(value) ?? mostFrequent(candidates.flatMap((one, at) => said(one, list.tasks[at] as Task, value)));
    words.set(value, known ?? (value ? '[P]' : ''));
    return words.get(value) as string;
  };
  return (task, value) => {
    const candidate = candidates[task] as Candidate;
    const column = columnOf(candidate);
    const line = fixLine(candidate);
    // A claim in front of the title is taken away there.
    if (column < 0 || (!value && line.read(line.text).parallel)) return undefined;
    const cell = cellOf(list, list.tasks[task] as Task, () => column);
    if (!cell) return undefined;
    const { start, end, missing } = cell;
    if (missing !== undefined) return [{ start, end, text: `${missing} ${wordFor(value)} |` }];
    const raw = list.file.text.slice(start, end);
    return [{ start, end, text: fitted(raw, wordFor(value), measureOf(cell, raw)) }];
  };
}

function said(candidate: Candidate, { parallel }: Task, value: boolean): readonly string[] {
  const column = columnOf(candidate);
  return column >= 0 && parallel === value ? [(candidate.row?.cells[column]?.text ?? '').trim()] : [];
}

function columnOf({ row }: Candidate): number {
  return row?.columns.indexOf('parallel') ?? -1;
}
