import { parseStamp } from '../model/stamp.ts';
import type { StatedDependency, TaskId, TaskList } from '../model/task.ts';
import { readDependencySentence } from '../read/dependency-sentence.ts';
import { readMarkdown } from '../read/markdown.ts';
import { indexTasks } from '../read/task-index.ts';
import { noPhaseOrder } from '../render/tasks-md.ts';
import { isPhaseOrder } from './phase-order.ts';

/** What people wrote under `## Dependencies`. */
export interface OwnSentences {
  /** The blocks as they stand, in their order. */
  readonly blocks: readonly string[];
  /** The texts in them that may state a dependency. */
  readonly texts: readonly string[];
}

/** Finds what people added to the Dependencies section of a generated file: all but the order of phases that `build` states. */
export function ownSentences(old: TaskList | undefined): OwnSentences {
  const found = { blocks: [] as string[], texts: [] as string[] };
  if (!old?.stamp) return found;
  let inside = false;
  let ours = false;
  for (const block of readMarkdown(old.file).blocks) {
    if (block.kind === 'heading' && block.level <= 2 && block.depth === 0 && !block.quoted) {
      inside = block.level === 2 && block.text === 'Dependencies';
      continue;
    }
    if (!inside) continue;
    const text = block.kind === 'item' || block.kind === 'paragraph' ? block.text : undefined;
    if (block.depth === 0) {
      ours =
        text === undefined
          ? block.kind === 'html' && parseStamp(block.html.trim()) !== undefined
          : text === noPhaseOrder || isPhaseOrder(text, old.phases);
      const lines = old.file.text.slice(block.span.start, block.span.end).replace(/\r\n?/g, '\n').trimEnd();
      if (!ours) found.blocks.push(lines);
    }
    if (!ours && text !== undefined && !block.quoted && !/:$|^\s*$/.test(text)) found.texts.push(text);
  }
  return found;
}

/** What own sentences say of the tasks of a list as it is now. */
export function sayingOf(
  { texts }: OwnSentences,
  { tasks, phases }: Pick<TaskList, 'tasks' | 'phases'>,
): readonly StatedDependency[] {
  if (texts.length === 0 || !tasks[0]) return [];
  const { span } = tasks[0];
  const index = indexTasks(tasks, phases);
  return texts.flatMap((text) =>
    (readDependencySentence(text, index) ?? []).map(({ from, to }) => ({ from, to, span, place: 'section' as const })),
  );
}

/** Ids that own sentences name one by one, not as a part of a phase. */
export function namedIn({ texts }: OwnSentences, old: TaskList | undefined): ReadonlySet<TaskId> {
  if (!old || texts.length === 0) return new Set();
  const { idsIn } = indexTasks(old.tasks, old.phases);
  return new Set(texts.flatMap((text) => idsIn(text)));
}
