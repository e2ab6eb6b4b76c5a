import { printable } from '../base/printable.ts';
import type { SourceSpan } from '../base/source.ts';
import { lineStarts, positionOf } from '../base/source.ts';
import { columnsOf } from './columns.ts';

/** A source line as it is shown, with its number, and the marks below the place that is meant. */
export interface Excerpt {
  readonly line: number;
  readonly text: string;
  readonly indent: string;
  /** `^` below the first column; `^~~~` below the whole place where it is a part of the line. */
  readonly marks: string;
}

/** Most UTF-16 units of a line that are shown. */
const width = 120;

/** The line at which a span begins, cut to what a terminal shows; none for an empty one. */
export function excerptOf(span: SourceSpan): Excerpt | undefined {
  const { file } = span;
  const { line, column } = positionOf(span);
  const bom = line === 1 && file.text.startsWith('\uFEFF') ? 1 : 0;
  const start = (lineStarts(file)[line - 1] as number) + bom;
  const from = column > 100 ? column - 40 : 0;
  // Only this part of the line is looked at: it may be long, and hold many findings.
  const shown = file.text.slice(start + from, start + from + width).split(/[\r\n]/, 1)[0] as string;
  if (shown.trim() === '') return undefined;
  const text = printable(shown);
  const before = text.slice(0, column - 1 - from);
  const meant = text.slice(before.length, Math.max(0, span.end - start - from));
  return { line, text, indent: ' '.repeat(columnsOf(before)), marks: marksBelow(text, before, meant) };
}

/** To underline a whole task would say nothing. */
function marksBelow(text: string, before: string, meant: string): string {
  const isWhole = before.length + meant.length >= text.trimEnd().length && /^[^\p{L}\p{N}]*$/u.test(before);
  return isWhole ? '^' : `^${'~'.repeat(Math.max(0, columnsOf(meant) - 1))}`;
}
