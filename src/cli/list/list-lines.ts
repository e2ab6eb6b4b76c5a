import { printable } from '../../base/printable.ts';
import type { TaskGraph } from '../../graph/task-graph.ts';
import type { Phase, Task } from '../../model/task.ts';
import { columns, cutText } from '../../render/text-columns.ts';
import { boxOf, tagsOf } from './task-words.ts';

/** Fewest columns that a title is cut to. */
const leastTitle = 20;
/** Most columns that are kept free for tags; longer ones push their title to the right. */
const mostTags = 12;

/** One line for each of the given tasks below its phase, aligned. Titles are cut where `width` is known. */
export function listLines(
  { list }: TaskGraph,
  nodes: readonly number[],
  waitsFor: (node: number) => string,
  width: number | undefined,
): string {
  const tasks = nodes.map((node) => list.tasks[node] as Task);
  const idColumns = longest(tasks.map(({ id }) => id));
  const claims = tasks.some(({ parallel }) => parallel);
  const tagColumns = Math.min(longest(tasks.map(tagsOf)), mostTags);
  const rows: string[][] = list.phases.map(() => []);
  for (const node of nodes) {
    const task = list.tasks[node] as Task;
    const cells = [
      `  ${boxOf(task)}`,
      pad(task.id, idColumns),
      ...(claims ? [task.parallel ? '[P]' : '   '] : []),
      ...(tagColumns > 0 ? [pad(tagsOf(task), tagColumns)] : []),
    ];
    const start = `${cells.join(' ')} `;
    const before = waitsFor(node);
    const end = before === '' ? '' : `  ← ${before}`;
    const title =
      width === undefined ? task.title : cutText(task.title, Math.max(leastTitle, width - columns(start + end)));
    rows[task.phase]?.push(printable(`${start}${title}${end}`));
  }
  const groups = rows.flatMap((lines, index) => {
    const { title } = list.phases[index] as Phase;
    if (lines.length === 0) return [];
    return [[...(title === '' ? [] : [printable(title)]), ...lines].map((line) => `${line}\n`).join('')];
  });
  return groups.join('\n');
}

function longest(texts: readonly string[]): number {
  return texts.reduce((most, text) => Math.max(most, columns(text)), 0);
}

function pad(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - columns(text)));
}
