import type { SourceSpan } from '../../base/source.ts';
import { spanOf } from '../../base/source.ts';
import type { PlanDetail } from '../../model/plan.ts';
import { plainText } from '../inline.ts';
import type { BlockText, TableBlock } from '../markdown.ts';
import { spanOfText } from '../markdown.ts';
import { isPlaceholder } from '../placeholders.ts';

/** A row of a table: what stands in the columns that are known, and in the others. */
export interface TableRow<Column extends string> {
  /** Cells that say something, as Markdown on one line. */
  readonly cells: Readonly<Partial<Record<Column, string>>>;
  readonly details: readonly PlanDetail[];
  readonly span: SourceSpan;
}

/** A cell without anything in it, or only with what a template left. */
const empty = /^(?:[-–—]|n\/a)?$/i;

/**
 * The rows of a table by the columns that headings name, each heading for the first column whose pattern it matches.
 * Undefined where a `required` column is missing; rows that say nothing there are left out.
 */
export function tableRows<Column extends string>(
  table: TableBlock,
  columns: Readonly<Record<Column, RegExp>>,
  required: readonly NoInfer<Column>[],
): readonly TableRow<Column>[] | undefined {
  const free = new Set(Object.keys(columns) as Column[]);
  const headings = table.header.map((cell) => plainText(cell.text));
  const named = headings.map((heading) => {
    const column = [...free].find((name) => columns[name].test(heading));
    if (column !== undefined) free.delete(column);
    return column;
  });
  if (required.some((column) => free.has(column))) return undefined;
  return table.rows.flatMap((row) => {
    const cells: Partial<Record<Column, string>> = {};
    const details: PlanDetail[] = [];
    for (const [at, cell] of row.entries()) {
      const value = cellText(cell);
      const column = named[at];
      if (empty.test(value)) continue;
      if (column === undefined) details.push({ key: headings[at] ?? '', value });
      else cells[column] = value;
    }
    if (required.some((column) => isPlaceholder(cells[column] ?? '[]'))) return [];
    const last = row.at(-1) as BlockText;
    const first = spanOfText(row[0] as BlockText);
    return [{ cells, details, span: spanOf(first.file, first.start, spanOfText(last).end) }];
  });
}

/** A cell with its inline marks, its escaped bars plain, on one line. */
function cellText(cell: BlockText): string {
  return cell.text.replace(/\s+/g, ' ').trim();
}

/** Whether a value was filled in from the schedule when the plan was written: it is no word of an author. */
export function isScheduled(value: string | undefined): boolean {
  return value !== undefined && /\(scheduled\)$/.test(value);
}
