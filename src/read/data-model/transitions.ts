import { spanOf } from '../../base/source.ts';
import type { Stated } from '../../model/plan.ts';
import { plainText } from '../inline.ts';
import type { MarkdownBlock } from '../markdown.ts';
import { spanOfText } from '../markdown.ts';

const title =
  /state (?:transitions?|machines?|diagrams?|flow|model)|status (?:transitions?|flow)|lifecycle|life cycle|상태 ?(?:전[이환]|머신|모델)|状态(?:转换|流转|机|迁移)|狀態|状態遷移|переход\S* состояни|состояни|transiciones|zustandsübergänge/i;
const arrow = /→|⟶|⇒|-->|->|=>/;

/** Whether a heading or key announces the states of a thing. */
export function isTransitionTitle(text: string): boolean {
  return title.test(text) && text.length < 80;
}

/** Transitions between states: lines with an arrow, in lists, sentences, code and Mermaid, and rows of From/To tables. */
export function readTransitions(blocks: readonly MarkdownBlock[]): readonly Stated[] {
  return blocks.flatMap((block): readonly Stated[] => {
    switch (block.kind) {
      case 'item':
      case 'paragraph': {
        const text = plainText(block.text);
        return arrow.test(text) && text.length < 400 ? [{ value: text, span: spanOfText(block) }] : [];
      }
      case 'code':
        return codeTransitions(block.code, block.starts, block.span);
      case 'table': {
        const column = (pattern: RegExp): number =>
          block.header.findIndex((cell) => pattern.test(plainText(cell.text)));
        const [from, to] = [
          column(/^(?:from|current|source|state|从|当前|현재|из|desde|von)\b/i),
          column(/^(?:to|next|target|new|到|下一|다음|в|hasta|nach)\b/i),
        ];
        if (from < 0 || to < 0 || from === to) return [];
        return block.rows.flatMap((row) => {
          const [before, after] = [row[from], row[to]];
          if (!before || !after || plainText(before.text) === '') return [];
          return [
            {
              value: `${plainText(before.text)} → ${plainText(after.text)}`,
              span: spanOf(
                before.file,
                spanOfText(before).start,
                Math.max(spanOfText(before).end, spanOfText(after).end),
              ),
            },
          ];
        });
      }
      default:
        return [];
    }
  });
}

function codeTransitions(code: string, starts: readonly number[], span: Stated['span']): readonly Stated[] {
  return code.split('\n').flatMap((line, index) => {
    const text = line.trim();
    if (!arrow.test(text) || text.length > 300 || !/[\p{L}\]*][^→>]*(?:→|⟶|⇒|-+>|=>)\s*.*[\p{L}[]/u.test(text))
      return [];
    const start = (starts[index] ?? span.start) + (line.length - line.trimStart().length);
    return [{ value: text.replace(/\s+/g, ' '), span: spanOf(span.file, start, start + text.length) }];
  });
}
