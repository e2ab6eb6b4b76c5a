import type { BlockText } from '../markdown.ts';
import type { FieldName } from './field-names.ts';
import { fieldNamed } from './field-names.ts';

const fieldPattern = /^(?:[-*+]\s+)?(\*\*|__|_)?([\p{L}][\p{L} /]{1,28}?)(?:\*\*|__|_)?\s*[:：](?:\*\*|__|_)?\s*/u;

/** A field in a text: its name, its lines, and where its value begins in them. */
export interface FieldPart {
  readonly name: FieldName;
  readonly text: BlockText;
  readonly at: number;
}

/** A part while lines are added to it. */
interface GrowingPart extends FieldPart {
  readonly text: { readonly file: BlockText['file']; text: string; readonly starts: number[] };
}

/**
 * The fields that a block holds. In a paragraph each line may be one, in an item the first and those that are set in
 * bold; `**Story Points:** 5 | **Duration:** 3 days` are two. None when its first line is no field of any kind.
 * `others` are the lines and parts that are fields of another kind, with
 * what follows them.
 */
export function fieldParts(block: BlockText & { readonly kind: 'item' | 'paragraph' }): {
  readonly parts: readonly FieldPart[];
  readonly others: readonly BlockText[];
} {
  // Most lines are no field: one without a colon near its beginning cannot be one.
  if (!/^[^\n:：]{2,40}[:：]/.test(block.text) && !block.text.includes('**')) return noParts;
  if (!block.text.includes('\n') && !block.text.includes('| **')) return fieldOfLine(block);
  const parts: GrowingPart[] = [];
  const others: BlockText[] = [];
  let isOther = false;
  for (const [index, line] of block.text.split('\n').entries())
    for (const { piece, from } of piecesOf(line)) {
      const match = fieldPattern.exec(piece);
      const bold = match?.[1] !== undefined;
      const name = match ? fieldNamed((match[2] as string).toLowerCase().trim()) : undefined;
      const start = (block.starts[index] ?? 0) + from;
      const last = parts.at(-1);
      const first = index === 0 && from === 0;
      // A paragraph that begins with `Status:` speaks of more than the task.
      const fits = block.kind === 'item' ? first || bold : name !== 'status' || !first || bold;
      const text = { file: block.file, text: piece, starts: [start] };
      if (match && name && fits) parts.push({ name, text, at: match[0].length });
      else if (bold && (last || first || others.length > 0)) others.push(text);
      else if (!last && others.length === 0) return noParts;
      // What follows a field of another kind belongs to it.
      else if (!last || isOther) others.push(text);
      else {
        last.text.text += `\n${piece}`;
        last.text.starts.push(start);
      }
      isOther = others.at(-1) === text;
    }
  return { parts, others };
}

/** The same for a block of one line with one field. */
function fieldOfLine(block: BlockText & { readonly kind: 'item' | 'paragraph' }): ReturnType<typeof fieldParts> {
  const match = fieldPattern.exec(block.text);
  const name = match ? fieldNamed((match[2] as string).toLowerCase().trim()) : undefined;
  if (!match || !name || (block.kind === 'paragraph' && name === 'status' && match[1] === undefined)) return noParts;
  return { parts: [{ name, text: block, at: match[0].length }], others: [] };
}

const noParts = { parts: [], others: [] } as const;

/** An item of an open field, cut before the first line that is a field in bold: Markdown lets it run on into the item. */
export function cutAtField(block: BlockText): { readonly value: BlockText; readonly rest?: BlockText } {
  if (!block.text.includes('\n')) return { value: block };
  const lines = block.text.split('\n');
  const at = lines.findIndex((line, index) => {
    const match = index > 0 ? fieldPattern.exec(line) : null;
    return match?.[1] !== undefined && fieldNamed((match[2] as string).toLowerCase().trim()) !== undefined;
  });
  if (at < 0) return { value: block };
  const part = (from: number, to?: number): BlockText => ({
    file: block.file,
    text: lines.slice(from, to).join('\n'),
    starts: block.starts.slice(from, to),
  });
  return { value: part(0, at), rest: part(at) };
}

/** A line cut before each ` | **Name`. */
function piecesOf(line: string): readonly { readonly piece: string; readonly from: number }[] {
  if (!line.includes('| **')) return [{ piece: line, from: 0 }];
  const pieces: { piece: string; from: number }[] = [];
  let from = 0;
  for (const match of line.matchAll(/\s*\|\s+(?=\*\*)/g)) {
    pieces.push({ piece: line.slice(from, match.index), from });
    from = match.index + match[0].length;
  }
  pieces.push({ piece: line.slice(from), from });
  return pieces;
}
