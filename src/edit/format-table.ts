import type { Task } from '../model/task.ts';
import type { Candidate } from '../read/tasks/candidate.ts';
import { lineAt } from './file-lines.ts';
import type { FormatInput } from './format-input.ts';
import { formatRow } from './format-row.ts';
import type { LineChange, NewLine, Rewrite } from './rewrite.ts';

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
    changes.push({ from, to, lines: out });
    written += found;
  }
  return written === rows.size ? { tasks: [...rows.values()], changes } : undefined;
}
