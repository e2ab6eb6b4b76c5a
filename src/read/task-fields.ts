import type { SourceSpan } from '../base/source.ts';
import type { WorkingTime } from '../model/config.ts';
import { findPaths } from '../model/file-paths.ts';
import type { TaskFields } from '../model/task.ts';
import { parseEstimate } from './estimate.ts';
import type { BlockText, MarkdownBlock } from './markdown.ts';
import { spanInText } from './markdown.ts';

/** What stands below a task: its fields, and the lines that are none. */
export interface TaskBody {
  readonly fields: TaskFields;
  readonly files: readonly string[];
  /** The text of `Dependencies:` fields, with its place. */
  readonly dependencies: readonly { readonly text: string; readonly span: SourceSpan }[];
  readonly done: boolean;
  readonly notes: readonly string[];
  /** Estimates that could not be understood. */
  readonly unread: readonly SourceSpan[];
}

type FieldName =
  | 'files'
  | 'estimate'
  | 'assignee'
  | 'skill'
  | 'dependencies'
  | 'verification'
  | 'doneWhen'
  | 'reference'
  | 'status';

const names: readonly (readonly [FieldName, RegExp])[] = [
  ['files', /^(?:files?|target files?|paths?|文件|файлы?|ファイル|파일|archivos?)$/],
  ['estimate', /^(?:estimate|estimated (?:time|effort)|estimation|effort|duration|время|оценка|预估|工时|見積もり)$/],
  ['assignee', /^(?:assignee|owner|assigned to)$/],
  ['skill', /^skills?$/],
  [
    'dependencies',
    /^(?:dependenc(?:y|ies)|depends(?: on)?|requires|blocked by|зависимости|依赖|依存関係|의존성|dependencias)$/,
  ],
  ['verification', /^(?:verif(?:y|ication)|verify with)$/],
  ['doneWhen', /^(?:done when|definition of done|dod)$/],
  ['reference', /^plan$/],
  ['status', /^status$/],
];
const fieldPattern = /^(?:\*\*|__|_)?([\p{L}][\p{L} ]{1,28}?)(?:\*\*|__|_)?\s*[:：](?:\*\*|__|_)?\s*/u;

const emptyBody: TaskBody = {
  fields: { verification: [], doneWhen: [] },
  files: [],
  dependencies: [],
  done: false,
  notes: [],
  unread: [],
};

/** Reads the blocks below a task. `depth` is the nesting of the lines that belong to it directly. */
export function readTaskBody(blocks: readonly MarkdownBlock[], depth: number, time: WorkingTime): TaskBody {
  if (blocks.length === 0) return emptyBody;
  const verification: string[] = [];
  const doneWhen: string[] = [];
  const files: string[] = [];
  const dependencies: { text: string; span: SourceSpan }[] = [];
  const unread: SourceSpan[] = [];
  const noteBlocks: MarkdownBlock[] = [];
  let fields: Omit<TaskFields, 'verification' | 'doneWhen'> = {};
  let done = false;
  let open: FieldName | undefined;
  /** The open field is a paragraph: the list that follows it stands on the same level. */
  let openParagraph = false;

  const take = (name: FieldName, block: BlockText, at: number): void => {
    const value = block.text
      .slice(at)
      .replace(/\s*\n\s*/g, ' ')
      .trim();
    if (value === '') return;
    const bare = value.replace(/^`([^`]*)`$/, '$1');
    if (name === 'files') files.push(...findPaths(value));
    else if (name === 'verification') verification.push(value);
    else if (name === 'doneWhen') doneWhen.push(value);
    else if (name === 'dependencies')
      dependencies.push({ text: value, span: spanInText(block, at, block.text.length) });
    else if (name === 'status') done = /^(?:✅|done|completed?)\b/i.test(bare);
    else if (name === 'estimate') {
      const estimate = parseEstimate(value, time);
      if (estimate) fields = { ...fields, estimate };
      else unread.push(spanInText(block, at, block.text.length));
    } else fields = { ...fields, [name]: bare };
  };
  for (const block of blocks) {
    const inList = block.kind === 'item' && (block.depth === depth + 1 || (block.depth === depth && openParagraph));
    if (inList && open) {
      take(open, block, /^\[[ xX]\]\s+/.exec(block.text)?.[0].length ?? 0);
      continue;
    }
    if (block.depth > depth) continue;
    open = undefined;
    openParagraph = false;
    if (block.kind === 'item' || block.kind === 'paragraph') {
      const parts = block.kind === 'item' ? fieldParts(block).slice(0, 1) : fieldParts(block);
      const whole = block.kind === 'item' ? block : undefined;
      for (const { name, text, at } of parts) {
        const complaints = unread.length;
        take(name, whole ?? text, at);
        if (unread.length > complaints) noteBlocks.push(block);
        open = name;
        openParagraph = block.kind === 'paragraph';
      }
      if (parts.length > 0) continue;
    }
    noteBlocks.push(block);
  }
  return {
    fields: { ...fields, verification, doneWhen },
    files,
    dependencies,
    done,
    notes: rawLines(noteBlocks),
    unread,
  };
}

/** The fields that a block holds; in a paragraph each line may be one. None when its first line is no field. */
function fieldParts(
  block: BlockText & { readonly kind: 'item' | 'paragraph' },
): readonly { name: FieldName; text: BlockText; at: number }[] {
  const parts: { name: FieldName; text: { file: BlockText['file']; text: string; starts: number[] }; at: number }[] =
    [];
  for (const [index, line] of block.text.split('\n').entries()) {
    const match = fieldPattern.exec(line);
    const label = match?.[1]?.toLowerCase().trim();
    const name = label === undefined ? undefined : names.find(([, pattern]) => pattern.test(label))?.[0];
    const start = block.starts[index] ?? 0;
    const last = parts.at(-1);
    if (match && name && (block.kind === 'item' || name !== 'status' || parts.length > 0))
      parts.push({ name, text: { file: block.file, text: line, starts: [start] }, at: match[0].length });
    else if (!last) return [];
    else {
      last.text.text += `\n${line}`;
      last.text.starts.push(start);
    }
  }
  return parts;
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
