import { parseStamp } from '../model/stamp.ts';
import type { TaskId, TaskList } from '../model/task.ts';
import type { MarkdownBlock } from '../read/markdown.ts';
import { readMarkdown } from '../read/markdown.ts';
import { indexTasks } from '../read/tasks/task-index.ts';
import { linesAtMargin } from '../read/tasks/text-lines.ts';
import { noPhaseOrder } from '../render/tasks-md.ts';
import { isPhaseOrder } from './phase-order.ts';
import { isPhaseOverlap } from './phase-overlap.ts';

/** Finds what people added to the Dependencies section of a generated file, piece by piece: all but what `build` states of the order of phases. */
export function ownSentences(old: TaskList | undefined): readonly string[] {
  if (old?.dialect !== 'generated') return [];
  const pieces: string[] = [];
  const { text } = old.file;
  let from: number | undefined;
  const takeText = (to: number): void => {
    const piece = from === undefined ? '' : linesAtMargin(text.slice(from, to));
    if (piece !== '') pieces.push(piece);
  };
  for (const block of readMarkdown(old.file).blocks) {
    if (block.depth > 0 || block.quoted) continue;
    if (block.kind === 'heading' && block.level <= 2) {
      takeText(block.span.start);
      from = block.level === 2 && block.text === 'Dependencies' ? block.span.end : undefined;
    } else if (from !== undefined && isOurs(block, old)) {
      takeText(block.span.start);
      from = block.span.end;
    }
  }
  takeText(text.length);
  return pieces;
}

function isOurs(block: MarkdownBlock, old: TaskList): boolean {
  if (block.kind === 'html') return parseStamp(block.html.trim()) !== undefined;
  if (block.kind === 'paragraph') return block.text === noPhaseOrder;
  return block.kind === 'item' && (isPhaseOrder(block.text, old.phases) || isPhaseOverlap(block.text));
}

/** Ids that own sentences name one by one, not as a part of a phase. */
export function namedIn(sentences: readonly string[], old: TaskList | undefined): ReadonlySet<TaskId> {
  if (!old || sentences.length === 0) return new Set();
  return new Set(indexTasks(old.tasks, old.phases).idsIn(sentences.join('\n')));
}
