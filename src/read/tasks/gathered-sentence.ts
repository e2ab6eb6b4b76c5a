import type { SourceSpan } from '../../base/source.ts';
import type { MarkdownBlock, ParagraphBlock } from '../markdown.ts';
import { spanOfText } from '../markdown.ts';
import type { PhaseHeading } from './candidate.ts';
import { fieldNamed } from './field-names.ts';

/** A text that may state dependencies; `phase` where it speaks of the tasks of a phase without naming it. */
export interface GatheredSentence {
  readonly text: string;
  readonly span: SourceSpan;
  readonly phase?: PhaseHeading;
  readonly depth?: number;
  /** The text of the item that it is nested in. */
  readonly under?: string;
}

/** The sentences of a block; a row of a table with a column `Depends on` is one. */
export function sentencesOf(
  block: MarkdownBlock,
  earlier: readonly GatheredSentence[] = [],
): readonly GatheredSentence[] {
  if (block.kind === 'item' || block.kind === 'paragraph') {
    const { text, depth } = block;
    const last = depth > 0 ? earlier[earlier.length - 1] : undefined;
    const under = last && (last.depth as number) < depth ? last.text : last?.depth === depth ? last.under : undefined;
    return [{ text, span: spanOfText(block), depth, ...(under === undefined ? {} : { under }) }];
  }
  if (block.kind !== 'table') return [];
  const column = block.header.findIndex(({ text }) => fieldNamed(text.trim().toLowerCase()) === 'dependencies');
  if (column < 1) return [];
  return block.rows.flatMap((cells) => {
    const [first, cell] = [cells[0], cells[column]];
    if (!first || !cell || /^\W*(?:none\b.*)?$/i.test(cell.text)) return [];
    // `| 7: US5 | Depends on Phase 2 |` in a column `Phase`.
    const number = /^\s*(\d+(?:\.\d+)*)/.exec(first.text)?.[1];
    const name = number !== undefined && /phase/i.test(block.header[0]?.text ?? '') ? `Phase ${number}` : first.text;
    return [{ text: `${name} depends on ${cell.text.replace(/^\s*depends on\s+/i, '')}`, span: spanOfText(cell) }];
  });
}

/** `**Dependencies**: Requires US3` below the heading of a phase speaks of all its tasks. */
export function speaksOfPhase({ text, depth }: ParagraphBlock): boolean {
  return depth === 0 && /^\*\*(?:dependenc(?:y|ies)|depends on)\b/i.test(text);
}
