import type { TaskList } from '../model/task.ts';
import type { FileLines } from './file-lines.ts';
import type { Rewrite } from './rewrite.ts';
import { rewriteLines } from './rewrite.ts';
import { differingTasks } from './same-list.ts';
import type { Settled } from './settle.ts';
import { readingsOf, settle } from './settle.ts';

/** Makes as many of the rewrites as leave what the list says: the text is read back. */
export function settleRewrites(
  list: TaskList,
  lines: FileLines,
  rewrites: readonly Rewrite[],
  taskLines: readonly number[],
  read: (text: string) => TaskList,
): Settled<Rewrite, TaskList> {
  return settle(rewrites, list, readingsOf(list.file.text.length), (chosen) => {
    const { text, taskLines: newLines } = rewriteLines(lines, chosen, taskLines);
    const after = read(text);
    return { result: after, differing: differingTasks(list, after, newLines) };
  });
}
