import type { SourceSpan } from '../../base/source.ts';
import { spanOf } from '../../base/source.ts';
import type { CodeBlock } from '../markdown.ts';

/** Places in the code of a block as places in the file. */
export interface CodeText {
  readonly code: string;
  span(from: number, to: number): SourceSpan;
}

/** Prepares the code of a block for pointing into it; each question costs the logarithm of its lines. */
export function codeText(block: CodeBlock): CodeText {
  const begins = [0];
  for (let at = block.code.indexOf('\n'); at >= 0; at = block.code.indexOf('\n', at + 1)) begins.push(at + 1);
  const offset = (at: number): number => {
    let low = 0;
    let high = begins.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((begins[middle] as number) <= at) low = middle;
      else high = middle - 1;
    }
    return (block.starts[low] ?? block.span.start) + (at - (begins[low] as number));
  };
  return { code: block.code, span: (from, to) => spanOf(block.span.file, offset(from), offset(to)) };
}

/** The code with comments and the contents of strings made spaces, so that offsets stay and braces count. */
export function withoutText(code: string, lineComments: readonly string[], quotes: string): string {
  const out: string[] = [];
  let at = 0;
  const blank = (to: number): void => {
    out.push(code.slice(at, to).replace(/[^\n]/g, ' '));
    at = to;
  };
  while (at < code.length) {
    const char = code[at] as string;
    if (code.startsWith('/*', at)) {
      const close = code.indexOf('*/', at + 2);
      blank(close < 0 ? code.length : close + 2);
    } else if (lineComments.some((mark) => code.startsWith(mark, at))) {
      const newline = code.indexOf('\n', at);
      blank(newline < 0 ? code.length : newline);
    } else if (quotes.includes(char)) {
      const end = endOfString(code, at, char);
      out.push(char);
      at++;
      if (end > at) {
        blank(end - 1);
        out.push(char);
        at = end;
      }
    } else {
      out.push(char);
      at++;
    }
  }
  return out.join('');
}

/** Offset behind a string; where it does not end on its line, that of its first character, so that nothing is hidden. */
function endOfString(code: string, from: number, quote: string): number {
  for (let at = from + 1; at < code.length; at++) {
    if (code[at] === '\\') at++;
    else if (code[at] === quote) return at + 1;
    else if (code[at] === '\n') break;
  }
  return from;
}
