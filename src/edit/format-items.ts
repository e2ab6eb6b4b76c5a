import type { Task } from '../model/task.ts';
import type { FormatInput } from './format-input.ts';
import { formatItem } from './format-item.ts';
import type { LineChange, Rewrite } from './rewrite.ts';
import { dropStatusField } from './status-lines.ts';

/** The rewrites of list items, and the tasks among these that have no canonical form. */
export interface FormattedItems {
  readonly rewrites: readonly Rewrite[];
  readonly impossible: ReadonlySet<number>;
}

/** Rewrites list items that are tasks. Where nothing has a box, all get one or none: beside a box the others are no tasks. */
export function formatItems({ lines, candidates, tasks, writer, time }: FormatInput): FormattedItems {
  const rewrites: Rewrite[] = [];
  const boxing: Rewrite[] = [];
  const impossible = new Set<number>();
  const firm = candidates.some(({ form, line }) => form === 'heading' || (form === 'box' && line.box !== 'P'));
  let boxable = true;
  for (const [task, candidate] of candidates.entries()) {
    const { form, line } = candidate;
    if (form !== 'box' && form !== 'bare') continue;
    const state = tasks[task] as Task;
    const formatted = formatItem(candidate, state, task, writer, lines);
    const together = !firm && (form === 'bare' || line.box === 'P');
    if (formatted === 'impossible') {
      impossible.add(task);
      boxable &&= !together;
    } else if (formatted !== 'canonical') {
      const changes: LineChange[] = [formatted];
      if (form === 'bare') changes.push(...dropStatusField(candidate, state.status, lines, time));
      (together ? boxing : rewrites).push({ tasks: [task], changes });
    }
  }
  const boxed = boxing.flatMap((one) => one.tasks);
  if (!boxable) for (const task of boxed) impossible.add(task);
  else if (boxed.length > 0) rewrites.push({ tasks: boxed, changes: boxing.flatMap(({ changes }) => changes) });
  return { rewrites, impossible };
}
