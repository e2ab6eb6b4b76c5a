import type { ItemBlock, MarkdownBlock } from '../../markdown.ts';
import type { Taken } from '../left-text.ts';
import { leftBetween, outdented, trimmed } from '../left-text.ts';

/** What is nested in an item and was not taken, as Markdown of its own: without the indent of the item. */
export function itemNotes(item: ItemBlock, nested: readonly MarkdownBlock[], taken: Taken): string {
  const [first] = nested;
  if (!first) return '';
  return leftBetween(item.file.text, first.span.start, item.span.end, nested, taken)
    .map((piece) => trimmed(outdented(piece)))
    .filter((piece) => piece !== '')
    .join('\n\n');
}
