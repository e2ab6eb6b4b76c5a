import type { WorkingTime } from '../model/config.ts';
import type { TaskStatus } from '../model/task.ts';
import type { Candidate } from '../read/tasks/candidate.ts';
import { readTaskBody } from '../read/tasks/task-fields.ts';
import type { FileLines } from './file-lines.ts';
import { isBlank, lineAt, textBefore } from './file-lines.ts';
import type { LineChange } from './rewrite.ts';
import { statusWordsIn } from './status-words-in.ts';

/** Takes out the field below a task that says nothing but the state that its box will say. */
export function dropStatusField(
  { body, depth }: Candidate,
  status: TaskStatus,
  lines: FileLines,
  time: WorkingTime,
): readonly LineChange[] {
  const { state } = readTaskBody(body, depth + 1, time);
  if (!state || state.status !== status) return [];
  const { start, end, file } = state.span;
  const line = lineAt(lines, start);
  const text = lines.texts[line] as string;
  const name = textBefore(lines, start);
  // Nothing on the line but the name and the state, and nothing within its item.
  if (!text.startsWith(name + file.text.slice(start, end)) || !isOnlyStatus(text.slice(name.length), status)) return [];
  if (!/^\s*(?:[-*+]\s+)?[*_]*[\p{L} ]+[*_]*\s*[:：][*_]*\s*$/u.test(name)) return [];
  const below = lines.texts[line + 1] ?? '';
  if (/^\s*[-*+]\s/.test(name) && below.trim() !== '' && indentOf(below) > indentOf(text)) return [];
  const apart = line > 0 && isBlank(lines, line - 1) && isBlank(lines, line + 1);
  return [{ from: line, to: apart ? line + 2 : line + 1, lines: [] }];
}

/** Whether a text is nothing but words and signs for one state. */
export function isOnlyStatus(text: string, status: TaskStatus): boolean {
  const words = statusWordsIn(text);
  return (
    words.length > 0 &&
    words.every((word) => word.status === status) &&
    /^[\s*_`.]*$/.test(text.slice(words.at(-1)?.end))
  );
}

function indentOf(text: string): number {
  return text.length - text.trimStart().length;
}
