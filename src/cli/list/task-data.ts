import { positionOf } from '../../base/source.ts';
import type { Dependency, Milestone, TaskGraph } from '../../graph/task-graph.ts';
import { storiesOf } from '../../model/stories-of.ts';
import type { Phase, Task, TaskFields, TaskId, TaskStatus } from '../../model/task.ts';

/** A task as JSON says it; what people did not write is null, empty or left out. */
export interface TaskData {
  readonly id: TaskId;
  readonly title: string;
  readonly status: TaskStatus;
  /** It is to do, and nothing that it waits for is left to do. */
  readonly ready: boolean;
  readonly parallel: boolean;
  readonly tags: readonly string[];
  /** The first of its stories, else that of its phase. */
  readonly story: string | null;
  readonly stories: readonly string[];
  /** Title of the phase. */
  readonly phase: string | null;
  /** The task that it is a part of. */
  readonly parent: TaskId | null;
  readonly files: readonly string[];
  readonly fields: Partial<TaskFields>;
  /** Line in tasks.md, from 1. */
  readonly line: number;
}

/** A task of a graph as JSON says it. */
export function taskData({ list }: TaskGraph, node: number, ready: boolean): TaskData {
  const task = list.tasks[node] as Task;
  const { id, title, status, parallel, tags, stories, fields } = task;
  const phase = list.phases[task.phase] as Phase;
  const { verification, doneWhen, ...others } = fields;
  return {
    id,
    title,
    status,
    ready,
    parallel,
    tags,
    story: storiesOf(task, phase)[0] ?? null,
    stories,
    phase: phase.title === '' ? null : phase.title,
    parent: task.parent ?? null,
    files: task.files.map(({ path }) => path),
    fields: {
      ...others,
      ...(verification.length > 0 ? { verification } : {}),
      ...(doneWhen.length > 0 ? { doneWhen } : {}),
    },
    line: positionOf(task.span).line,
  };
}

/** The milestone that a node behind the tasks stands for. */
export function milestoneAt({ list, milestones }: TaskGraph, node: number): Milestone {
  return milestones[node - list.tasks.length] as Milestone;
}

/** The line of tasks.md that states a dependency; null for a derived one. */
export function lineOf({ span }: Dependency): number | null {
  return span ? positionOf(span).line : null;
}
