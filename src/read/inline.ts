import type { Stated } from '../model/plan.ts';
import type { BlockText } from './markdown.ts';
import { spanInText } from './markdown.ts';

/** A text without Markdown's inline marks: emphasis, backticks, links (their words stay), comments; on one line. */
export function plainText(text: string): string {
  if (!anyMark.test(text)) return oneLine(text);
  const parts = withoutComments(text).split('`');
  // What stands between backticks is code and keeps its stars and brackets; links and emphasis may reach around it.
  if (parts.length < 3) return oneLine(withoutMarks(parts.join('')));
  const codes: string[] = [];
  const open = parts.map((part, index) => {
    if (index % 2 === 0 || index === parts.length - 1) return part;
    codes.push(part);
    return placeholder;
  });
  let next = 0;
  return oneLine(withoutMarks(open.join('')).replaceAll(placeholder, () => codes[next++] ?? ''));
}

/** What most texts have none of. */
const anyMark = /[`*_~[<]/;

/** A character that stands for code while marks are taken out; it is in no text that people write. */
const placeholder = '\uE000';

function withoutMarks(text: string): string {
  return text
    .replace(/!?\[([^[\]\n]{1,300})\]\([^()\n]{0,1000}\)/g, '$1')
    .replace(/\*\*|~~/g, '')
    .replace(/(^|[\s(])__(?=\S)([^_\n]{1,300})__(?=$|[\s),:;])/g, '$1$2')
    .replace(/(^|[\s(])[*_](?=\S)([^*_\n]{1,300})[*_](?=$|[\s).,:;!?])/g, '$1$2');
}

/** The same text with HTML comments made spaces, so that offsets stay. */
export function withoutComments(text: string): string {
  let at = text.indexOf('<!--');
  if (at < 0) return text;
  let result = '';
  let done = 0;
  while (at >= 0) {
    const close = text.indexOf('-->', at + 4);
    const end = close < 0 ? text.length : close + 3;
    result += text.slice(done, at) + text.slice(at, end).replace(/[^\n]/g, ' ');
    done = end;
    at = text.indexOf('<!--', end);
  }
  return result + text.slice(done);
}

/** The HTML comments of a text. */
export function commentsIn(text: string): readonly string[] {
  const found: string[] = [];
  for (let at = text.indexOf('<!--'); at >= 0; at = text.indexOf('<!--', at)) {
    const end = text.indexOf('-->', at + 4);
    if (end < 0) return [...found, text.slice(at)];
    found.push(text.slice(at, end + 3));
    at = end + 3;
  }
  return found;
}

/** A part of a block's text as a stated value: trimmed, line breaks made spaces, with its place. */
export function statedIn(block: BlockText, from: number, to: number): Stated {
  const text = block.text.slice(from, to);
  const start = from + (text.length - text.trimStart().length);
  const end = Math.max(start, from + text.trimEnd().length);
  return { value: oneLine(block.text.slice(start, end)), span: spanInText(block, start, end) };
}

/** White space of any kind made single spaces, none at the ends. */
export function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** Offsets of the pieces of a text between separators that stand outside brackets, quotes and code. */
export function splitOutside(
  text: string,
  separators: string,
): readonly { readonly from: number; readonly to: number }[] {
  const pieces: { from: number; to: number }[] = [];
  let depth = 0;
  let code = false;
  let from = 0;
  for (let at = 0; at < text.length; at++) {
    const char = text[at] as string;
    if (char === '`') code = !code;
    else if (code) continue;
    else if ('([{（'.includes(char)) depth++;
    else if (')]}）'.includes(char)) depth = Math.max(0, depth - 1);
    else if (depth === 0 && separators.includes(char)) {
      pieces.push({ from, to: at });
      from = at + 1;
    }
  }
  pieces.push({ from, to: text.length });
  return pieces.filter((piece) => text.slice(piece.from, piece.to).trim() !== '');
}
