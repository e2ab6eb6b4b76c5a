import type { Range } from './range.ts';

/** The text with these ranges made blanks; all places stay as they were. */
export function blankOut(text: string, ranges: readonly Range[]): string {
  let result = '';
  let done = 0;
  for (const [from, to] of ranges) {
    if (to <= done) continue;
    const start = Math.max(from, done);
    result += text.slice(done, start) + text.slice(start, to).replace(/[^\n]/g, ' ');
    done = to;
  }
  return result + text.slice(done);
}

/** Where HTML comments stand: authors do not say what a template does. */
export function commentsIn(text: string): readonly Range[] {
  const found: [number, number][] = [];
  for (let at = text.indexOf('<!--'); at >= 0; at = text.indexOf('<!--', found.at(-1)?.[1])) {
    const end = text.indexOf('-->', at);
    if (end < 0) break;
    found.push([at, end + 3]);
  }
  return found;
}
