import { enumerate } from '../../base/enumerate.ts';
import { printable } from '../../base/printable.ts';
import { columns, cutText } from '../text-columns.ts';

/** A column of a text table. */
export interface TextColumn {
  readonly title: string;
  readonly cells: readonly string[];
  /** Numbers stand at the right edge. */
  readonly isRight?: boolean;
  /** It gives way where the lines are wider than there is room, down to so many columns. */
  readonly least?: number;
  /** It goes where there still is too little room; the last one first. */
  readonly isSpare?: boolean;
}

/**
 * The lines of a table: the titles first, two blanks apart, columns without any text left out. They keep within so much
 * room, where that is known; a last line says for which columns there was none.
 */
export function fittedRows(all: readonly TextColumn[], width?: number): readonly string[] {
  const filled = all.filter(({ cells }) => cells.some((cell) => cell !== ''));
  const used = width === undefined ? filled : fitting(filled, width);
  const natural = used.map(naturalSize);
  let excess = width === undefined ? 0 : Math.max(0, total(natural) - width);
  const sizes = used.map(({ least }, at) => {
    const size = natural[at] as number;
    if (least === undefined || excess === 0) return size;
    const kept = Math.max(Math.min(size, least), size - excess);
    excess -= size - kept;
    return kept;
  });
  const rows = used[0]?.cells.length ?? 0;
  const lines = Array.from({ length: rows + 1 }, (_, row) =>
    used
      .map((column, at) => {
        const text = printable(row === 0 ? column.title : (column.cells[row - 1] as string));
        return padded(cutText(text, sizes[at] as number), sizes[at] as number, column.isRight === true);
      })
      .join('  ')
      .trimEnd(),
  );
  const left = filled.filter((column) => !used.includes(column)).map(({ title }) => title);
  if (left.length === 0) return lines;
  return [...lines, `… no room for ${enumerate(left, left.length)}; a wider window or --format csv has them`];
}

/** The columns without the spare ones that do not fit, however much the others give way. */
function fitting(all: readonly TextColumn[], width: number): readonly TextColumn[] {
  const least = (column: TextColumn): number => Math.min(naturalSize(column), column.least ?? Number.MAX_SAFE_INTEGER);
  const kept = [...all];
  while (total(kept.map(least)) > width) {
    const spare = kept.findLastIndex(({ isSpare }) => isSpare === true);
    if (spare < 0) break;
    kept.splice(spare, 1);
  }
  return kept;
}

function naturalSize({ title, cells }: TextColumn): number {
  return widest([title, ...cells]);
}

function total(sizes: readonly number[]): number {
  return sizes.reduce((sum, size) => sum + size + 2, -2);
}

/** The columns of the widest text. */
export function widest(texts: readonly string[]): number {
  return texts.reduce((most, text) => Math.max(most, columns(printable(text))), 0);
}

/** A text with blanks up to so many columns. */
export function padded(text: string, width: number, isRight = false): string {
  const blanks = ' '.repeat(Math.max(0, width - columns(text)));
  return isRight ? blanks + text : text + blanks;
}
