import type { SourceFile, SourceSpan } from '../base/source.ts';
import { lineStarts, spanOf } from '../base/source.ts';
import { blockTokens, deepestLevel } from './markdown-parser.ts';

/** Text of a block without its markers and indents; it remembers where each of its lines stands in the file. */
export interface BlockText {
  readonly file: SourceFile;
  /** The lines, joined by `\n`, each without leading and trailing white space. */
  readonly text: string;
  /** Offset in the file at which each line begins. */
  readonly starts: readonly number[];
}

interface Place {
  /** Number of list items around the block. */
  readonly depth: number;
  /** The block stands in a block quote. */
  readonly quoted: boolean;
  /** All lines of the block. */
  readonly span: SourceSpan;
}

/** A heading, `#` to `######` or underlined. */
export interface HeadingBlock extends Place, BlockText {
  readonly kind: 'heading';
  readonly level: number;
}

/** A list item with its first paragraph; what else it holds follows as blocks of greater depth. */
export interface ItemBlock extends Place, BlockText {
  readonly kind: 'item';
  /** `-`, `*`, `+`, or `1.` with the number as written. */
  readonly marker: string;
}

/** A paragraph outside a list item, or a further one within it. */
export interface ParagraphBlock extends Place, BlockText {
  readonly kind: 'paragraph';
}

/** Fenced or indented code, kept as it is. */
export interface CodeBlock extends Place {
  readonly kind: 'code';
  /** First word behind the fence, lower-cased; empty for indented code. */
  readonly language: string;
  readonly code: string;
  /** Offset in the file at which each line of the code begins. */
  readonly starts: readonly number[];
}

/** A table; each cell is trimmed and knows its place. */
export interface TableBlock extends Place {
  readonly kind: 'table';
  readonly header: readonly BlockText[];
  readonly rows: readonly (readonly BlockText[])[];
}

/** Raw HTML, comments among it. */
export interface HtmlBlock extends Place {
  readonly kind: 'html';
  readonly html: string;
}

/** One block of a document. */
export type MarkdownBlock = HeadingBlock | ItemBlock | ParagraphBlock | CodeBlock | TableBlock | HtmlBlock;

/** The blocks of a document in their order, flat: nesting is said by `depth` and `quoted`. */
export interface MarkdownDocument {
  readonly file: SourceFile;
  readonly blocks: readonly MarkdownBlock[];
  /** Where blocks were nested too deep to be read. */
  readonly tooDeep: readonly SourceSpan[];
}

/**
 * Splits a Markdown file into blocks (CommonMark and pipe tables, by markdown-it). Inline text stays as written,
 * so that every word can be pointed at. Never throws; linear in the length of the text.
 */
export function readMarkdown(file: SourceFile): MarkdownDocument {
  const known = documents.get(file);
  if (known) return known;
  const document = splitBlocks(file);
  documents.set(file, document);
  return document;
}

const documents = new WeakMap<SourceFile, MarkdownDocument>();

function splitBlocks(file: SourceFile): MarkdownDocument {
  const source = withoutFrontMatter(file.text.startsWith('\uFEFF') ? file.text.slice(1) : file.text);
  const tokens = blockTokens(source);
  const starts = lineStarts(file);
  const blocks: MarkdownBlock[] = [];
  const tooDeep: SourceSpan[] = [];
  let depth = 0;
  let quotes = 0;
  /** Level of each list item that is open: what is not deeper closes it. */
  const itemLevels: number[] = [];
  /** An item that is open and has no text yet. */
  let waiting: { marker: string; span: SourceSpan; depth: number; quoted: boolean } | undefined;
  let table: { header: BlockText[]; rows: BlockText[][]; place: Place } | undefined;
  let row: BlockText[] = [];
  let rowLine = 0;
  let rowFrom = 0;
  let heading = 0;

  const lines = (map: [number, number] | null): SourceSpan => {
    const [from, to] = map ?? [0, 0];
    return spanOf(file, starts[from] ?? file.text.length, starts[to] ?? file.text.length);
  };
  const place = (map: [number, number] | null): Place => ({ depth, quoted: quotes > 0, span: lines(map) });
  const flush = (): void => {
    if (!waiting) return;
    blocks.push({ kind: 'item', file, text: '', starts: [waiting.span.start], ...waiting });
    waiting = undefined;
  };

  for (const token of tokens) {
    while (itemLevels.length > 0 && token.level <= (itemLevels[itemLevels.length - 1] as number)) {
      flush();
      itemLevels.pop();
      depth--;
    }
    if (token.level >= deepestLevel - 1 && token.map) tooDeep.push(lines(token.map as [number, number]));
    const map = token.map as [number, number] | null;
    switch (token.type) {
      case 'blockquote_open':
        flush();
        quotes++;
        break;
      case 'blockquote_close':
        flush();
        quotes--;
        break;
      case 'list_item_open':
        flush();
        waiting = {
          marker: token.info ? `${token.info}${token.markup}` : token.markup,
          depth,
          quoted: quotes > 0,
          span: lines(map),
        };
        itemLevels.push(token.level);
        depth++;
        break;
      case 'heading_open':
        heading = Number(token.tag.slice(1));
        break;
      case 'table_open':
        flush();
        table = { header: [], rows: [], place: place(map) };
        break;
      case 'tr_open':
        row = [];
        rowLine = map?.[0] ?? 0;
        rowFrom = starts[rowLine] ?? 0;
        break;
      case 'tr_close':
        if (table && table.header.length === 0) table.header = row;
        else table?.rows.push(row);
        break;
      case 'table_close':
        if (table) blocks.push({ kind: 'table', header: table.header, rows: table.rows, ...table.place });
        table = undefined;
        break;
      case 'inline': {
        if (table) {
          const found = locate(file, token.content, rowFrom, starts[rowLine + 1] ?? file.text.length);
          row.push({ file, text: token.content, starts: [found] });
          rowFrom = found + token.content.length;
          break;
        }
        const content = blockText(file, starts, token.content, map?.[0] ?? 0);
        if (waiting) {
          const { marker, depth: at, quoted, span } = waiting;
          const { text, starts: begins } = content;
          blocks.push({ kind: 'item', marker, depth: at, quoted, span, file, text, starts: begins });
          waiting = undefined;
        } else if (heading > 0) blocks.push({ kind: 'heading', level: heading, ...place(map), ...content });
        else blocks.push({ kind: 'paragraph', ...place(map), ...content });
        heading = 0;
        break;
      }
      case 'fence':
      case 'code_block': {
        flush();
        const first = (map?.[0] ?? 0) + (token.type === 'fence' ? 1 : 0);
        const code = token.content;
        blocks.push({
          kind: 'code',
          language: token.info.trim().split(/\s+/)[0]?.toLowerCase() ?? '',
          code,
          starts: lineOffsets(file, starts, code.replace(/\n$/, '').split('\n'), first),
          ...place(map),
        });
        break;
      }
      case 'html_block':
        flush();
        blocks.push({ kind: 'html', html: token.content, ...place(map) });
        break;
      default:
    }
  }
  flush();
  return { file, blocks, tooDeep };
}

