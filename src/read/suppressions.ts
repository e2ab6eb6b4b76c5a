import type { SourceFile, SourceSpan } from '../base/source.ts';
import { lineStarts, spanOf } from '../base/source.ts';
import type { Suppression } from '../model/suppression.ts';

const word = 'tasks-ml-';
/** What a comment says: its kind, the rules, the reason. */
const saying = /^tasks-ml-(disable-next-line|disable-line|disable-file|disable|enable)(?![\w-])[ \t]*/;
const rule = /[a-z][\w-]*/iy;
const between = /[ \t]*,[ \t]*/y;
const fence = /^(?:[ \t>]|[-*+](?=[ \t])|\d{1,9}[.)](?=[ \t]))*(`{3,}|~{3,})/;

/**
 * The comments of a file that switch rules off: `tasks-ml-disable-next-line use-file-path: reason`, also
 * `disable-line`, `disable` (up to `enable`) and `disable-file`. In Markdown they are HTML comments, in YAML `#`. There
 * is one entry for each rule that a comment names.
 */
export function readSuppressions(file: SourceFile): readonly Suppression[] {
  const { path, text } = file;
  if (!text.includes(word)) return [];
  const found: Suppression[] = [];
  const open = new Map<string, number>();
  const close = (rules: readonly string[], at: number): void => {
    for (const [key, index] of [...open]) {
      if (rules.length > 0 && !rules.includes(key)) continue;
      found[index] = { ...(found[index] as Suppression), to: at };
      open.delete(key);
    }
  };
  for (const { span, body, line } of /\.ya?ml$/i.test(path) ? yamlComments(file) : markdownComments(file)) {
    const [lead, kind] = saying.exec(body) ?? [];
    if (lead === undefined) continue;
    const { rules, reason } = rulesAndReason(body.slice(lead.length));
    if (kind === 'enable') {
      close(rules, span.start);
      continue;
    }
    const end = text.length + 1;
    const [from, to] =
      kind === 'disable-file'
        ? [0, end]
        : kind === 'disable-line'
          ? lineRange(file, line)
          : kind === 'disable-next-line'
            ? lineRange(file, nextLine(file, line))
            : [span.start, end];
    for (const name of rules.length > 0 ? rules : ['']) {
      if (kind === 'disable') open.set(name, found.length);
      found.push({ rules: name === '' ? [] : [name], reason, from, to, span });
    }
  }
  return found;
}

/** A comment of one line that may be meant for us, without its marks. */
interface Comment {
  readonly span: SourceSpan;
  readonly body: string;
  /** The line that it stands in, counted from 0. */
  readonly line: number;
}

/** HTML comments outside of fences and backticks. */
function* markdownComments(file: SourceFile): Iterable<Comment> {
  let fenced: string | undefined;
  for (const [line, start] of lineStarts(file).entries()) {
    const text = lineText(file, line);
    const mark = fence.exec(text)?.[1];
    if (fenced !== undefined) {
      if (mark?.startsWith(fenced)) fenced = undefined;
      continue;
    }
    if (mark !== undefined) {
      fenced = mark;
      continue;
    }
    for (let at = text.indexOf('<!--'); at >= 0; ) {
      const close = text.indexOf('-->', at + 4);
      if (close < 0) break;
      const end = close + 3;
      if (text[at - 1] !== '`')
        yield { span: spanOf(file, start + at, start + end), body: text.slice(at + 4, close).trim(), line };
      at = text.indexOf('<!--', end);
    }
  }
}

function* yamlComments(file: SourceFile): Iterable<Comment> {
  for (const [line, start] of lineStarts(file).entries()) {
    const text = lineText(file, line);
    const at = text.search(/(?<!\S)#[ \t]*tasks-ml-/);
    if (at >= 0)
      yield {
        span: spanOf(file, start + at, start + text.trimEnd().length),
        body: text.slice(at + 1).trim(),
        line,
      };
  }
}

/** `a, b: why` → the rules a and b, and why. */
function rulesAndReason(text: string): { readonly rules: readonly string[]; readonly reason: string } {
  const rules: string[] = [];
  let at = 0;
  const take = (pattern: RegExp): string | undefined => {
    pattern.lastIndex = at;
    const match = pattern.exec(text)?.[0];
    at += match?.length ?? 0;
    return match;
  };
  for (let name = take(rule); name !== undefined; ) {
    rules.push(name);
    name = take(between) === undefined ? undefined : take(rule);
  }
  const reason = text.slice(at).replace(/^[ \t]*(?::|--|–|—)?[ \t]*/, '');
  return { rules, reason: reason.trim() };
}

function lineText(file: SourceFile, line: number): string {
  const [from, to] = lineRange(file, line);
  return file.text.slice(from, to);
}

/** The offsets of a line with its end; behind the last line of the file one more, for what stands at its very end. */
function lineRange(file: SourceFile, line: number): readonly [number, number] {
  const starts = lineStarts(file);
  const end = file.text.length + 1;
  return [starts[line] ?? end, starts[line + 1] ?? end];
}

/** The next line that is not blank. */
function nextLine(file: SourceFile, line: number): number {
  const last = lineStarts(file).length;
  let next = line + 1;
  while (next < last && lineText(file, next).trim() === '') next++;
  return next;
}
