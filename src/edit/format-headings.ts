import type { Task } from '../model/task.ts';
import type { MarkdownBlock } from '../read/markdown.ts';
import type { Candidate } from '../read/tasks/candidate.ts';
import { isBoldPhase } from '../read/tasks/section.ts';
import { boxedText } from './canonical-line.ts';
import { isBlank, lineAt } from './file-lines.ts';
import type { FormatInput } from './format-input.ts';
import { losesWords } from './format-item.ts';
import type { LineChange, NewLine, Rewrite } from './rewrite.ts';
import { dropStatusField } from './status-lines.ts';

/** Rewrites headings that are tasks as list items, with what stands below them indented. */
export function formatHeadings(input: FormatInput): readonly Rewrite[] {
  const sectionOf = taskSections(input.blocks);
  return input.candidates.flatMap((candidate, task) =>
    candidate.form === 'heading' ? (formatHeading(input, task, candidate, sectionOf(candidate)) ?? []) : [],
  );
}

/** Finds the blocks that belong to a heading that is a task. */
export function taskSections(blocks: readonly MarkdownBlock[]): (candidate: Candidate) => readonly MarkdownBlock[] {
  let places: ReadonlyMap<MarkdownBlock, number> | undefined;
  return (candidate) => {
    places ??= new Map(blocks.map((block, at) => [block, at]));
    const begin = (places.get(candidate.text as MarkdownBlock) as number) + 1;
    return blocks.slice(begin, endOfSection(blocks, begin, candidate));
  };
}

/** The block that ends what belongs to a heading: another heading that is no part of the task, or what stands for one. */
function endOfSection(blocks: readonly MarkdownBlock[], from: number, { body }: Candidate): number {
  const own = new Set(body);
  const ends = (block: MarkdownBlock): boolean =>
    block.depth === 0 &&
    !block.quoted &&
    !own.has(block) &&
    (block.kind === 'heading' || (block.kind === 'paragraph' && isBoldPhase(block)));
  let at = from;
  while (at < blocks.length && !ends(blocks[at] as MarkdownBlock)) at++;
  return at;
}

function formatHeading(
  { lines, tasks, writer, time }: FormatInput,
  task: number,
  candidate: Candidate,
  section: readonly MarkdownBlock[],
): Rewrite | undefined {
  const { line, text, lines: span } = candidate;
  const { status } = tasks[task] as Task;
  const whole =
    (losesWords(text.text, line) ? undefined : writer.whole(line, status)) ?? boxedText(text.text, line, status);
  if (whole === undefined) return undefined;
  const from = lineAt(lines, span.start);
  const behind = lineAt(lines, span.end - 1) + 1;
  let end = behind;
  for (const block of section) end = Math.max(end, lineAt(lines, block.span.end - 1) + 1);
  while (end > behind && isBlank(lines, end - 1)) end--;
  const changes: LineChange[] = [...dropStatusField(candidate, status, lines, time)];
  const first: NewLine = { text: `- ${whole}`, task };
  let begin = behind;
  while (begin < end && isBlank(lines, begin)) begin++;
  // A list may follow at once; all else would be read as a part of the line above.
  if (begin < end && /^ {0,3}(?:[-*+]|1[.)])\s+\S/.test(lines.texts[begin] as string))
    changes.push({ from, to: begin, lines: [first] });
  else if (begin < end && begin === behind) changes.push({ from, to: behind, lines: [first, { text: '' }] });
  else changes.push({ from, to: behind, lines: [first] });
  const next = lines.texts[end];
  if (
    next !== undefined &&
    next.trim() !== '' &&
    !/^ {0,3}(?:#{1,6}(?:\s|$)|([-*_])(?:[ \t]*\1){2,}[ \t]*$)/.test(next)
  )
    changes.push({ from: end, to: end, lines: [{ text: '' }] });
  return { tasks: [task], changes, indented: [begin, end] };
}
