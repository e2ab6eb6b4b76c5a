import { explainDependency } from '../../graph/explain-dependency.ts';
import type { DependencyReason, TaskGraph } from '../../graph/task-graph.ts';
import type { Task, TaskId, TaskStatus } from '../../model/task.ts';
import type { Times } from '../../schedule/critical-path.ts';
import type { Neighbour, Side } from './neighbours.ts';
import { neighbours, nodesBehind, smallMilestones } from './neighbours.ts';
import type { TaskData } from './task-data.ts';
import { lineOf, milestoneAt, taskData } from './task-data.ts';
import type { TasksAround } from './tasks-around.ts';
import { tasksAround } from './tasks-around.ts';

/** A task next to another one, or a milestone that stands for more than a hundred, `open` of them to be finished. */
export type NeighbourData = (
  | { readonly id: TaskId; readonly title: string; readonly status: TaskStatus }
  | { readonly milestone: string; readonly title: string; readonly size: number; readonly open: number }
) & {
  readonly reason: DependencyReason;
  /** The reason in words. */
  readonly explanation: string;
  /** Line in tasks.md that states it, from 1; null where it is derived. */
  readonly line: number | null;
};

/** When a task can and must run, in minutes of working time from the start of the project. */
export interface ScheduleData extends Times {
  readonly duration: number;
  /** The duration is what the settings assume, because tasks.md says nothing. */
  readonly assumed: boolean;
  /** It cannot slip without moving the end. */
  readonly critical: boolean;
}

/** What `show --json` says; see docs/json.md. */
export interface ShowData extends TaskData, TasksAround {
  readonly file: string;
  /** Why the task has no file, when it says so. */
  readonly noFile: string | null;
  /** Lines below the task that are no field. */
  readonly notes: readonly string[];
  readonly predecessors: readonly NeighbourData[];
  readonly successors: readonly NeighbourData[];
  /** Null where the tasks have no order, because some wait for each other. */
  readonly schedule: ScheduleData | null;
}

/** All that is known of a task. */
export function showData(graph: TaskGraph, node: number, ready: boolean, schedule: ScheduleData | null): ShowData {
  const { noFile = null, notes } = graph.list.tasks[node] as Task;
  const around = (side: Side): readonly NeighbourData[] =>
    neighbours(graph, node, side, smallMilestones(graph, side)).map((found) => neighbourData(graph, node, side, found));
  return {
    file: graph.list.file.path,
    ...taskData(graph, node, ready),
    noFile,
    notes,
    predecessors: around('in'),
    successors: around('out'),
    ...tasksAround(graph, node),
    schedule,
  };
}

function neighbourData(graph: TaskGraph, node: number, side: Side, neighbour: Neighbour): NeighbourData {
  const { dependency } = neighbour;
  const [before, after] = side === 'in' ? [neighbour.node, node] : [node, neighbour.node];
  return {
    ...nodeData(graph, neighbour.node, side),
    reason: dependency.reason,
    explanation: explainDependency(graph, dependency, before, after),
    line: lineOf(dependency),
  };
}

function nodeData(graph: TaskGraph, node: number, side: Side) {
  const { tasks } = graph.list;
  const task = tasks[node];
  if (task) return { id: task.id, title: task.title, status: task.status };
  const { id, label } = milestoneAt(graph, node);
  const behind = nodesBehind(graph, node, side).map((each) => tasks[each] as Task);
  const open = behind.filter(({ status }) => status === 'todo' || status === 'in-progress');
  return { milestone: id, title: label, size: behind.length, open: open.length };
}
