import { spanOf } from '../../base/source.ts';
import type { LeftOut } from '../../model/task.ts';
import type { CodeBlock, HtmlBlock } from '../markdown.ts';

const taskLike = /^\uFEFF?[ \t]*(?:[-*+]|\d+[.)])[ \t]*\[[ \t]{0,9}[xX~?P-]?[ \t]{0,9}\](?!\()[^\r\n]*/gm;

/**
 * Says that code or a comment holds lines that look like tasks: of a fence or a comment the first such line; of code
 * that is only indented each, since people may not have meant it as code.
 */
export function hiddenTasks(block: CodeBlock | HtmlBlock): readonly LeftOut[] {
  const { file, start, end } = block.span;
  const text = file.text.slice(start, end);
  const isFence = block.kind === 'code' && /^\s*(?:`{3}|~{3})/.test(text);
  const reason = block.kind === 'code' ? 'fence' : 'comment';
  const places: LeftOut[] = [];
  for (const match of text.matchAll(taskLike)) {
    const at = start + match.index + (match[0].length - match[0].trimStart().length);
    places.push({ reason, span: spanOf(file, at, start + match.index + match[0].length) });
    if (isFence || block.kind === 'html') break;
  }
  return places;
}
