import type { DependencyReason, TaskGraph } from '../../graph/task-graph.ts';
import type { Task, TaskId } from '../../model/task.ts';
import type { Neighbour, WritesOut } from './neighbours.ts';
import { neighbours, nodesBehind } from './neighbours.ts';
import type { TaskData } from './task-data.ts';
import { lineOf, milestoneAt, taskData } from './task-data.ts';

/** A task that is waited for, or a milestone that stands for many, with the reason. */
export type PredecessorData = ({ readonly id: TaskId } | { readonly milestone: string }) & {
  readonly reason: DependencyReason;
  /** Line in tasks.md that states it, from 1; null where it is derived. */
  readonly line: number | null;
};

/** What `list --json` says; see docs/json.md. */
export interface ListData {
  readonly file: string;
  readonly tasks: readonly (TaskData & { readonly predecessors: readonly PredecessorData[] })[];
  /** The milestones that predecessors name, with all tasks that they stand for. */
  readonly milestones: readonly { readonly id: string; readonly title: string; readonly tasks: readonly TaskId[] }[];
}

/** The tasks with these numbers as JSON says them. In proportion to the file, however large its barriers are. */
export function listData(
  graph: TaskGraph,
  nodes: readonly number[],
  ready: readonly boolean[],
  writesOut: WritesOut,
): ListData {
  const { list } = graph;
  const named = new Set<number>();
  const predecessor = ({ node, dependency }: Neighbour): PredecessorData => {
    const task = list.tasks[node];
    if (!task) named.add(node);
    const { reason } = dependency;
    return {
      ...(task ? { id: task.id } : { milestone: milestoneAt(graph, node).id }),
      reason,
      line: lineOf(dependency),
    };
  };
  const tasks = nodes.map((node) => ({
    ...taskData(graph, node, ready[node] === true),
    predecessors: neighbours(graph, node, 'in', writesOut).map(predecessor),
  }));
  const milestones = [...named]
    .sort((a, b) => a - b)
    .map((node) => {
      const { id, label } = milestoneAt(graph, node);
      return { id, title: label, tasks: nodesBehind(graph, node, 'in').map((task) => (list.tasks[task] as Task).id) };
    });
  return { file: list.file.path, tasks, milestones };
}
