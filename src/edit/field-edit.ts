import type { Task, TaskList, TaskStatus } from '../model/task.ts';
import { replaceWords, writerLike } from './file-style.ts';
import { statusWordsIn } from './status-words-in.ts';
import type { TextEdit } from './text-edit.ts';

/** Another state in the field that says it: `**Status**: ✅ Done (today)`; what stands behind the state stays. */
export function fieldEdit(list: TaskList, task: Task, status: TaskStatus): TextEdit {
  const { text } = list.file;
  const { start, end } = task.mark as Task['span'];
  const value = text.slice(start, end);
  const others = list.tasks.filter((one) => one.form === task.form && one !== task && one.mark);
  const marks = others.flatMap(({ mark, span, status: said }) =>
    mark && mark.start >= span.end ? [{ text: text.slice(mark.start, mark.end), status: said }] : [],
  );
  const write = writerLike(marks);
  const first = value.search(/\S/);
  const lineEnd = first + (/[\r\n]/.exec(value.slice(first))?.index ?? value.length);
  const words = statusWordsIn(value).filter((word) => word.end <= lineEnd);
  // A word that is broken over two lines has its beginning replaced.
  const whole = words.length > 0 ? words : [{ start: first, end: Math.min(lineEnd, value.length), status }];
  return { start, end, text: replaceWords(value, whole, (written) => write(written, status)) };
}
