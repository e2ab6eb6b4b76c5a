import type { SourceSpan } from '../base/source.ts';
import type { WorkingTime } from '../model/config.ts';
import { findPaths } from '../model/file-paths.ts';
import { statusIn } from '../model/status-words.ts';
import type { TaskFields, TaskStatus } from '../model/task.ts';
import { parseEstimate } from './estimate.ts';
import type { FieldName } from './field-names.ts';
import { fieldNamed } from './field-names.ts';
import type { BlockText, MarkdownBlock } from './markdown.ts';
import { spanInText } from './markdown.ts';

/** What stands below a task, or in the cells of its row: its fields, and the lines that are none. */
export interface TaskBody {
  readonly fields: TaskFields;
  readonly files: readonly string[];
  /** The text of `Dependencies:` fields, with its place. */
  readonly dependencies: readonly { readonly text: string; readonly span: SourceSpan }[];
  /** What a status field says, and where. */
  readonly state?: { readonly status: TaskStatus; readonly span: SourceSpan };
  readonly notes: readonly string[];
  /** Estimates that could not be understood. */
  readonly unread: readonly SourceSpan[];
}

const none: readonly never[] = [];
const noFields: TaskFields = { verification: none, doneWhen: none };
const emptyBody: TaskBody = { fields: noFields, files: none, dependencies: none, notes: none, unread: none };

/** Takes in fields one by one. */
export interface FieldCollector {
  /** Takes the text from `at` on as the value of a field; false where it cannot be understood. */
  readonly take: (name: FieldName, block: BlockText, at: number) => boolean;
  readonly body: (notes: readonly string[]) => TaskBody;
}

/** A collector without fields as yet. */
export function collectFields(time: WorkingTime): FieldCollector {
  let verification: readonly string[] = none;
  let doneWhen: readonly string[] = none;
  let files: readonly string[] = none;
  let dependencies: TaskBody['dependencies'] = none;
  let unread: readonly SourceSpan[] = none;
  let fields: Omit<TaskFields, 'verification' | 'doneWhen'> | undefined;
  let state: TaskBody['state'];
  const take = (name: FieldName, block: BlockText, at: number): boolean => {
    const { text } = block;
    // `_Requirements: 1.1_`: what was opened before the name is closed behind the value.
    const end = text.length - (at > 0 && (text.startsWith('_') || text.startsWith('*')) ? closingMark(text, at) : 0);
    const raw = text.slice(at, end);
    const value = (raw.includes('\n') ? raw.replace(/\s*\n\s*/g, ' ') : raw).trim();
    if (value === '') return true;
    const bare = value.startsWith('`') ? value.replace(/^`([^`]*)`$/, '$1') : value;
    switch (name) {
      case 'files':
        files = [...files, ...findPaths(value)];
        break;
      case 'verification':
        verification = [...verification, value];
        break;
      case 'doneWhen':
        doneWhen = [...doneWhen, value];
        break;
      case 'dependencies':
        dependencies = [...dependencies, { text: value, span: spanInText(block, at, end) }];
        break;
      case 'status': {
        const status = statusIn(bare);
        if (status === undefined) return false;
        state ??= { status, span: spanInText(block, at, end) };
        break;
      }
      case 'estimate': {
        const estimate = parseEstimate(value, time);
        if (estimate) fields = { ...fields, estimate };
        else {
          unread = [...unread, spanInText(block, at, end)];
          return false;
        }
        break;
      }
      default:
        fields = { ...fields, [name]: bare };
    }
    return true;
  };
  return {
    take,
    body: (notes) => ({
      fields:
        fields || verification.length > 0 || doneWhen.length > 0 ? { ...fields, verification, doneWhen } : noFields,
      files,
      dependencies,
      ...(state ? { state } : {}),
      notes,
      unread,
    }),
  };
}

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
      let understood = take(open, value, /^\[[ xX]\]\s+/.exec(value.text)?.[0].length ?? 0);
      for (const { name, text, at } of rest ? fieldParts({ ...rest, kind: 'paragraph' }).parts : [])
        understood = take(name, text, at) && understood;
      if (!understood) noteBlocks.push(block);
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
      const { parts, whole } = fieldParts(block);
      let understood = whole;
      for (const { name, text, at } of parts) {
        understood = take(name, text, at) && understood;
        open = name;
        openAbove = block.kind === 'paragraph';
      }
      if (!understood) noteBlocks.push(block);
      if (parts.length > 0) continue;
    }
    noteBlocks.push(block);
  }
  return body(noteBlocks.length === 0 ? none : rawLines(noteBlocks));
}

const fieldPattern = /^(?:[-*+]\s+)?(\*\*|__|_)?([\p{L}][\p{L} /]{1,28}?)(?:\*\*|__|_)?\s*[:：](?:\*\*|__|_)?\s*/u;

/** A field in a text: its name, its lines, and where its value begins in them. */
interface FieldPart {
  readonly name: FieldName;
  readonly text: BlockText;
  readonly at: number;
}

/**
 * The fields that a block holds. In a paragraph each line may be one, in an item the first and those that are set in
 * bold; `**Story Points:** 5 | **Duration:** 3 days` are two. None when its first line is no field. `whole` is false
 * where a part of such a line is a field of another kind.
 */
function fieldParts(block: BlockText & { readonly kind: 'item' | 'paragraph' }): {
  readonly parts: readonly FieldPart[];
  readonly whole: boolean;
} {
  // Most lines are no field: one without a colon near its beginning cannot be one.
  if (!/^[^\n:：]{2,40}[:：]/.test(block.text) && !block.text.includes('**')) return noParts;
  if (!block.text.includes('\n') && !block.text.includes('| **')) return fieldOfLine(block);
  const parts: FieldPart[] = [];
  let whole = true;
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
      if (match && name && fits)
        parts.push({ name, text: { file: block.file, text: piece, starts: [start] }, at: match[0].length });
      else if (bold && piece !== line) whole = false;
      else if (!last) return noParts;
      else {
        parts[parts.length - 1] = {
          ...last,
          text: { file: block.file, text: `${last.text.text}\n${piece}`, starts: [...last.text.starts, start] },
        };
      }
    }
  return { parts, whole };
}

/** The same for a block of one line with one field. */
function fieldOfLine(block: BlockText & { readonly kind: 'item' | 'paragraph' }): ReturnType<typeof fieldParts> {
  const match = fieldPattern.exec(block.text);
  const name = match ? fieldNamed((match[2] as string).toLowerCase().trim()) : undefined;
  if (!match || !name || (block.kind === 'paragraph' && name === 'status' && match[1] === undefined)) return noParts;
  return { parts: [{ name, text: block, at: match[0].length }], whole: true };
}

const noParts = { parts: [], whole: true } as const;

/** An item of an open field, cut before the first line that is a field in bold: Markdown lets it run on into the item. */
function cutAtField(block: BlockText): { readonly value: BlockText; readonly rest?: BlockText } {
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

/** Length of the emphasis at the end of a text that was opened in front of its field's name. */
function closingMark(text: string, at: number): number {
  const [opened = ''] = /^(?:\*\*|__|_|\*)/.exec(text.trimStart()) ?? [];
  const closedBefore = text.slice(opened.length, at).includes(opened);
  const trimmed = text.trimEnd();
  return !closedBefore && trimmed.endsWith(opened) ? text.length - trimmed.length + opened.length : 0;
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
