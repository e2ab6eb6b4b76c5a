import type { SourceSpan } from '../../base/source.ts';
import type { ItemBlock, ParagraphBlock } from '../markdown.ts';
import { spanInText } from '../markdown.ts';

/** A box, also one that is not written as it should be: `[]`, `[ x ]`, `[x]T001`. */
export const boxPattern: RegExp = /^\[[ \t]*[xX~?P-]?[ \t]*\]\*?(?!\()/;

const boxLine = /\n(?:[-*+]|\d{1,9}[.)])[ \t]+\[[ \t]*[xX~?P-]?[ \t]*\](?!\()[^\n]*/g;

/** Lines within a text that look like boxes: Markdown makes them a part of the paragraph above. */
export function boxesWithin(block: ItemBlock | ParagraphBlock): readonly SourceSpan[] {
  if (!block.text.includes('\n') || block.quoted) return [];
  return [...block.text.matchAll(boxLine)].map((match) =>
    spanInText(block, match.index + 1, match.index + match[0].length),
  );
}
