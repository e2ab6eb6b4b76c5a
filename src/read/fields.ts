import type { SourceSpan } from '../base/source.ts';
import { spanOf } from '../base/source.ts';
import type { PlanField, Stated } from '../model/plan.ts';
import { oneLine, plainText, splitOutside, statedIn, withoutComments } from './inline.ts';
import type { BlockText, CodeBlock, ItemBlock, MarkdownBlock, ParagraphBlock, TableBlock } from './markdown.ts';
import { spanInText } from './markdown.ts';

/** A field, and where it stands in the list of blocks it was read from. */
export interface Field extends PlanField {
  /** Index of its block. */
  readonly block: number;
  /** Number of list items around its block, its own included. */
  readonly depth: number;
  /** Its block begins with a key: no other text stands in it. */
  readonly whole: boolean;
  /** Where it begins and ends in the text of its block; 0 to 0 in a table. */
  readonly range: readonly [number, number];
}

interface KeyAt {
  readonly key: string;
  readonly start: number;
  readonly valueStart: number;
}

const boldKeys = [
  /\*\*([^*\n]{1,100})\*\*[ \t]*(?:\([^()\n]{0,60}\)[ \t]*)?[:：]/y,
  /\*\*([^*\n]{1,100}?)[:：][ \t]*\*\*/y,
  /__([^_\n]{1,100})__[ \t]*[:：]/y,
];
const bareKey = /([^\s*|:：`[][^*|:：\n]{0,60}?)[ \t]*[:：](?=[ \t\n]|$)/y;
const optionNames =
  /^(?:attribute|property|field|key|item|aspect|category|parameter|setting|name|area|속성|항목|구분|属性|项目|項目|类别|параметр|поле|аспект|категория|attribut|campo|propiedad|clave)$/i;
const valueNames =
  /^(?:value|values|requirement|choice|decision|setting|detail|details|description|selection|technology|answer|값|내용|선택|결정|值|内容|选择|決定|値|значение|описание|решение|wert|valor|descripción)$/i;

/**
 * The `**Key**: value` lines among blocks, in their order: paragraphs and list items, several on one line apart by
 * `|`, with values that go on as wrapped lines, as the list, paragraph or code that follows, and the rows of
 * key-and-value tables. A key without emphasis counts where `bare` says so.
 */
export function readFields(blocks: readonly MarkdownBlock[], bare?: (key: string) => boolean): readonly Field[] {
  const fields: Field[] = [];
  for (let index = 0; index < blocks.length; index++) {
    const block = blocks[index] as MarkdownBlock;
    if (block.kind === 'table') for (const field of tableFields(block, index)) fields.push(field);
    if (block.kind !== 'paragraph' && block.kind !== 'item') continue;
    const keys = keysIn(block, bare);
    keys.forEach((key, at) => {
      const last = at === keys.length - 1;
      const end = keys[at + 1]?.start ?? block.text.length;
      const own = ownItems(block, key.valueStart, end);
      const said = oneLine(trimmed(block.text.slice(key.valueStart, end)));
      const items = last ? own.concat(following(blocks, index, said, bare)) : own;
      fields.push({
        key: plainText(key.key),
        value: items.map((item) => item.value).join('; '),
        items,
        span: spanInText(block, key.start, key.start + trimmed(block.text.slice(key.start, end)).length),
        block: index,
        depth: block.depth + (block.kind === 'item' ? 1 : 0),
        whole: keys[0]?.start === 0,
        range: [key.start, end],
      });
    });
  }
  return fields;
}

/** The first field whose key matches. */
export function fieldOf<T extends PlanField>(fields: readonly T[], key: RegExp): T | undefined {
  return fields.find((field) => key.test(field.key));
}

function keysIn(block: BlockText, bare: ((key: string) => boolean) | undefined): readonly KeyAt[] {
  const text = withoutComments(block.text);
  const keys: KeyAt[] = [];
  let lineStart = 0;
  while (lineStart <= text.length) {
    const newline = text.indexOf('\n', lineStart);
    const lineEnd = newline < 0 ? text.length : newline;
    for (const at of keyPlaces(text, lineStart, lineEnd)) {
      const found = keyAt(text, at, at === lineStart ? bare : undefined);
      if (found) keys.push(found);
    }
    lineStart = lineEnd + 1;
  }
  return keys;
}

/** A key may stand at the start of a line and behind each `|`. */
function keyPlaces(text: string, from: number, to: number): readonly number[] {
  const places = [from];
  for (let bar = text.indexOf('|', from); bar >= 0 && bar < to; bar = text.indexOf('|', bar + 1)) {
    let at = bar + 1;
    while (at < to && /\s/.test(text[at] as string)) at++;
    places.push(at);
  }
  return places;
}

function keyAt(text: string, at: number, bare: ((key: string) => boolean) | undefined): KeyAt | undefined {
  for (const pattern of boldKeys) {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (match) return { key: match[1] as string, start: at, valueStart: at + match[0].length };
  }
  if (!bare) return undefined;
  // `**Fields**` alone on its line announces the list below.
  const alone = at === 0 ? /^\*\*([^*\n]{1,60})\*\*\s*$/.exec(text.slice(0, 80)) : null;
  if (alone && text.length < 80 && bare((alone[1] as string).trim())) {
    return { key: alone[1] as string, start: 0, valueStart: text.length };
  }
  bareKey.lastIndex = at;
  const match = bareKey.exec(text);
  if (!match || !bare((match[1] as string).trim())) return undefined;
  return { key: match[1] as string, start: at, valueStart: at + match[0].length };
}

function trimmed(text: string): string {
  const clean = withoutComments(text);
  let end = clean.length;
  while (end > 0 && /[\s|\\]/.test(clean[end - 1] as string)) end--;
  return clean.slice(0, end);
}

function ownItems(block: BlockText, from: number, to: number): readonly Stated[] {
  const text = trimmed(block.text.slice(from, to));
  return splitOutside(text, ';；').map((piece) => statedIn(block, from + piece.from, from + piece.to));
}

/** What belongs to a field behind its block: the list, code or paragraph that follows. */
function following(
  blocks: readonly MarkdownBlock[],
  index: number,
  said: string,
  bare: ((key: string) => boolean) | undefined,
): readonly Stated[] {
  const block = blocks[index] as ParagraphBlock | ItemBlock;
  const depth = block.kind === 'item' ? block.depth + 1 : block.depth;
  const items: Stated[] = [];
  const open = said === '' || /[:：]$/.test(said);
  for (let at = index + 1; at < blocks.length; at++) {
    const next = blocks[at] as MarkdownBlock;
    if (next.depth < depth || next.quoted !== block.quoted) break;
    if (next.kind === 'item') {
      // A list below a complete sentence is its own thing, unless it is nested, or follows at once and is no list of fields.
      const apart = (): boolean => next.span.start !== block.span.end || keysIn(next, bare)[0]?.start === 0;
      if (at === index + 1 && block.kind !== 'item' && !open && apart()) break;
      items.push(statedIn(next, 0, next.text.length));
      continue;
    }
    if (items.length > 0 || !open) {
      if (next.depth > depth || (items.length > 0 && next.kind === 'code' && block.kind === 'item')) continue;
      break;
    }
    if (next.kind === 'html') continue;
    if (next.kind === 'code') return codeLines(next);
    if (next.kind !== 'paragraph' || keysIn(next, bare).length > 0) break;
    return [statedIn(next, 0, next.text.length)];
  }
  return items.filter((item) => item.value !== '');
}

function codeLines(block: CodeBlock): readonly Stated[] {
  return block.code
    .split('\n')
    .map((line, index) => ({ value: line.trim(), span: lineSpan(block, index, line.trim()) }))
    .filter((item) => item.value !== '');
}

function lineSpan(block: CodeBlock, line: number, text: string): SourceSpan {
  const start = block.starts[line] ?? block.span.start;
  const indent = block.span.file.text.slice(start, block.span.end).search(/\S/);
  return spanOf(block.span.file, start + Math.max(0, indent), start + Math.max(0, indent) + text.length);
}

function tableFields(table: TableBlock, index: number): readonly Field[] {
  const [first, second] = table.header;
  if (!first || !second || !optionNames.test(plainText(first.text)) || !valueNames.test(plainText(second.text)))
    return [];
  return table.rows.flatMap((row) => {
    const [key, value] = row;
    if (!key || !value || plainText(key.text) === '' || value.text.trim() === '') return [];
    const items = ownItems(value, 0, value.text.length);
    return [
      {
        key: plainText(key.text),
        value: items.map((item) => item.value).join('; '),
        items,
        span: spanOf(
          key.file,
          spanInText(key, 0, 0).start,
          spanInText(value, value.text.length, value.text.length).end,
        ),
        block: index,
        depth: table.depth,
        whole: true,
        range: [0, 0],
      },
    ];
  });
}
