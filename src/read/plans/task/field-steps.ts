import type { Field } from '../../fields.ts';
import type { MarkdownBlock } from '../../markdown.ts';
import { extentOf } from './field-blocks.ts';
import { isNothing, ownItems, usedBy } from './field-items.ts';
import { itemMarkdown } from './task-points.ts';

/** The outer points of a field with all that is nested in them; what stands on its own line where there are none. */
export function fieldSteps(
  blocks: readonly MarkdownBlock[],
  field: Field,
): { readonly steps: readonly string[]; readonly rest: readonly string[]; readonly used: ReadonlySet<MarkdownBlock> } {
  const [own, ...below] = extentOf(blocks, field);
  const items = below.filter((block) => block.kind === 'item');
  if (!own || items.length === 0) {
    const steps = field.items.map(({ value }) => value).filter((value) => !isNothing(value));
    return { steps, rest: [], used: usedBy(blocks, field) };
  }
  const outer = items.reduce((low, { depth }) => Math.min(low, depth), Number.POSITIVE_INFINITY);
  const used = new Set<MarkdownBlock>();
  let inside = false;
  for (const block of below) {
    if (block.depth <= outer) inside = block.kind === 'item';
    if (inside) used.add(block);
  }
  const rest = ownItems(own, field).map(({ value }) => value);
  return { steps: items.filter(({ depth }) => depth === outer).map(itemMarkdown), rest, used };
}
