import type { Field } from '../../fields.ts';
import { statedIn } from '../../inline.ts';
import type { MarkdownBlock } from '../../markdown.ts';
import { spanOfText } from '../../markdown.ts';
import { leaving } from '../left-text.ts';

/**
 * The blocks that a field is made of: its own, and the list that belongs to it. What else its own block says stays as
 * `left`, where the field has it.
 */
export function blocksOfField(
  blocks: readonly MarkdownBlock[],
  field: Field & { readonly left?: string },
): readonly MarkdownBlock[] {
  const [own, ...others] = extentOf(blocks, field);
  return own ? [leaving(own, field.left ?? ''), ...others] : [];
}

/** The block of a field with all that belongs to it, by place alone. */
export function extentOf(blocks: readonly MarkdownBlock[], { block, items, range }: Field): readonly MarkdownBlock[] {
  const own = blocks[block] as MarkdownBlock;
  let end = block + 1;
  if (own.kind === 'heading') {
    while (end < blocks.length && blocks[end]?.kind !== 'heading') end++;
    return blocks.slice(block, end);
  }
  // Only the last field of a block goes on below it.
  const goesOn = (own.kind === 'item' || own.kind === 'paragraph') && range[1] === own.text.length;
  let next = 0;
  const holdsItem = ({ span }: MarkdownBlock): boolean => {
    while (next < items.length && (items[next] as { span: typeof span }).span.start < span.start) next++;
    const item = items[next];
    return item !== undefined && item.span.start < span.end;
  };
  const belongs = (one: MarkdownBlock): boolean =>
    one.depth > own.depth || (goesOn && own.kind !== 'item' && holdsItem(one));
  while (end < blocks.length && belongs(blocks[end] as MarkdownBlock)) end++;
  return blocks.slice(block, end);
}

/** The fields that headings with a known key announce: `#### Verification` and the list below it. */
export function headingFields(blocks: readonly MarkdownBlock[], isKey: (title: string) => boolean): readonly Field[] {
  return blocks.flatMap((block, at) => {
    if (block.kind !== 'heading' || block.depth > 0 || block.quoted) return [];
    const key = block.text.replace(/[*_`:：]+/g, '').trim();
    if (!isKey(key)) return [];
    const items = [];
    for (let next = at + 1; next < blocks.length && blocks[next]?.kind !== 'heading'; next++) {
      const one = blocks[next] as MarkdownBlock;
      if ((one.kind === 'item' || one.kind === 'paragraph') && one.text !== '')
        items.push(statedIn(one, 0, one.text.length));
    }
    const value = items.map((item) => item.value).join('; ');
    return [{ key, value, items, span: spanOfText(block), block: at, depth: 0, whole: true, range: [0, 0] as const }];
  });
}
