import type { SourceSpan } from '../base/source.ts';
import { positionOf } from '../base/source.ts';

/** Where a finding begins and ends. All count from 1, columns in UTF-16 units; the end is the column behind it. */
export interface Region {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/** The lines and columns of a span, without the line breaks that it ends with. */
export function regionOf(span: SourceSpan): Region {
  const { file, start } = span;
  let { end } = span;
  while (end > start && /[\r\n]/.test(file.text[end - 1] as string)) end -= 1;
  const last = positionOf({ file, start: end, end });
  return { ...positionOf(span), endLine: last.line, endColumn: last.column };
}
