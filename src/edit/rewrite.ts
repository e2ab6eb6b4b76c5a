import type { FileLines } from './file-lines.ts';

/** A line that is written; with the task that it states. */
export interface NewLine {
  readonly text: string;
  /** Index into the tasks of the list. */
  readonly task?: number;
}

/** Lines that take the place of others, from and to; nothing is replaced where both are the same. */
export interface LineChange {
  readonly from: number;
  readonly to: number;
  readonly lines: readonly NewLine[];
}

/** Changes that belong together: all of them are made, or none. */
export interface Rewrite {
  /** The tasks that get their canonical form by it. */
  readonly tasks: readonly number[];
  readonly changes: readonly LineChange[];
  /** Lines that move two columns to the right, from and to. */
  readonly indented?: readonly [number, number];
}

/** A text in which tasks were rewritten, and the line of each task in it. */
export interface Rewritten {
  readonly text: string;
  readonly taskLines: readonly number[];
}

/** Makes rewrites. `taskLines` says where the tasks stand before. What no rewrite names stays byte for byte. */
export function rewriteLines(
  { texts, endings, mark }: FileLines,
  rewrites: readonly Rewrite[],
  taskLines: readonly number[],
): Rewritten {
  const changes = rewrites.flatMap((rewrite) => rewrite.changes).sort((a, b) => a.from - b.from || a.to - b.to);
  const indented = new Uint8Array(texts.length);
  for (const { indented: range } of rewrites) if (range) indented.fill(1, ...range);
  const ending = endings[0] || '\n';
  const parts: string[] = [mark];
  const newLines: number[] = [];
  const stated = new Map<number, number>();
  let written = 0;
  const write = (text: string, end: string, indent: boolean): void => {
    parts.push(indent && text.trim() !== '' ? `  ${text}` : text, end);
    written++;
  };
  let next = 0;
  for (let line = 0; line <= texts.length; ) {
    while (next < changes.length && (changes[next] as LineChange).from < line) next++;
    const change = changes[next];
    if (change?.from !== line) {
      if (line === texts.length) break;
      newLines[line] = written;
      write(texts[line] as string, endings[line] as string, indented[line] === 1);
      line++;
      continue;
    }
    next++;
    const { to, lines } = change;
    for (const [at, { text, task }] of lines.entries()) {
      if (task !== undefined) stated.set(task, written);
      const last = to > line && at === lines.length - 1;
      write(text, last ? (endings[to - 1] as string) : endings[line] || ending, indented[line] === 1);
    }
    line = Math.max(line, to);
  }
  return { text: parts.join(''), taskLines: taskLines.map((line, task) => stated.get(task) ?? newLines[line] ?? -1) };
}
