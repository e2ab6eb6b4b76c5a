import type { SourceSpan } from '../base/source.ts';
import { spanOf } from '../base/source.ts';
import { expandBraces } from '../model/file-paths.ts';
import type { CodeBlock } from './markdown.ts';

/** One line of a directory listing. */
export interface TreeLine {
  /** Column at which the name begins; box characters count one, in mojibake as well. */
  readonly column: number;
  /** Names on the line, without their slash at the end: mostly one, `a.py, b.py` gives two; none on a comment line. */
  readonly names: readonly string[];
  /** The name ends with a slash. */
  readonly folder: boolean;
  readonly comment?: string;
  /** The line says something that is no name. */
  readonly unread: boolean;
  /** A box character or dash stands before the name. */
  readonly branch: boolean;
  readonly span: SourceSpan;
}

/** Box characters: as they are, as UTF-8 read as Windows-1252 or Latin-1, and as ASCII. */
const guide =
  /[│┃║├└┌┬╰╭┣┗╠╚─━═╌┄\s]|â[”\u0094][œ\u009c€\u0080‚\u0082”\u0094‹Œ]|Â(?=[\u00a0│├└]|\s)|[|+`\\](?=[\s\u00a0|+`\\-])|-(?=[-\s])/y;
const boxes = /[├└╰┣┗╠╚]|â[”\u0094][œ”\u009c\u0094]/;
const drawing = /[┌┐┘┤▼▲►◄╮╯◀▶]|-->|──>|──►|=>/;
const commentAt =
  /\s#|\s\/\/|\s[←⬅→✅❌⭐✨🆕⚠]|\s<-|\s->|\s[—–]|\s-{1,2}\s|\s:|\s{2,}\S|\s[[(（【*]|\s[^\x20-\x7e\s]/u;

/** Whether a code block is a directory listing: mostly names, with branches or indents, and no drawing. */
export function looksLikeTree(block: CodeBlock, rank: number): boolean {
  const lines = block.code.split('\n').filter((line) => line.trim() !== '');
  if (lines.length === 0 || lines.filter((line) => drawing.test(line)).length > 1) return false;
  const branches = lines.filter((line) => boxes.test(line) || /^[\s|]*(?:\||\+|`|\\)--\s/.test(line)).length;
  if (branches > 0) return true;
  if (!/^(?:|text|txt|plaintext|tree|bash|sh|shell|console|plain|none)$/.test(block.language) || rank < 2) return false;
  const names = lines.filter(
    (line) => /^\s*(?:-\s+)?[\w.@[\]{}*/-]+\s*(?:#.*|\(.*)?$/.test(line) && /[/.]/.test(line),
  ).length;
  return names >= 2 && names * 3 >= lines.length * 2;
}

/** Reads the lines of a listing; nothing is placed yet. */
export function readTreeLines(block: CodeBlock): readonly TreeLine[] {
  return block.code
    .replace(/\n$/, '')
    .split('\n')
    .flatMap((text, index) => {
      const start = block.starts[index] ?? block.span.start;
      return readTreeLine(text.trimEnd(), (from, to) => spanOf(block.span.file, start + from, start + to)) ?? [];
    });
}

function readTreeLine(text: string, span: (from: number, to: number) => SourceSpan): TreeLine | undefined {
  let at = 0;
  let column = 0;
  for (;;) {
    guide.lastIndex = at;
    const match = guide.exec(text);
    if (!match) break;
    at += match[0].length;
    column += match[0] === '\t' ? 4 : match[0] === 'Â' ? 0 : 1;
  }
  if (at >= text.length) return undefined;
  const branch = text.slice(0, at).trim() !== '';
  const line = { column, branch, span: span(at, text.length) };
  const rest = text.slice(at);
  if (rest.startsWith('#') || rest.startsWith('//')) {
    return { ...line, names: [], folder: false, comment: rest.replace(/^(?:#+|\/\/)\s*/, ''), unread: false };
  }
  if (/^(?:\.{3}|…)/.test(rest)) return { ...line, names: [], folder: false, unread: false };
  const marked =
    /^(?:\[(?:NEW|MODIFIED|EXISTS?|EXISTING|UPDATED?|ADD|CREATE|DELETE)\]|\*\*|`|NEW:|✅|📁|📄|📂|🆕|\+)\s*/i.exec(
      rest,
    );
  const from = marked?.[0].length ?? 0;
  const cut = commentAt.exec(rest.slice(from));
  const said = rest.slice(from, cut ? from + cut.index : rest.length).trim();
  const comment = [marked?.[0].replace(/[*`]/g, '').trim(), cut ? rest.slice(from + cut.index).trim() : '']
    .filter(Boolean)
    .join(' ')
    .replace(/^(?:#+|\/\/|[←—–]|<-+|-+>?)\s*/, '');
  const names = namesIn(said);
  const described = { ...line, ...(comment === '' ? {} : { comment }) };
  if (!names) return { ...described, names: [], folder: false, unread: !/^[[(（<]/.test(said) };
  return {
    ...described,
    names: names.map((name) => name.replace(/\/+$/, '') || '/'),
    folder: names.some((name) => name.endsWith('/')),
    unread: false,
    span: span(at + from, at + from + said.length),
  };
}

/** The names that the words before the comment hold; undefined when they are no names. */
function namesIn(said: string): readonly string[] | undefined {
  const text = said
    .replace(/\*\*|`/g, '')
    .replace(/\\/g, '/')
    .trim();
  if (text === '' || /^[[(（]?(?:same|existing|other|rest|see)\b/i.test(text)) return undefined;
  const parts = text.split(/,\s+|\s+\/\s+|\s+\+\s+|\s*、\s*/).filter((part) => part !== '');
  if (parts.length > 1 && parts.every((part) => isName(part))) return parts.flatMap(expandBraces);
  const alternative = /^([\w.-]+)\.(\w+)\/\.?(\w{1,4})$/.exec(text);
  if (alternative && /^(?:h|hpp|ts)$/.test(alternative[2] as string)) {
    return [`${alternative[1]}.${alternative[2]}`, `${alternative[1]}.${alternative[3]}`];
  }
  if (isName(text)) return expandBraces(text);
  const [first] = text.split(/\s+/);
  if (first && isName(first) && /[/.]/.test(first)) return expandBraces(first);
  // Spaces are allowed in the names of files: `Meeting Notes.md`.
  return /^[\w .()-]+\.\w{1,5}$/.test(text) ? [text] : undefined;
}

function isName(text: string): boolean {
  return /^[^\s:;"'`|?#]+$/.test(text) && /[\p{L}\p{N}*.]/u.test(text) && !/^\(|\.{4}/.test(text);
}
