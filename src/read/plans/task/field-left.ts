import type { Field } from '../../fields.ts';
import { commentsIn } from '../../inline.ts';
import type { BlockText, MarkdownBlock } from '../../markdown.ts';
import { outdented, trimmed } from '../left-text.ts';
import { extentOf } from './field-blocks.ts';

interface Kept {
  readonly field: Field;
  /** Words of the field that the model has no place for. */
  readonly rest: readonly string[];
  /** Blocks below it whose words the model has. */
  readonly used: ReadonlySet<MarkdownBlock>;
}

/**
 * What stays of the blocks of fields that are taken, by the first field of each block: words around them, fields beside
 * them that mean nothing, comments, and blocks below them that the model has no place for.
 */
export function leftOfBlocks(
  blocks: readonly MarkdownBlock[],
  own: readonly Field[],
  kept: readonly Kept[],
): ReadonlyMap<Field, string> {
  const keptBy = new Map(kept.map((one) => [one.field, one]));
  const byBlock = new Map<number, Field[]>();
  for (const field of own) {
    const same = byBlock.get(field.block);
    if (same) same.push(field);
    else byBlock.set(field.block, [field]);
  }
  const left = new Map<Field, string>();
  for (const [at, fields] of byBlock) {
    const first = fields.find((field) => keptBy.has(field));
    if (!first) continue;
    const block = blocks[at] as MarkdownBlock;
    const isList = block.kind === 'item';
    const lines = block.kind === 'table' ? tableLeft(block, fields, keptBy) : linesLeft(block, fields, keptBy);
    const rest = fields.flatMap((field) => keptBy.get(field)?.rest ?? []);
    const said = [
      isList ? lines.map((line) => `- ${line}`).join('\n') : lines.join('\n'),
      rest.map((line) => `- ${line}`).join('\n'),
      ...unusedBelow(blocks, fields, keptBy),
    ];
    left.set(first, said.filter((text) => text !== '').join('\n\n'));
  }
  return left;
}

/** Text before the first field, fields that are not kept, and comments in those that are. */
function linesLeft(
  block: MarkdownBlock,
  fields: readonly Field[],
  keptBy: ReadonlyMap<Field, Kept>,
): readonly string[] {
  if (block.kind !== 'item' && block.kind !== 'paragraph') return [];
  const { text } = block as BlockText;
  const before = text.slice(0, fields[0]?.range[0] ?? 0);
  const pieces = fields.flatMap((field) => {
    const words = text.slice(...field.range);
    return keptBy.has(field) ? commentsIn(words) : [words];
  });
  return [before, ...pieces].map((piece) => piece.replace(/^[\s|]+|[\s|\\]+$/g, '')).filter((piece) => piece !== '');
}

/** The rows of a table that are no fields that are kept, under its heading. */
function tableLeft(
  table: MarkdownBlock,
  fields: readonly Field[],
  keptBy: ReadonlyMap<Field, Kept>,
): readonly string[] {
  const { file, start, end } = table.span;
  const kept = fields.filter((field) => keptBy.has(field)).map(({ span }) => span.start);
  const [head = '', dashes = '', ...rows] = file.text.slice(start, end).split('\n');
  let at = start + head.length + dashes.length + 2;
  let next = 0;
  const others = rows.filter((row) => {
    const [from, to] = [at, at + row.length];
    at = to + 1;
    while (next < kept.length && (kept[next] as number) < from) next++;
    return row.trim() !== '' && !((kept[next] ?? Number.POSITIVE_INFINITY) < to);
  });
  return others.length === 0 ? [] : [head, dashes, ...others].map((row) => row.trim());
}

/** What belongs to the last field of a block by its place, and is in no model. */
function unusedBelow(
  blocks: readonly MarkdownBlock[],
  fields: readonly Field[],
  keptBy: ReadonlyMap<Field, Kept>,
): readonly string[] {
  const last = fields.at(-1) as Field;
  const kept = keptBy.get(last);
  const [own, ...below] = extentOf(blocks, last);
  // What is below a field that means nothing stays where it is, but for what is nested in the item that is taken.
  const unused = below.filter((block) => (kept ? !kept.used.has(block) : block.depth > (own as MarkdownBlock).depth));
  let end = 0;
  return unused.flatMap(({ span }) => {
    if (span.start < end) return [];
    end = span.end;
    return [trimmed(outdented(span.file.text.slice(span.start, span.end)))];
  });
}
