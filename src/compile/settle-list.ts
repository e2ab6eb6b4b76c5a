import type { Config } from '../model/config.ts';
import { formatStamp, formatVersion } from '../model/stamp.ts';
import type { TaskList } from '../model/task.ts';
import { readTaskList } from '../read/tasks-md.ts';
import { renderBareList } from '../render/tasks-md.ts';
import { ownSentences } from './own-sentences.ts';

/** Writes a list and reads it until nothing changes, so that what is in memory is what a file can say. `sentences` stand under Dependencies. */
export function settleList(list: TaskList, sentences: readonly string[], config: Config): TaskList {
  let text = write(list, sentences);
  for (let round = 0; ; round++) {
    const read = readTaskList({ path: list.file.path, text }, config).value;
    if (!read.stamp || round === mostRounds) return read;
    const again = write(read, ownSentences(read));
    if (again === text) return read;
    text = again;
  }
}

const mostRounds = 10;

/** Where this line is read as a stamp, nothing above it runs to the end of the file. */
const emptyStamp = formatStamp({ version: formatVersion, inputs: new Map(), wording: new Map(), highest: 0 });

function write(list: TaskList, sentences: readonly string[]): string {
  return `${renderBareList(list, sentences)}\n${emptyStamp}\n`;
}
