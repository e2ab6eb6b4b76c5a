import type { SourceFile } from '../base/source.ts';
import { lineStarts, positionOf, spanOf } from '../base/source.ts';

/** The lines of a file, counted from 0, without byte order mark and endings; with these they are the file again. */
export interface FileLines {
  readonly file: SourceFile;
  readonly texts: readonly string[];
  /** Behind each line: `\n`, `\r\n`, `\r`; nothing behind the last one. */
  readonly endings: readonly string[];
  /** The byte order mark, where there is one. */
  readonly mark: string;
}

/** Splits a file into its lines. */
export function linesOf(file: SourceFile): FileLines {
  const mark = file.text.startsWith('\uFEFF') ? '\uFEFF' : '';
  const starts = lineStarts(file);
  const texts: string[] = [];
  const endings: string[] = [];
  for (const [at, start] of starts.entries()) {
    const whole = file.text.slice(at === 0 ? mark.length : start, starts[at + 1] ?? file.text.length);
    const [ending = ''] = /\r?\n$|\r$/.exec(whole) ?? [];
    texts.push(whole.slice(0, whole.length - ending.length));
    endings.push(ending);
  }
  return { file, texts, endings, mark };
}

/** The line that an offset lies in. */
export function lineAt({ file }: FileLines, offset: number): number {
  return positionOf(spanOf(file, offset)).line - 1;
}

/** What stands in front of an offset on its line. */
export function textBefore(lines: FileLines, offset: number): string {
  const line = lineAt(lines, offset);
  const start = Math.max(lineStarts(lines.file)[line] as number, line === 0 ? lines.mark.length : 0);
  return lines.file.text.slice(start, offset);
}

/** Whether a line is empty but for white space; false where there is none. */
export function isBlank({ texts }: FileLines, line: number): boolean {
  return line < texts.length && (texts[line] as string).trim() === '';
}
