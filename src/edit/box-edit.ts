import { UsageError } from '../base/errors.ts';
import { formatLine } from '../base/source.ts';
import type { Task, TaskList, TaskStatus } from '../model/task.ts';
import { boxes } from '../render/boxes.ts';
import { firstThatReads } from './first-that-reads.ts';
import type { TextEdit } from './text-edit.ts';

/** Another state in the box of a task: one character, or a whole box where the old one is not one that all tools know. */
export function boxEdit(list: TaskList, task: Task, status: TaskStatus): TextEdit {
  const { text } = list.file;
  const box = /\[\s*([xX~?P-]?)\s*\]/g;
  box.lastIndex = task.span.start;
  const match = box.exec(text);
  if (!match) throw new Error(`${task.id} has no box`);
  const [written, inside] = match;
  const { index: start } = match;
  const end = start + written.length;
  const char = status === 'done' && writesCapitals(list, task) ? 'X' : boxes[status];
  if (inside === 'P') return claimEdit(list, task, status, { start, end, text: `[${char}]` });
  const apart = /^(?:\s|$|\*\s)/.test(text.slice(end, end + 2)) ? '' : ' ';
  if (written.length === 3 && apart === '') return { start: start + 1, end: end - 1, text: char };
  return { start, end, text: `[${char}]${apart}` };
}

/** Whether every other ticked box of the file is `[X]`. */
function writesCapitals({ tasks, file }: TaskList, but: Task): boolean {
  const ticks = tasks.filter((task) => task.form === undefined && task.status === 'done' && task !== but);
  return ticks.length > 0 && ticks.every(({ span }) => file.text.startsWith('[X]', span.start));
}

/** `[P] T001 …` becomes `[x] T001 [P] …`; where others would be no tasks if this one had a box, `T001 [P] … [x]`. */
function claimEdit(list: TaskList, task: Task, status: TaskStatus, box: TextEdit): TextEdit {
  const { text } = list.file;
  const { start, end } = task.span;
  const behind = /(?:\]|\*\*|__|`|[.):](?=\s))*/y;
  behind.lastIndex = text.indexOf(task.id, box.end) + task.id.length;
  behind.exec(text);
  const isBroken = (words: string): boolean => /[\r\n]/.test(words);
  const [id, title] = [text.slice(box.end, behind.lastIndex), text.slice(behind.lastIndex, end)];
  const edit = firstThatReads(list, task, status, [
    ...(isBroken(id) ? [] : [{ start, end: behind.lastIndex, text: `${box.text}${id} [P]` }]),
    { ...box, text: `${box.text} [P]` },
    ...(isBroken(id + title) ? [] : [{ start, end, text: `${id.trimStart()} [P]${title} ${box.text}` }]),
    ...(isBroken(id) ? [] : [{ start, end: behind.lastIndex, text: `${id.trimStart()} [P] ${box.text}` }]),
  ]);
  if (edit) return edit;
  throw new UsageError(
    `${formatLine(task.span)} ${task.id} has [P] in the place of its box; write it as the other tasks are written`,
  );
}
