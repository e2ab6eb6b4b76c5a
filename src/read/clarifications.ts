import type { Stated } from '../model/plan.ts';
import { withoutComments } from './inline.ts';
import type { BlockText, MarkdownBlock } from './markdown.ts';
import { spanInText } from './markdown.ts';

const mark = /NEEDS?[ _]CLARIFICATION/g;
const spokenOf =
  /(?:\b(?:no|all|any|each|every|for|if|when|resolve[sd]?|resolving|scan for|scan|as|of|the|remaining|unresolved|zero|without|\d+)\b|모든|所有|без)[\s"'`“”*_[]*$/i;
const settledBehind =
  /^[\]"'`“”*_\s]*(?:\w+\s+){0,3}(?:resolved|remain|found|addressed|해결|已解决|已解決|解決|items?\b|markers?\b|tasks?\b)|^[을를의이가]/i;

/** Every place where a document still says `NEEDS CLARIFICATION`, with its question; sentences about the mark itself do not count. */
export function findClarifications(blocks: readonly MarkdownBlock[]): readonly Stated[] {
  return blocks.flatMap((block) => {
    switch (block.kind) {
      case 'heading':
      case 'paragraph':
      case 'item':
        return inText(block);
      case 'table':
        return block.rows.flat().flatMap(inText);
      default:
        return [];
    }
  });
}

function inText(block: BlockText): readonly Stated[] {
  const text = withoutComments(block.text);
  const found: Stated[] = [];
  for (const match of text.matchAll(mark)) {
    const before = text.slice(Math.max(0, match.index - 60), match.index);
    const behind = text.slice(match.index + match[0].length, match.index + match[0].length + 80);
    const bracket = openBracket(text, match.index);
    if (/`$/.test(before) || settledBehind.test(behind)) continue;
    const question = /^[*_]*\s*[:：]/.test(behind);
    if (!question && spokenOf.test(before)) continue;
    if (bracket === undefined && !question && !startsValue(before)) continue;
    const [start, end] = bracket ?? [match.index, lineEnd(text, match.index)];
    found.push({
      value: block.text.slice(start, end).replace(/\s+/g, ' ').trim(),
      span: spanInText(block, start, end),
    });
  }
  return found;
}

/** Whether what stands before the mark ends where a value begins: a line, a `**Key**:`, a cell. */
function startsValue(before: string): boolean {
  return /(?:^|\n|[:：]\**|\*\*|[-–—(])\s*(?:(?:⚠️?|❓)+\s*)?\**$/u.test(before);
}

/** A question longer than this is cut off. */
const longest = 500;

/** The bracket that a place stands in, on its line. */
function openBracket(text: string, at: number): readonly [number, number] | undefined {
  const before = text.slice(Math.max(0, at - longest), at);
  const open = before.lastIndexOf('[');
  if (open < 0 || before.lastIndexOf(']') > open || before.lastIndexOf('\n') > open) return undefined;
  const close = text.slice(at, at + longest).search(/[\]\n]/);
  return close >= 0 && text[at + close] === ']' ? [at - before.length + open, at + close + 1] : undefined;
}

function lineEnd(text: string, at: number): number {
  const end = text.slice(at, at + longest).indexOf('\n');
  return end < 0 ? Math.min(text.length, at + longest) : at + end;
}
