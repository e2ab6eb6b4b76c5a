import type { SourceFile, SourceSpan } from '../../base/source.ts';
import { lineStarts, positionOf } from '../../base/source.ts';
import type { Candidate } from './candidate.ts';

/** Lines that belong to a task, from and to as offsets. */
export interface OwnLines {
  readonly from: number;
  readonly to: number;
  /** The task that begins here. */
  readonly task?: Candidate;
}

/** The lines that state tasks, and those of what stands below them; in the order of the file. */
export function ownLines(tasks: readonly Candidate[], file: SourceFile): readonly OwnLines[] {
  const starts = lineStarts(file);
  const wholeLines = (span: SourceSpan): OwnLines => {
    const last = positionOf({ ...span, start: Math.max(span.start, span.end - 1) }).line;
    return { from: starts[positionOf(span).line - 1] as number, to: starts[last] ?? file.text.length };
  };
  return tasks
    .flatMap((task): OwnLines[] => [
      { ...wholeLines(task.form === 'heading' ? task.lines : task.span), task },
      ...task.body.map(({ span }) => ({ from: span.start, to: span.end })),
    ])
    .sort((a, b) => a.from - b.from);
}

/** The offset at which the line with the first visible character of a range begins. */
export function firstLine(file: SourceFile, from: number, to: number): number {
  const start = from + Math.max(0, file.text.slice(from, to).search(/\S/));
  return lineStarts(file)[positionOf({ file, start, end: start }).line - 1] as number;
}
