import { spanOf } from '../../../base/source.ts';
import type { ItemBlock, MarkdownBlock, ParagraphBlock } from '../../markdown.ts';
import { detailName } from './detail-keys.ts';

const boldKey = /^(?:\*\*[^*\n]{1,100}\*\*[ \t]*(?:\([^()\n]{0,60}\)[ \t]*)?[:：]|\*\*[^*\n]{1,100}[:：][ \t]*\*\*)/;
const bareKey = /^([^\s*|:：`[\]][^*|:：\n]{0,60}?)[ \t]*[:：](?=[ \t\n]|$)/;
/** A task line is a task with all that follows it, fields as well. */
const taskLine = /^\[[ xX~-]\][ \t]+[*`]*T-?\d/;

/**
 * The blocks with each field that stands right behind a list as a paragraph of its own: to Markdown such a line goes on
 * with the last item, to its author it begins something new.
 */
export function withFieldsBehindLists(blocks: readonly MarkdownBlock[]): readonly MarkdownBlock[] {
  /** The items around a block, outermost first, and their places in the result. */
  const open: { readonly item: ItemBlock; readonly place: number }[] = [];
  const result: MarkdownBlock[] = [];
  for (const block of blocks) {
    while (open.length > block.depth) open.pop();
    result.push(block);
    if (block.kind !== 'item') continue;
    open.push({ item: block, place: result.length - 1 });
    const line = block.quoted || !block.text.includes('\n') ? undefined : fieldLine(block);
    if (line === undefined) continue;
    const around = open.map(({ item }) => item);
    const depth = depthAt(around, indentAt(block, line));
    const paragraph = behind(block, line, depth);
    const end = paragraph.span.start;
    result[result.length - 1] = before(block, line, depth < around.length ? end : block.span.end);
    // The field belongs to no item that it stands behind.
    for (const { item, place } of open.slice(depth, -1))
      result[place] = { ...item, span: spanOf(item.file, item.span.start, end) };
    result.push(paragraph);
  }
  return result;
}

/** Number of the first line of an item that begins with a key and is not indented as its text is. */
function fieldLine(item: ItemBlock): number | undefined {
  const column = columnOf(item);
  const lines = item.text.split('\n');
  const at = lines.findIndex((line, number) => number > 0 && isKey(line) && indentAt(item, number) < column);
  return at < 0 ? undefined : at;
}

function isKey(line: string): boolean {
  if (boldKey.test(line)) return true;
  const key = bareKey.exec(line)?.[1];
  return key !== undefined && detailName(key) !== undefined;
}

function before(item: ItemBlock, line: number, end: number): ItemBlock {
  const text = item.text.split('\n').slice(0, line).join('\n');
  return { ...item, text, starts: item.starts.slice(0, line), span: spanOf(item.file, item.span.start, end) };
}

function behind(item: ItemBlock, line: number, depth: number): ParagraphBlock {
  const { file, quoted, span } = item;
  const lines = item.text.split('\n').slice(line);
  const starts = item.starts.slice(line);
  const last = (starts.at(-1) as number) + (lines.at(-1) as string).length;
  const newline = file.text.indexOf('\n', last);
  const end = Math.min(span.end, newline < 0 ? span.end : newline + 1);
  const begin = (starts[0] as number) - indentAt(item, line);
  return { kind: 'paragraph', depth, quoted, span: spanOf(file, begin, end), file, text: lines.join('\n'), starts };
}

/** How many of the items around it a field belongs to by its indent: to none that is a field itself, to each task line. */
function depthAt(around: readonly ItemBlock[], indent: number): number {
  let depth = around.findLastIndex(({ text }) => taskLine.test(text)) + 1;
  const belongs = (item: ItemBlock): boolean => columnOf(item) <= indent && !isKey(item.text);
  while (depth < around.length - 1 && belongs(around[depth] as ItemBlock)) depth++;
  return depth;
}

/** Where the text of an item begins on its line. */
function columnOf({ starts, span }: ItemBlock): number {
  return (starts[0] ?? span.start) - span.start;
}

function indentAt({ file, starts }: ItemBlock, line: number): number {
  const start = starts[line] as number;
  let at = start;
  while (at > 0 && (file.text[at - 1] === ' ' || file.text[at - 1] === '\t')) at--;
  return start - at;
}