/** YAML between `---` lines at the top is no Markdown; its lines stay, empty, so that those below keep their numbers. */
function withoutFrontMatter(text: string): string {
  const { lines, end } = frontMatter(text);
  return lines === 0 ? text : '\n'.repeat(lines) + text.slice(end);
}

/** The YAML between `---` lines at the top of a text: how many lines it has, and where it ends; 0 where there is none. */
export function frontMatter(text: string): { readonly lines: number; readonly end: number } {
  // Each line with its ending.
  const [first, ...lines] = text.startsWith('---')
    ? (text.slice(0, 20_000).match(/[^\r\n]*(?:\r\n?|\n)|[^\r\n]+/g) ?? [])
    : [];
  if (first?.trim() !== '---') return { lines: 0, end: 0 };
  const end = lines.findIndex((line) => /^(?:---|\.\.\.)\s*$/.test(line));
  const yaml = /^\s*(?:#.*|-\s.*|[\w"'.-]+\s*:.*)?$|^\s+\S/;
  const inside = lines.slice(0, end);
  const isYaml =
    inside.every((line) => yaml.test(line.trimEnd()) && !/^\s*-\s+\[[ xX~-]\]\s/.test(line)) &&
    inside.some((line) => /^[\w"'.-]+\s*:/.test(line));
  if (end < 1 || !isYaml) return { lines: 0, end: 0 };
  const matter = [first, ...lines.slice(0, end + 1)];
  return { lines: matter.length, end: matter.join('').length };
}

/** The span of a part of a block's text, from and to in UTF-16 units of that text. */
export function spanInText(block: BlockText, from: number, to: number): SourceSpan {
  const [start] = block.starts;
  if (block.starts.length === 1 && start !== undefined) return spanOf(block.file, start + from, start + to);
  const begins = lineBegins(block);
  const offset = (at: number): number => {
    let low = 0;
    let high = begins.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((begins[middle] as number) <= at) low = middle;
      else high = middle - 1;
    }
    return (block.starts[low] ?? block.starts[0] ?? 0) + (at - (begins[low] as number));
  };
  return spanOf(block.file, offset(from), offset(to));
}

const lineBeginsOf = new WeakMap<BlockText, readonly number[]>();

/** Offsets in a block's text at which its lines begin; kept, since a block may be asked for many spans. */
function lineBegins(block: BlockText): readonly number[] {
  const known = lineBeginsOf.get(block);
  if (known) return known;
  const begins = [0];
  for (let at = block.text.indexOf('\n'); at >= 0; at = block.text.indexOf('\n', at + 1)) begins.push(at + 1);
  lineBeginsOf.set(block, begins);
  return begins;
}

/** The span of all of a block's text. */
export function spanOfText(block: BlockText): SourceSpan {
  return spanInText(block, 0, block.text.length);
}

function blockText(file: SourceFile, starts: readonly number[], content: string, firstLine: number): BlockText {
  if (!content.includes('\n')) {
    const from = starts[firstLine] ?? 0;
    return { file, text: content, starts: [locate(file, content, from, starts[firstLine + 1] ?? file.text.length)] };
  }
  const lines = content.split('\n').map((line) => line.trim());
  return { file, text: lines.join('\n'), starts: lineOffsets(file, starts, lines, firstLine) };
}

function lineOffsets(
  file: SourceFile,
  starts: readonly number[],
  lines: readonly string[],
  firstLine: number,
): number[] {
  return lines.map((line, index) =>
    locate(
      file,
      line,
      starts[firstLine + index] ?? file.text.length,
      starts[firstLine + index + 1] ?? file.text.length,
    ),
  );
}

/** Offset of a text within one line of the file; where the parser changed it, of the first visible character. */
function locate(file: SourceFile, text: string, from: number, to: number): number {
  const line = file.text.slice(from, to);
  let at = line.indexOf(text);
  // The parser sees U+FFFD for a NUL.
  if (at < 0 && line.includes('\0')) at = line.replaceAll('\0', '\uFFFD').indexOf(text);
  return from + (at >= 0 ? at : Math.max(0, line.search(/\S/)));
}
