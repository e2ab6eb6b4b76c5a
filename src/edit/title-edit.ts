import { UsageError } from '../base/errors.ts';
import { formatLine } from '../base/source.ts';
import type { Task, TaskList, TaskStatus } from '../model/task.ts';
import { readTaskLine } from '../read/tasks/task-line.ts';
import { boxes } from '../render/boxes.ts';
import { boxEdit } from './box-edit.ts';
import type { Mark } from './file-style.ts';
import { replaceWords, sampleMark, writerLike } from './file-style.ts';
import { firstThatReads } from './first-that-reads.ts';
import { statusKind, statusLike } from './status-like.ts';
import { apartInMark, statusWordsIn } from './status-words-in.ts';
import type { TextEdit } from './text-edit.ts';

/** Another state of a task that is a heading or an item without a box: in its mark, or as a new one behind its title. */
export function titleEdit(list: TaskList, task: Task, status: TaskStatus): TextEdit {
  const { start, end } = task.span;
  const line = readTaskLine(list.file.text.slice(start, end), task.form === 'heading');
  if (line.oddBox !== undefined) return boxEdit(list, task, status);
  const ways = task.mark ? changes(list, task, status) : additions(list, task, status, line.titleStart);
  const edit = firstThatReads(list, task, status, ways);
  if (edit) return edit;
  throw new UsageError(`${formatLine(task.span)} ${task.id} has no place for its state; give it a box`);
}

/** Ways to change the mark of a task, the best first. */
function changes(list: TaskList, task: Task, status: TaskStatus): readonly TextEdit[] {
  const { start, end } = task.mark as Task['span'];
  const mark = list.file.text.slice(start, end);
  const marks = marksLike(list, task);
  const write = writerLike(marks, apartInMark);
  const lastLine = Math.max(mark.lastIndexOf('\n'), mark.lastIndexOf('\r'));
  const words = statusWordsIn(mark, apartInMark).filter((word) => word.start > lastLine);
  const rewritten = [
    (written: string) => write(written, status),
    (written: string) => statusLike(statusKind(written) === 'word' ? 'DONE' : written, status),
  ].map((replace) => ({ start, end, text: replaceWords(mark, words, replace) }));
  const box = { start: start + lastLine + 1, end, text: `[${boxes[status]}]` };
  return [
    ...(status === 'todo' && !marks.some((other) => other.status === 'todo') ? removal(list, task) : []),
    ...(words.length > 0 ? rewritten : []),
    box,
  ];
}

/** A task without a mark is to do: a mark behind the title goes with the dash in front of it, a box with the space behind. */
function removal(list: TaskList, task: Task): readonly TextEdit[] {
  const { text } = list.file;
  const { start, end } = task.mark as Task['span'];
  if (!isTrailing(list, task)) {
    const gap = /^[^\S\r\n]+/.exec(text.slice(end, task.span.end))?.[0];
    return text[start] === '[' && start > task.span.start && gap ? [{ start, end: end + gap.length, text: '' }] : [];
  }
  const gap = gapBefore(list, task);
  // A colon in front of a box is one of the title.
  const gaps = text[start] === '[' ? [gap.replace(':', ''), gap] : [gap];
  return gaps.flatMap(({ length }) => {
    const from = start - length;
    const isAlone = from <= task.span.start || /[\r\n]/.test(text[from - 1] as string);
    return isAlone ? [] : [{ start: from, end, text: '' }];
  });
}

/** Ways to write the state of a task that has no mark, the best first. */
function additions(list: TaskList, task: Task, status: TaskStatus, titleStart: number): readonly TextEdit[] {
  const { start, end } = task.span;
  const box = `[${boxes[status]}]`;
  const marks = marksLike(list, task);
  const sample = sampleMark(marks, status, writerLike(marks, apartInMark), apartInMark);
  return [
    ...(sample === undefined ? [] : [{ start: end, end, text: sample }]),
    ...(task.form === 'bare' ? [{ start, end: start, text: `${box} ` }] : []),
    { start: end, end, text: ` ${box}` },
    { start: start + titleStart, end: start + titleStart, text: `${box} ` },
  ];
}

/** The marks behind the titles of other tasks of the same form, with what stands in front of each. */
function marksLike(list: TaskList, but: Task): readonly Mark[] {
  return list.tasks
    .filter((task) => task.form === but.form && task !== but && isTrailing(list, task))
    .map((task) => ({
      text: gapBefore(list, task) + list.file.text.slice(task.mark?.start, task.mark?.end),
      status: task.status,
    }));
}

function isTrailing({ file }: TaskList, { mark, span }: Task): boolean {
  if (!mark || mark.start < span.start || mark.end > span.end) return false;
  return /^\s*(?:\([^()]*\)|[⚠❗‼].*)?$/su.test(file.text.slice(mark.end, span.end).replace(/<!--[^\r\n]*?-->/g, ''));
}

/** White space in front of a mark, on its line, and the dash or colon that sets it off. */
function gapBefore({ file }: TaskList, { mark, span }: Task): string {
  return /(?:[^\S\r\n]*[—–-]+|:)?[^\S\r\n]*$/.exec(file.text.slice(span.start, mark?.start))?.[0] as string;
}
