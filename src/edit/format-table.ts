import type { Task } from '../model/task.ts';
import type { Candidate } from '../read/candidate.ts';
import type { FieldName } from '../read/field-names.ts';
import { oneLine, plainText } from '../read/inline.ts';
import type { TableBlock } from '../read/markdown.ts';
import type { LineWriter } from './canonical-line.ts';
import type { FileLines } from './file-lines.ts';
import { lineAt } from './file-lines.ts';
import type { FormatInput } from './format-input.ts';
import { losesWords } from './format-item.ts';
import type { LineChange, NewLine, Rewrite } from './rewrite.ts';
import { isOnlyStatus } from './status-lines.ts';

/** Rewrites tables whose rows are tasks as lists: all or none, since rows are tasks only where nothing has a box. */
export function formatTables({ lines, blocks, candidates, tasks, writer }: FormatInput): Rewrite | undefined {
  const rows = new Map<number, number>();
  for (const [task, { form, lines: span }] of candidates.entries())
    if (form === 'row') rows.set(lineAt(lines, span.start), task);
  if (rows.size === 0) return undefined;
  const changes: LineChange[] = [];
  let written = 0;
  for (const table of blocks) {
    if (table.kind !== 'table') continue;
    const [from, to] = [lineAt(lines, table.span.start), lineAt(lines, table.span.end - 1) + 1];
    const out: NewLine[] = [];
    let rest: string[] = [];
    const closeRest = (): void => {
      if (rest.length === 0) return;
      for (const text of ['', lines.texts[from], lines.texts[from + 1], ...rest, ''])
        out.push({ text: text as string });
      rest = [];
    };
    let found = 0;
    for (let line = from + 2; line < to; line++) {
      const task = rows.get(line);
      if (task === undefined) {
        // Rows that are no tasks stay a table.
        rest.push(lines.texts[line] as string);
        continue;
      }
      const item = formatRow(candidates[task] as Candidate, tasks[task] as Task, task, table, writer, lines);
      if (!item || table.depth > 0) return undefined;
      closeRest();
      out.push(...item);
      found++;
    }
    if (found === 0) continue;
    closeRest();
    if (out[0]?.text === '' && (from === 0 || lines.texts[from - 1]?.trim() === '')) out.shift();
    const next = lines.texts[to];
    if (out.at(-1)?.text === '' && (next === undefined || next.trim() === '')) out.pop();
    else if (out.at(-1)?.text !== '' && next !== undefined && !/^\s*(?:$|#{1,6}\s)/.test(next)) out.push({ text: '' });
    changes.push({ from, to, lines: out });
    written += found;
  }
  return written === rows.size ? { tasks: [...rows.values()], changes } : undefined;
}

/** The first line of a row's task, and a line below it for each cell that says more. */
function formatRow(
  { line, text, row }: Candidate,
  { status }: Task,
  task: number,
  table: TableBlock,
  writer: LineWriter,
  lines: FileLines,
): readonly NewLine[] | undefined {
  const { cells, columns } = row as NonNullable<Candidate['row']>;
  const raw = (lines.texts[lineAt(lines, text.starts[0] as number)] as string).trim();
  // Cells that the head has no name for would be lost.
  if (
    raw
      .replaceAll('\\|', '')
      .replace(/^\||\|$/g, '')
      .split('|').length > table.header.length
  )
    return undefined;
  const further: string[] = [];
  const below: string[] = [];
  for (const [at, cell] of cells.entries()) {
    const says = oneLine(cell.text);
    const column = columns[at];
    if (says === '' || cell === text || at === columns.indexOf('id')) continue;
    if (column === 'parallel' && isClaim(says)) continue;
    if (column === 'story' && /^(?:US-?\d+|[\s,;+&/–—-]|and)*$/.test(says)) continue;
    if (column === 'status' && at === columns.indexOf('status') && isOnlyStatus(says, status)) continue;
    if (column === 'dependencies' && /^\W*(?:none|n\/a|no)?\W*$/i.test(says)) continue;
    if (column === 'dependencies' && writer.isIds(says)) further.push(says);
    else if (column !== undefined && column in labels) below.push(`${labels[column as FieldName]}: ${says}`);
    else if (/[\p{L}\p{N}\p{S}]/u.test(says)) {
      const name = plainText(table.header[at]?.text ?? '').trim();
      below.push(name === '' ? says : `${name}: ${says}`);
    }
  }
  const first = losesWords(text.text, line) ? undefined : writer.whole(line, status, further);
  return first === undefined
    ? undefined
    : [{ text: `- ${first}`, task }, ...below.map((note) => ({ text: `  - ${note}` }))];
}

const labels: Readonly<Record<FieldName, string>> = {
  files: 'Files',
  estimate: 'Estimate',
  assignee: 'Assignee',
  skill: 'Skill',
  dependencies: 'Dependencies',
  verification: 'Verification',
  doneWhen: 'Done when',
  reference: 'Plan',
  requirements: 'Requirements',
  boundary: 'Boundary',
  status: 'Status',
};

/** What a cell says about `[P]` and nothing else, both ways. */
function isClaim(says: string): boolean {
  return /^(?:\[?p\]?|y(?:es)?|x|✅|✓|true|да|是|ja|sí|oui|no?|false|❌|✗|нет|否|nein|non|\W)$/i.test(says);
}
