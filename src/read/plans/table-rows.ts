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

/** The rows that were read, and the Markdown of a table with those that were not; empty where there are none. */
export interface TableRows<Column extends string> {
  readonly rows: readonly TableRow<Column>[];
  readonly left: string;
}

/** A cell without anything in it, or only with what a template left. */
const empty = /^(?:[-–—]|n\/a)?$/i;

/**
 * The rows of a table by the columns that headings name, each heading for the first column whose pattern it matches.
 * Undefined where a `required` column is missing; rows that say nothing in the first of them, or hold what a template
 * left in one, are left over, but for those that hold nothing else: there `labels` are words of the template as well.
 */
export function tableRows<Column extends string>(
  table: TableBlock,
  columns: Readonly<Record<Column, RegExp>>,
  required: readonly NoInfer<Column>[],
  labels?: RegExp,
): TableRows<Column> | undefined {
  const free = new Set(Object.keys(columns) as Column[]);
  const headings = table.header.map((cell) => plainText(cell.text));
  const named = headings.map((heading) => {
    const column = [...free].find((name) => columns[name].test(heading));
    if (column !== undefined) free.delete(column);
    return column;
  });
  if (required.some((column) => free.has(column))) return undefined;
  const unread = new Set<number>();
  const rows = table.rows.flatMap((row, place) => {
    const cells: Partial<Record<Column, string>> = {};
    const details: PlanDetail[] = [];
    for (const [at, cell] of row.entries()) {
      const value = cellText(cell);
      const column = named[at];
      if (empty.test(value)) continue;
      if (column === undefined) details.push({ key: headings[at] ?? '', value });
      else cells[column] = value;
    }
    const hidden = hiddenCells(row);
    if (hidden !== '') details.push({ key: '', value: hidden });
    if (required.some((column, at) => isPlaceholder(cells[column] ?? (at === 0 ? '[]' : '')))) {
      if (!row.every((cell, at) => isOfTemplate(cellText(cell), at === 0 ? labels : undefined)) || hidden !== '')
        unread.add(place);
      return [];
    }
    const last = row.at(-1) as BlockText;
    const first = spanOfText(row[0] as BlockText);
    return [{ cells, details, span: spanOf(first.file, first.start, spanOfText(last).end) }];
  });
  return { rows, left: tableOfRows(table, unread) };
}

function isOfTemplate(value: string, labels: RegExp | undefined): boolean {
  return empty.test(value) || isPlaceholder(value) || (labels?.test(plainText(value)) ?? false);
}

/** The Markdown of a table with some of its rows alone; empty where none of them says anything. */
export function tableOfRows({ span, header, rows }: TableBlock, places: ReadonlySet<number>): string {
  const says = (place: number): boolean => rows[place]?.some(({ text }) => /[\p{L}\p{N}]/u.test(text)) ?? false;
  if (![...places].some(says) || header.length === 0) return '';
  const lines = span.file.text
    .slice(span.start, span.end)
    .split(/\r\n?|\n/)
    .map((line) => line.trim());
  return [lines[0], lines[1], ...lines.slice(2).filter((line, place) => places.has(place) && line !== '')].join('\n');
}

/** What stands on the line of a row behind its last cell: cells for which the table has no column. */
export function hiddenCells(row: readonly BlockText[]): string {
  const [first] = row;
  if (!first) return '';
  const { text } = first.file;
  const at = spanOfText(first).start;
  const end = text.indexOf('\n', at);
  const line = text.slice(text.lastIndexOf('\n', at - 1) + 1, end < 0 ? text.length : end).trim();
  const cells = line.replace(/^\|/, '').split(/(?<!\\)\|/);
  const hidden = cells.slice(row.length).map((cell) => cell.trim());
  return hidden.filter((cell) => /[\p{L}\p{N}]/u.test(cell)).join(' | ');
}

/** A cell with its inline marks, its escaped bars plain, on one line. */
function cellText(cell: BlockText): string {
  return cell.text.replace(/\s+/g, ' ').trim();
}

/** Whether a value was filled in from the schedule when the plan was written: it is no word of an author. */
export function isScheduled(value: string | undefined): boolean {
  return value !== undefined && /\(scheduled\)$/.test(value);
}
