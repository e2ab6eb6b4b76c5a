import { positionOf } from '../base/source.ts';
import { setStatuses } from '../edit/set-status.ts';
import { linkTasks } from '../graph/link.ts';
import type { TaskGraph } from '../graph/task-graph.ts';
import { idRangeWriter } from '../model/id-ranges.ts';
import type { Task, TaskId, TaskStatus } from '../model/task.ts';
import { readTaskList } from '../read/tasks-md.ts';
import { readyTasks } from '../schedule/ready.ts';
import { neighbours, nodesBehind, smallMilestones } from './list/neighbours.ts';
import { milestoneAt } from './list/task-data.ts';
import { taskNamed } from './list/task-named.ts';
import type { ReadGraph } from './read-list.ts';

/** A task whose state was set, as JSON says it. */
export interface ChangedTask {
  readonly id: TaskId;
  readonly title: string;
  readonly before: TaskStatus;
  readonly after: TaskStatus;
  /** Line in tasks.md, from 1. */
  readonly line: number;
}

/** What becomes of a tasks.md when the state of some tasks is set. */
export interface StatusChange {
  /** The new text of the file. */
  readonly text: string;
  readonly tasks: readonly ChangedTask[];
  /** Other tasks that can be started now, and could not before. */
  readonly ready: readonly TaskId[];
  /** Tasks that were started or done before what they wait for: `T012 waits for T005, which is not done`. */
  readonly early: readonly string[];
}

/** Sets the state of all tasks with these ids; an id that cannot be found, or that two tasks have, is a UsageError. */
export function changeStatus({ graph, config }: ReadGraph, ids: readonly TaskId[], status: TaskStatus): StatusChange {
  const { list } = graph;
  const nodes = ids.map((id) => taskNamed(graph, id));
  const text = setStatuses(list, ids, status);
  const after = linkTasks(readTaskList({ path: list.file.path, text }, config).value, config.derived);
  const isSame = list.tasks.every(
    ({ id, status: old }, node) =>
      after.list.tasks[node]?.id === id && after.list.tasks[node].status === (nodes.includes(node) ? status : old),
  );
  if (!isSame) throw new Error(`setting ${ids.join(', ')} to ${status} would change other tasks of ${list.file.path}`);
  const [wasReady, isReady] = [readyTasks(graph), readyTasks(after)];
  const tasks = nodes.map((node) => {
    const { id, title, status: before, span } = list.tasks[node] as Task;
    return { id, title, before, after: status, line: positionOf(span).line };
  });
  const changed = nodes.filter((node) => (list.tasks[node] as Task).status !== status);
  return {
    text,
    tasks,
    ready: list.tasks.flatMap(({ id }, node) =>
      isReady[node] && !wasReady[node] && !nodes.includes(node) ? [id] : [],
    ),
    early: status === 'done' || status === 'in-progress' ? changed.flatMap((node) => openBefore(after, node)) : [],
  };
}

/** What a task waits for and is still open, in a sentence. */
function openBefore(graph: TaskGraph, node: number): readonly string[] {
  const { tasks } = graph.list;
  const isOpen = (before: number): boolean => /todo|in-progress/.test(tasks[before]?.status ?? '');
  const open = neighbours(graph, node, 'in', smallMilestones(graph, 'in'))
    .map((neighbour) => neighbour.node)
    .filter((before) => (before < tasks.length ? [before] : nodesBehind(graph, before, 'in')).some(isOpen));
  if (open.length === 0) return [];
  const ids = open.flatMap((before) => tasks[before]?.id ?? []);
  const labels = open
    .filter((before) => before >= tasks.length)
    .map((before) => `"${milestoneAt(graph, before).label}"`);
  const names = [...(ids.length > 0 ? [idRangeWriter(tasks.map(({ id }) => id))(ids)] : []), ...labels].join(', ');
  return [`${tasks[node]?.id} waits for ${names}, which ${open.length === 1 ? 'is' : 'are'} not done`];
}
