import { spanOf } from '../base/source.ts';
import type { LeftOut } from '../model/task.ts';
import type { CodeBlock, HtmlBlock } from './markdown.ts';

const taskLike = /^[ \t]*(?:[-*+]|\d+[.)])[ \t]+\[[ xX~-]\][ \t][^\r\n]*/m;

/** Says that a fence or a comment holds lines that look like tasks: one entry for each, at the first such line. */
export function hiddenTasks(block: CodeBlock | HtmlBlock): readonly LeftOut[] {
  const text = block.kind === 'code' ? block.code : block.html;
  const match = taskLike.exec(text);
  if (!match) return [];
  const { file, start, end } = block.span;
  const at = file.text.indexOf(match[0].trim(), start);
  return [
    {
      reason: block.kind === 'code' ? 'fence' : 'comment',
      span: at < 0 || at >= end ? block.span : spanOf(file, at, Math.min(end, at + match[0].trim().length)),
    },
  ];
}
