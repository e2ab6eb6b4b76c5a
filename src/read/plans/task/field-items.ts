import type { Stated } from '../../../model/plan.ts';
import type { Field } from '../../fields.ts';
import type { MarkdownBlock } from '../../markdown.ts';
import { extentOf } from './field-blocks.ts';

/** What stands on the line of a field itself. */
export function ownItems(block: MarkdownBlock, { items }: Field): readonly Stated[] {
  if (block.kind !== 'item' && block.kind !== 'paragraph') return block.kind === 'table' ? items : [];
  const end = (block.starts.at(-1) ?? 0) + block.text.length - block.text.lastIndexOf('\n') - 1;
  return items.filter(({ span, value }) => value !== '' && span.start < end);
}

/** The blocks below a field that its items are read from. */
export function usedBy(blocks: readonly MarkdownBlock[], field: Field): ReadonlySet<MarkdownBlock> {
  const starts = field.items.map(({ span }) => span.start);
  let next = 0;
  return new Set(
    extentOf(blocks, field).filter(({ span }) => {
      while (next < starts.length && (starts[next] as number) < span.start) next++;
      return (starts[next] ?? Number.POSITIVE_INFINITY) < span.end;
    }),
  );
}

/** Whether a value says that there is nothing: `None`, a dash. */
export function isNothing(text: string): boolean {
  return /^(?:n\/?a|none|not applicable|[-–—]|нет|无|なし|없음)?\.?$/i.test(text);
}
