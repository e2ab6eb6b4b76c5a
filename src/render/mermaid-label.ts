import type { Task } from '../model/task.ts';
import { clusters, columns } from './text-columns.ts';

/** Columns after which a line of a label is wrapped; a wide character counts as two. */
const lineWidth = 23;
const maxLines = 3;
/** No label shows more than this, so that a title of any length costs the same. */
const maxTitle = 400;

/**
 * The text as a person reads it, on one line. Control characters become spaces; marks that only steer the direction
 * of text are dropped, for a label that is cut would leave them open; half a surrogate pair becomes U+FFFD.
 */
export function plainText(text: string): string {
  return (
    text
      .replace(/[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff\ufff9-\ufffb]+/g, '')
      .replace(/\p{Surrogate}/gu, '\ufffd')
      .replace(/[\s\p{Cc}]+/gu, ' ')
      // Mermaid writes entities as ﬂ° and ¶ß for itself, and reads them back wherever it finds them.
      .replace(/ﬂ(?=°)/g, 'fl')
      .replace(/¶(?=ß)/g, '¶ ')
      .trim()
  );
}

/**
 * Text as the content of a quoted Mermaid label: Mermaid 10.9 to 12 show it as it is, whatever it holds. Markup of
 * our own is put around it afterwards.
 */
export function escapeLabel(text: string): string {
  const plain = plainText(text);
  if (plain === '') return ' ';
  let escaped = '';
  for (let index = 0; index < plain.length; index++) {
    const char = plain[index] as string;
    escaped += isSpecial(plain, index, char) ? `#${char.charCodeAt(0)};` : char;
  }
  // Markup anywhere in a label makes Mermaid decode it early, and look for formulas, line breaks and icons in it.
  return escaped.replace(/#36;(?=#36;)|#92;(?=n)|#58;(?=fa-)/g, '$&<b></b>');
}

// A label that begins like a list or an arrow is taken for Markdown or for syntax; `](` makes a link; and a line in
// which `direction LR` occurs anywhere is a statement.
function isSpecial(text: string, index: number, char: string): boolean {
  if (/["#&<>`\\$:%*_~]/.test(char)) return true;
  if (char === '(') return text[index - 1] === ']';
  if (char === 'd') return text.startsWith('direction ', index);
  if (index === 0) return /[-+=]/.test(char);
  return /[.)]/.test(char) && index < 12 && /^\d+.(\s|$)/.test(text.slice(0, index + 2));
}

/** Breaks text into lines of at most `width` columns and ends the last one with an ellipsis when something is left. */
export function wrapText(text: string, width: number = lineWidth, lines: number = maxLines): readonly string[] {
  const wrapped: string[] = [];
  let rest = clusters(plainText(text.slice(0, maxTitle)));
  while (rest.length > 0 && wrapped.length < lines) {
    const last = wrapped.length === lines - 1;
    const end = columns(rest) <= width ? rest.length : breakAt(rest, width, last);
    const cut = last && end < rest.length;
    wrapped.push(`${rest.slice(0, end).join('').trim()}${cut ? '…' : ''}`);
    rest = rest.slice(end);
    while (rest[0] === ' ') rest = rest.slice(1);
  }
  return wrapped;
}

// Where a line ends: after its last word; within a word that is too long, after a `/`, `-`, `_` or `.`, or anywhere.
function breakAt(rest: readonly string[], width: number, last: boolean): number {
  let end = 0;
  for (let used = 0; end < rest.length; end++) {
    used += columns([rest[end] as string]);
    if (used > width - (last ? 1 : 0)) break;
  }
  if (rest[end] === ' ') return end;
  for (let at = end - 1; at > 0; at--) if (rest[at] === ' ') return at;
  for (let at = end - 1; at > width / 3; at--) if (/[/\-_.,;]/.test(rest[at] as string)) return at + 1;
  return Math.max(1, end);
}

/** The title as a label shows it: without code marks, and without a path that it only repeats at its end. */
export function shortTitle(task: Pick<Task, 'title' | 'files'>): string {
  let title = plainText(task.title.length > 4 * maxTitle ? task.title.slice(0, maxTitle) : task.title);
  title = title.replace(/`([^`]*)`/g, '$1').replace(/\s*\(no file: .*$/i, '');
  for (const { path } of task.files) {
    for (const ending of [` in ${path}`, ` at ${path}`, ` (${path})`]) {
      if (title.endsWith(ending) && title.length > ending.length) title = title.slice(0, -ending.length);
    }
  }
  return title;
}
