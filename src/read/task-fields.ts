import type { WorkingTime } from '../model/config.ts';
import type { TaskBody } from './field-collector.ts';
import { collectFields, emptyBody } from './field-collector.ts';
import type { FieldName } from './field-names.ts';
import { fieldNamed } from './field-names.ts';
import { cutAtField, fieldParts } from './field-parts.ts';
import type { BlockText, MarkdownBlock } from './markdown.ts';
import { spanOfText } from './markdown.ts';

/** Reads the blocks below a task. `depth` is the nesting of the lines that belong to it directly. */
export function readTaskBody(blocks: readonly MarkdownBlock[], depth: number, time: WorkingTime): TaskBody {
  if (blocks.length === 0) return emptyBody;
  const { take, body } = collectFields(time);
  const noteBlocks: MarkdownBlock[] = [];
  let open: FieldName | undefined;
  /** The open field is a paragraph or a heading: the list that follows it stands on the same level. */
  let openAbove = false;
  /** Up to where the blocks that were taken in reach. */
  let covered = 0;
  for (const block of blocks) {
    const inList = block.kind === 'item' && (block.depth === depth + 1 || (block.depth === depth && openAbove));
    if (inList && open) {
      covered = block.span.end;
      const { value, rest } = cutAtField(block);
      if (!take(open, value, /^\[[ xX]\]\s+/.exec(value.text)?.[0].length ?? 0))
        noteBlocks.push(rest ? noteOf(value) : block);
      for (const { name, text, at } of rest ? fieldParts({ ...rest, kind: 'paragraph' }).parts : [])
        if (!take(name, text, at)) noteBlocks.push(noteOf(text));
      continue;
    }
    if (block.depth > depth) {
      // Behind a task of its own that ended the note around it.
      if (block.span.start >= covered) noteBlocks.push(block);
      covered = Math.max(covered, block.span.end);
      continue;
    }
    covered = block.span.end;
    open = undefined;
    openAbove = false;
    if (block.kind === 'heading') {
      open = fieldNamed(
        block.text
          .replace(/[*_:：]/g, '')
          .trim()
          .toLowerCase(),
      );
      openAbove = open !== undefined;
      if (open) continue;
    }
    if (block.kind === 'item' || block.kind === 'paragraph') {
      const { parts, others } = fieldParts(block);
      for (const { name, text, at } of parts) {
        if (!take(name, text, at)) noteBlocks.push(text === block ? block : noteOf(text));
        open = name;
        openAbove = block.kind === 'paragraph';
      }
      if (parts.length > 0) {
        noteBlocks.push(...others.map(noteOf));
        continue;
      }
    }
    noteBlocks.push(block);
  }
  return body(noteBlocks.length === 0 ? emptyBody.notes : rawLines(noteBlocks));
}

/** A part of a block that is no field, as a block of its own. */
function noteOf(text: BlockText): MarkdownBlock {
  return { kind: 'paragraph', depth: 0, quoted: false, span: spanOfText(text), ...text };
}

/** The source lines of blocks, without their common indent and without blank lines at the end of each. */
function rawLines(blocks: readonly MarkdownBlock[]): readonly string[] {
  const lines: string[] = [];
  for (const { span } of blocks) {
    // Without the blank line above it a paragraph would become part of what stands there.
    if (lines.length > 0 && /\n[ \t]*\r?\n$/.test(span.file.text.slice(Math.max(0, span.start - 200), span.start)))
      lines.push('');
    const own = span.file.text
      .slice(span.start, span.end)
      .split(/\r\n?|\n/)
      .map((line) => line.trimEnd());
    while (own.length > 0 && own[own.length - 1] === '') own.pop();
    lines.push(...own);
  }
  const indents = lines.filter((line) => line !== '').map((line) => line.length - line.trimStart().length);
  const common = Math.min(...indents, Number.MAX_SAFE_INTEGER);
  return lines.map((line) => line.slice(common));
}
