import { spanInText } from '../read/markdown.ts';
import type { Candidate } from '../read/tasks/candidate.ts';
import type { TaskLine } from '../read/tasks/task-line.ts';
import { readTaskLine } from '../read/tasks/task-line.ts';
import { leadOfRow } from '../read/tasks/task-rows.ts';
import type { TextEdit } from './text-edit.ts';

/** The text that states a task, from its box on; of a row, the cell of its title. */
export interface FixLine {
  readonly text: string;
  /** What the text says, or another one in its place. */
  readonly read: (text: string) => TaskLine;
  /** Where the id stands, from and to; undefined where it stands in another cell, or nowhere. */
  readonly id: readonly [number, number] | undefined;
  /** Edits of the text as edits of the file; undefined where it stands there in other words. */
  readonly inFile: (edits: readonly TextEdit[]) => readonly TextEdit[] | undefined;
}

/** Makes what is needed to edit the first line of a task. */
export function fixLine({ text: block, form, row, line }: Candidate): FixLine {
  const { file, text } = block;
  const lead = row ? leadOfRow(row) : '';
  const read = (other: string): TaskLine => {
    const said = readTaskLine(lead + other, form === 'heading');
    return { ...said, titleStart: said.titleStart - lead.length };
  };
  return {
    text,
    read,
    id: placeOfId(text, line),
    inFile: (edits) => {
      const placed = edits.map(({ start, end, text: words }) => {
        const span = spanInText(block, start, end);
        // Where lines meet there are indents, and the parser takes a backslash out of a cell.
        const same =
          text.slice(start, end).includes('\n') || file.text.slice(span.start, span.end) === text.slice(start, end);
        const before = file.text.slice(span.start - 1, span.start).trim() === text.slice(start - 1, start).trim();
        return same && (before || start === 0) ? { start: span.start, end: span.end, text: words } : undefined;
      });
      return placed.every((edit) => edit !== undefined) ? placed : undefined;
    },
  };
}

function placeOfId(text: string, { id, titleStart }: TaskLine): readonly [number, number] | undefined {
  if (id === undefined) return undefined;
  const name = new RegExp(`(?<![\\w.])${id.replace(/[^\w]/g, '\\$&')}(?![\\w])`).exec(text);
  return name && name.index < titleStart ? [name.index, name.index + id.length] : undefined;
}

/** Whether two readings of a line say the same of its task, whatever they say of one part. */
export function saysSame(one: TaskLine, other: TaskLine, but: keyof TaskLine): boolean {
  const plain = ({ box, oddBox, mark, titleStart, ...rest }: TaskLine): string =>
    JSON.stringify(
      Object.entries(rest)
        .filter(([part]) => part !== but)
        .sort(([a], [b]) => (a < b ? -1 : 1)),
    );
  return plain(one) === plain(other);
}
