import type { SourceSpan } from '../base/source.ts';
import type { TaskId, TaskList } from '../model/task.ts';
import type { Digraph } from './digraph.ts';

/** What makes a task wait for another one. */
export type DependencyReason = 'stated' | 'phase' | 'order' | 'file' | 'test-first' | 'sub-task' | 'artifact';

/** Why `to` waits for `from`. Both are tasks or milestones. Every dependency can name the line or the rule it comes from. */
export interface Dependency {
  readonly from: number;
  readonly to: number;
  readonly reason: DependencyReason;
  readonly span?: SourceSpan;
}

/** A zero-length node: what comes after waits for everything that goes in. */
export interface Milestone {
  /** `M1`, `M2` … in the order of making. */
  readonly id: string;
  /** What is reached: `3.1 done`. */
  readonly label: string;
}

/**
 * Tasks and milestones with their dependencies. Nodes are numbered: first the tasks in the order of the list, then
 * the milestones. A barrier is one milestone, so n tasks have O(n + stated) dependencies. May contain cycles.
 */
export interface TaskGraph {
  readonly list: TaskList;
  readonly milestones: readonly Milestone[];
  /** By edge number of the digraph. */
  readonly dependencies: readonly Dependency[];
  readonly digraph: Digraph;
  /** The first task with an id. */
  readonly indexOf: ReadonlyMap<TaskId, number>;
}

/** A task graph that was shown to be acyclic: only this can be scheduled. */
export interface Dag extends TaskGraph {
  /** All nodes, each after its predecessors: milestones as soon as they are reached, free tasks by their numbers. */
  readonly order: Int32Array;
  /** By node: the number of tasks on the longest way to it. Tasks of one generation could run at the same time. */
  readonly generation: Int32Array;
}

/** A closed walk: the dependencies in the order in which they are walked; the last one ends where the first begins. */
export interface Cycle {
  readonly dependencies: readonly Dependency[];
}
