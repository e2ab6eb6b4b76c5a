import { ancestors, descendants } from '../../graph/reachability.ts';
import type { TaskGraph } from '../../graph/task-graph.ts';

/** How many tasks come before a task, and how many wait for it, over any number of steps. */
export interface TasksAround {
  readonly before: number;
  readonly behind: number;
}

/** Counts the tasks around a task; milestones do not count. */
export function tasksAround({ digraph, list }: TaskGraph, task: number): TasksAround {
  const count = (nodes: readonly number[]): number => nodes.filter((node) => node < list.tasks.length).length;
  return { before: count(ancestors(digraph, task)), behind: count(descendants(digraph, task)) };
}

/** The same in words. */
export function aroundText({ before, behind }: TasksAround): string {
  return `in all, ${before} ${before === 1 ? 'task comes' : 'tasks come'} before it and ${behind} ${behind === 1 ? 'waits' : 'wait'} for it`;
}
