import { lineStarts } from '../base/source.ts';
import type { Candidate } from '../read/tasks/candidate.ts';
import { isBlank, lineAt } from './file-lines.ts';
import type { FixInput } from './fix-input.ts';
import { taskSections } from './format-headings.ts';
import type { TextEdit } from './text-edit.ts';

/** Tasks whose lines go together. */
export interface Removal {
  readonly tasks: readonly number[];
  readonly edit: TextEdit;
}

/** Finds the lines of tasks and of what stands below them. A task in whose lines another one stands is not removed. */
export function removals(
  input: FixInput,
  tasks: ReadonlySet<number>,
): { readonly found: readonly Removal[]; readonly kept: readonly number[] } {
  const { lines, candidates } = input;
  const endOf = lineEnds(input);
  const begins = candidates.map(({ lines: span, form, text }) =>
    lineAt(lines, form === 'row' ? (text.starts[0] as number) : span.start),
  );
  const kept: number[] = [];
  const ranges: { tasks: number[]; from: number; to: number }[] = [];
  for (const task of [...tasks].sort((a, b) => a - b)) {
    const [from, to] = [withComments(input, begins[task] as number), endOf(task)];
    let next = task + 1;
    while (next < candidates.length && (begins[next] as number) < to && tasks.has(next)) next++;
    if ((begins[next] ?? to) < to) {
      kept.push(task);
      continue;
    }
    const last = ranges.at(-1);
    if (last && isGap(input, last.to, from)) {
      last.tasks.push(task);
      last.to = Math.max(last.to, to);
    } else ranges.push({ tasks: [task], from, to });
  }
  return { found: ranges.map(({ tasks: some, from, to }) => ({ tasks: some, edit: lineEdit(input, from, to) })), kept };
}

/** The first line of a task, or of the comments above it that speak of it. */
function withComments({ lines }: FixInput, line: number): number {
  let from = line;
  while (from > 0 && /^\s*<!-- tasks-ml-disable-next-line\b/.test(lines.texts[from - 1] as string)) from--;
  return from;
}

function isGap({ lines }: FixInput, from: number, to: number): boolean {
  let line = from;
  while (line < to && isBlank(lines, line)) line++;
  return line >= to;
}

/** The line behind those of a task. */
function lineEnds({ lines, blocks, candidates }: FixInput): (task: number) => number {
  const sectionOf = taskSections(blocks);
  return (task) => {
    const candidate = candidates[task] as Candidate;
    const { form, lines: span, text } = candidate;
    if (form === 'row') return lineAt(lines, text.starts[0] as number) + 1;
    let to = lineAt(lines, span.end - 1) + 1;
    if (form === 'heading')
      for (const block of sectionOf(candidate)) to = Math.max(to, lineAt(lines, block.span.end - 1) + 1);
    while (isBlank(lines, to - 1)) to--;
    return to;
  };
}

/** Takes lines out of a text, and of the empty lines around them those that would be too many. */
function lineEdit({ lines, list: { file } }: FixInput, from: number, to: number): TextEdit {
  const starts = lineStarts(file);
  let [first, behind] = [from, to];
  if (first === 0 || isBlank(lines, first - 1))
    while (isBlank(lines, behind) && behind < lines.texts.length - 1) behind++;
  const isEnd = behind >= lines.texts.length || (behind === lines.texts.length - 1 && lines.texts[behind] === '');
  if (isEnd) while (first > 0 && isBlank(lines, first - 1)) first--;
  const start = first === 0 ? lines.mark.length : (starts[first] as number);
  const end = starts[behind] ?? file.text.length;
  // Without an end of line before the end of the file there is none afterwards.
  const unended = behind >= lines.texts.length && first > 0 ? (lines.endings[first - 1] as string).length : 0;
  return { start: start - unended, end, text: '' };
}
