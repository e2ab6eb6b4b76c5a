import { lineStarts, positionOf } from '../../base/source.ts';
import type { WorkingTime } from '../../model/config.ts';
import type { BlockText, MarkdownBlock } from '../markdown.ts';
import { spanOfText } from '../markdown.ts';
import type { TaskBody } from './field-collector.ts';
import { collectFields, emptyBody } from './field-collector.ts';
import type { FieldName } from './field-names.ts';
import { fieldNamed } from './field-names.ts';
import { cutAtField, fieldParts } from './field-parts.ts';

/**
 * Reads the blocks below a task. `depth` is the nesting of the lines that belong to it directly. With `keepAll` what
 * the fields do not hold of their lines is a note as well.
 */
export function readTaskBody(
  blocks: readonly MarkdownBlock[],
  depth: number,
  time: WorkingTime,
  keepAll = false,
): TaskBody {
  if (blocks.length === 0) return emptyBody;
  const { take, body } = collectFields(time, keepAll);
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
      const understood = take(open, value, /^\[[ xX]\]\s+/.exec(value.text)?.[0].length ?? 0);
      if (!understood || (keepAll && holdsMore(block))) noteBlocks.push(rest ? noteOf(value) : block);
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
      if (keepAll && open === 'resources') open = undefined;
      openAbove = open !== undefined;
      if (open) continue;
    }
    if (block.kind === 'item' || block.kind === 'paragraph') {
      const { parts, others } = fieldParts(block);
      for (const { name, text, at } of parts) {
        if (!take(name, text, at)) noteBlocks.push(text === block ? block : noteOf(text));
        // Its items may be no resources, and its name would be lost.
        open = keepAll && name === 'resources' ? undefined : name;
        openAbove = block.kind === 'paragraph';
      }
      if (parts.length > 0) {
        const [part, other] = [parts.at(-1)?.text, others.at(-1)];
        if (keepAll && (other?.starts[0] ?? -1) > (part?.starts.at(-1) as number)) open = undefined;
        noteBlocks.push(...others.map(noteOf));
        continue;
      }
    }
    noteBlocks.push(block);
  }
  return body(noteBlocks.length === 0 ? emptyBody.notes : rawLines(noteBlocks));
}

/** Whether an item holds more than its text. */
function holdsMore({ file, span, text, starts }: BlockText & Pick<MarkdownBlock, 'span'>): boolean {
  const last = (starts.at(-1) as number) + (text.length - text.lastIndexOf('\n') - 1);
  return file.text.slice(last, span.end).trim() !== '';
}

/** A part of a block that is no field, as a block of its own: from the margin on, where nothing but a marker stands in front. */
function noteOf(text: BlockText): MarkdownBlock {
  const span = spanOfText(text);
  const begin = lineStarts(text.file)[positionOf(span).line - 1] as number;
  const isWhole = /^\s*(?:[-*+]|\d+[.)])?\s*$/.test(text.file.text.slice(begin, span.start));
  return { kind: 'paragraph', depth: 0, quoted: false, ...text, span: isWhole ? { ...span, start: begin } : span };
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
