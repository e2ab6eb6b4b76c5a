import { statusIn } from '../model/status-words.ts';
import type { TaskStatus } from '../model/task.ts';
import type { Candidate } from '../read/tasks/candidate.ts';
import { fieldNamed } from '../read/tasks/field-names.ts';
import type { TaskLine } from '../read/tasks/task-line.ts';
import type { LineWriter } from './canonical-line.ts';
import { boxedText } from './canonical-line.ts';
import type { FileLines } from './file-lines.ts';
import { lineAt, textBefore } from './file-lines.ts';
import type { LineChange } from './rewrite.ts';

/** What is to be done with a task: a change, nothing, or nothing since no canonical form says the same. */
export type Formatted = LineChange | 'canonical' | 'impossible';

/** The change that gives a list item its canonical first line; what stands below it stays. */
export function formatItem(
  { form, line, text, lines: span }: Candidate,
  status: TaskStatus,
  task: number,
  writer: LineWriter,
  lines: FileLines,
): Formatted {
  const from = lineAt(lines, span.start);
  const begin = lineAt(lines, text.starts[0] as number);
  const end = lineAt(lines, text.starts.at(-1) as number) + 1;
  const before = begin === from ? textBefore(lines, text.starts[0] as number) : `${lines.texts[from]} `;
  // What stands before the marker are spaces, or the markers of outer items.
  const outer = /^(.*?)(?:[-*+]|\d{1,9}[.)])[ \t]+$/.exec(before)?.[1];
  if (outer === undefined) return 'impossible';
  if (setApart(lines, begin, end)) {
    const [first = '', ...rest] = text.text.split('\n');
    const own = losesWords(first, line) ? undefined : writer.first(line, status, first, rest);
    if (own === undefined) return 'impossible';
    const [space = ''] = /[ \t]*$/.exec(lines.texts[begin] as string) ?? [];
    return changed({ from, to: begin + 1, lines: [{ text: `${outer}- ${own}${space}`, task }] }, lines);
  }
  const whole =
    (losesWords(text.text, line) ? undefined : writer.whole(line, status)) ??
    (form === 'bare' ? boxedText(text.text, line, status) : undefined);
  return whole === undefined
    ? 'impossible'
    : changed({ from, to: end, lines: [{ text: `${outer}- ${whole}`, task }] }, lines);
}

function changed(change: LineChange, { texts }: FileLines): Formatted {
  return change.to === change.from + 1 && texts[change.from] === change.lines[0]?.text ? 'canonical' : change;
}

/** A line that begins with a sign such as `↳` or `•`, or with a field. */
const ownLine = /^\s*(?:[\p{So}\p{Sm}•‣◦·–—]|\*\*[^*]{1,40}(?:\*\*\s*[:：]|[:：]\*\*))/u;

/** Whether lines of a title are set apart by their author: a break at the end of one, a sign or a field at the start. */
function setApart({ texts }: FileLines, begin: number, end: number): boolean {
  for (let line = begin; line + 1 < end; line++) {
    const [text, next] = [texts[line] as string, texts[line + 1] as string];
    if (/(?: {2}|\\)$/.test(text) || ownLine.test(next)) return true;
    const name = /^\s*([\p{L} /]{2,30})[:：]/u.exec(next)?.[1];
    if (name !== undefined && fieldNamed(name.trim().toLowerCase()) !== undefined) return true;
  }
  return false;
}

/** Whether the canonical form has no place for something that people may mean: a line struck out, a sign, `T001/T002`. */
export function losesWords(text: string, { id, status, title, titleStart }: TaskLine): boolean {
  const lead = text.slice(0, titleStart);
  if (lead.includes('~~')) return true;
  const sign = /^\s*(?:\[[^\]]*\]\s*)?([^\w\s[\](){}<>*~`"'|#@$%&=+-]{1,3})\s/.exec(lead)?.[1];
  if (sign !== undefined && statusIn(sign) !== status) return true;
  return lead.endsWith(id as string) && /^[^\p{L}\p{N}]/u.test(title);
}
