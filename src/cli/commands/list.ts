import type { TaskGraph } from '../../graph/task-graph.ts';
import { idRangeWriter } from '../../model/id-ranges.ts';
import { formatEnvelope } from '../../report/json.ts';
import { readyTasks } from '../../schedule/ready.ts';
import type { Terminal } from '../io.ts';
import type { TaskFilter } from '../list/filter-tasks.ts';
import { filterTasks } from '../list/filter-tasks.ts';
import { listData } from '../list/list-data.ts';
import { listLines } from '../list/list-lines.ts';
import { neighbours, smallMilestonesOfAll } from '../list/neighbours.ts';
import { milestoneAt } from '../list/task-data.ts';
import { statusWords } from '../list/task-words.ts';
import { readGraph } from '../read-list.ts';

interface ListOptions extends TaskFilter {
  readonly unnumbered?: boolean;
  readonly json?: boolean;
}

/** `tasks-ml list`: the tasks of a tasks.md, their states and predecessors; also where it has errors or a cycle. */
export async function list([argument]: readonly string[], options: ListOptions, terminal: Terminal): Promise<number> {
  const { graph, problems } = await readGraph(argument, terminal, options);
  const ready = readyTasks(graph);
  const chosen = filterTasks(graph, ready, options);
  const writesOut = smallMilestonesOfAll(graph);
  for (const problem of problems) terminal.talk(`${problem}\n`);
  if (options.json) {
    terminal.out(formatEnvelope('list', listData(graph, chosen, ready, writesOut)));
    return 0;
  }
  const ranges = idRangeWriter(graph.list.tasks.map(({ id }) => id));
  const waitsFor = (node: number): string => {
    const ids = new Set<string>();
    const labels: string[] = [];
    for (const { node: before } of neighbours(graph, node, 'in', writesOut)) {
      const task = graph.list.tasks[before];
      if (task) ids.add(task.id);
      else labels.push(`"${milestoneAt(graph, before).label}"`);
    }
    return [...(ids.size > 0 ? [ranges([...ids])] : []), ...labels].join(', ');
  };
  terminal.out(listLines(graph, chosen, waitsFor, terminal.width));
  terminal.talk(`${summary(graph, chosen, ready)}\n`);
  return 0;
}

/** `23 tasks: 5 done, 18 to do; 4 ready`; `4 of 23 tasks: …` where not all are shown. */
function summary({ list: { tasks } }: TaskGraph, chosen: readonly number[], ready: readonly boolean[]): string {
  const shown = `${chosen.length === tasks.length ? '' : `${chosen.length} of `}${tasks.length} ${tasks.length === 1 ? 'task' : 'tasks'}`;
  if (chosen.length === 0) return shown;
  const counts = (['done', 'in-progress', 'dropped', 'todo'] as const)
    .map((status) => ({ status, count: chosen.filter((node) => tasks[node]?.status === status).length }))
    .filter(({ count }) => count > 0)
    .map(({ status, count }) => `${count} ${statusWords[status]}`);
  return `${shown}: ${counts.join(', ')}; ${chosen.filter((node) => ready[node]).length} ready`;
}
