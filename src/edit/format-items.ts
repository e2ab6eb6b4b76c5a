import type { Task } from '../model/task.ts';
import type { FormatInput } from './format-input.ts';
import { formatItem } from './format-item.ts';
import type { Rewrite } from './rewrite.ts';
import { dropStatusField } from './status-lines.ts';

/** The rewrites of list items, and the tasks among these that have no canonical form. */
export interface FormattedItems {
  readonly rewrites: readonly Rewrite[];
  readonly impossible: ReadonlySet<number>;
}

/** Rewrites list items that are tasks. */
export function formatItems({ lines, candidates, tasks, writer, time }: FormatInput): FormattedItems {
  const rewrites: Rewrite[] = [];
  const impossible = new Set<number>();
  for (const [task, candidate] of candidates.entries()) {
    const { form } = candidate;
    if (form !== 'box' && form !== 'bare') continue;
    const { status } = tasks[task] as Task;
    const formatted = formatItem(candidate, status, task, writer, lines);
    if (formatted === 'impossible') impossible.add(task);
    else if (formatted !== 'canonical') {
      const field = form === 'bare' ? dropStatusField(candidate, status, lines, time) : [];
      rewrites.push({ tasks: [task], changes: [formatted, ...field] });
    }
  }
  return { rewrites, impossible };
}
