import type { Task } from '../model/task.ts';
import { oneLine, plainText } from '../read/inline.ts';
import type { TableBlock } from '../read/markdown.ts';
import type { Candidate } from '../read/tasks/candidate.ts';
import type { FieldName } from '../read/tasks/field-names.ts';
import type { LineWriter } from './canonical-line.ts';
import type { FileLines } from './file-lines.ts';
import { lineAt } from './file-lines.ts';
import { losesWords } from './format-item.ts';
import type { NewLine } from './rewrite.ts';
import { isOnlyStatus } from './status-lines.ts';

/** The first line of a row's task, and a line below it for each cell that says more. */
export function formatRow(
  { line, text, row }: Candidate,
  { status }: Task,
  task: number,
  table: TableBlock,
  writer: LineWriter,
  lines: FileLines,
): readonly NewLine[] | undefined {
  const { cells, columns } = row as NonNullable<Candidate['row']>;
  const raw = (lines.texts[lineAt(lines, text.starts[0] as number)] as string).trim().replaceAll('\\|', '');
  // Cells that the head has no name for would be lost.
  if (raw.replace(/^\||\|$/g, '').split('|').length > table.header.length) return undefined;
  const further: string[] = [];
  const below: string[] = [];
  for (const [at, cell] of cells.entries()) {
    const says = oneLine(cell.text);
    const column = columns[at];
    if (says === '' || cell === text || at === columns.indexOf('id')) continue;
    if (column === 'parallel' && isClaim(says)) continue;
    if (column === 'story' && /^(?:US-?\d+|[\s,;+&/–—-]|and)*$/.test(says)) continue;
    if (column === 'status' && at === columns.indexOf('status') && isOnlyStatus(says, status)) continue;
    if (column === 'dependencies' && /^[^\p{L}\p{N}]*(?:none|n\/a|no)?[^\p{L}\p{N}]*$/iu.test(says)) continue;
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
  resources: 'Resources',
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
  return /^(?:\[?p\]?|y(?:es)?|x|✅|✓|true|да|是|ja|sí|oui|no?|false|❌|✗|нет|否|nein|non|[-–—])$/i.test(says);
}
