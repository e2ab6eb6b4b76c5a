import type { SourceFile } from '../base/source.ts';
import { readMarkdown } from '../read/markdown.ts';

/**
 * A file whose parts may be put in another order: a block of code that runs to its end is closed. Blocks
 * `{"waves": …}` give way to a comment, since what they say of the order of tasks will stand at the tasks. All other
 * lines keep their numbers.
 */
export function adoptableFile(file: SourceFile): SourceFile {
  const { blocks } = readMarkdown(file);
  let { text } = file;
  for (const block of blocks.toReversed()) {
    if (block.kind !== 'code' || block.quoted || !/"waves"\s*:/.test(block.code)) continue;
    const { start, end } = block.span;
    const [line = '', ...lines] = text.slice(start, end).split(/(?<=\n|\r(?!\n))/);
    const comment = line.replace(/[^\s>].*/, '<!-- the waves are stated at the tasks -->');
    text = text.slice(0, start) + comment + lines.join('').replace(/[^\r\n]/g, ' ') + text.slice(end);
  }
  const last = blocks.at(-1);
  if (last?.kind === 'code' && last.depth === 0 && !last.quoted) {
    const lines = text
      .slice(last.span.start, last.span.end)
      .trimEnd()
      .split(/\r\n?|\n/);
    const fence = /^ {0,3}(`{3,}|~{3,})/.exec(lines[0] as string)?.[1];
    const isClosed = fence !== undefined && lines.length > 1 && lines.at(-1)?.trim().startsWith(fence);
    if (fence !== undefined && !isClosed) text = `${text.trimEnd()}\n${fence}\n`;
  }
  return text === file.text ? file : { path: file.path, text };
}
