/** A text file held in memory. Every span points back into one. */
export interface SourceFile {
  /** Path as it is shown to people: relative, with forward slashes. */
  readonly path: string;
  readonly text: string;
}

/** Half-open range of UTF-16 offsets into a file. Line and column are computed only for printing. */
export interface SourceSpan {
  readonly file: SourceFile;
  readonly start: number;
  readonly end: number;
}

/** A place as editors print it: line and column, both from 1; columns count UTF-16 units. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

const lineStartsOf = new WeakMap<SourceFile, readonly number[]>();

/** Offsets at which the lines of a file begin; computed once for each file. */
export function lineStarts(file: SourceFile): readonly number[] {
  const known = lineStartsOf.get(file);
  if (known) return known;
  const starts = [0];
  if (file.text.includes('\r'))
    for (const ending of file.text.matchAll(/\r\n?|\n/g)) starts.push(ending.index + ending[0].length);
  else for (let at = file.text.indexOf('\n'); at >= 0; at = file.text.indexOf('\n', at + 1)) starts.push(at + 1);
  lineStartsOf.set(file, starts);
  return starts;
}

/** Line and column at which a span begins. */
export function positionOf(span: SourceSpan): Position {
  const starts = lineStarts(span.file);
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] as number) <= span.start) low = middle;
    else high = middle - 1;
  }
  const bom = low === 0 && span.file.text.startsWith('\uFEFF') ? 1 : 0;
  return { line: low + 1, column: Math.max(1, span.start - (starts[low] as number) + 1 - bom) };
}

/** `path:line:column` of the place at which a span begins. */
export function formatPlace(span: SourceSpan): string {
  const { line, column } = positionOf(span);
  return `${span.file.path}:${line}:${column}`;
}

/** `path:line` of the place at which a span begins. */
export function formatLine(span: SourceSpan): string {
  return `${span.file.path}:${positionOf(span).line}`;
}

/** A span of a file, clamped to its text; both offsets count UTF-16 units. */
export function spanOf(file: SourceFile, start: number, end: number = start): SourceSpan {
  const from = Math.min(Math.max(0, start), file.text.length);
  return { file, start: from, end: Math.min(Math.max(from, end), file.text.length) };
}
