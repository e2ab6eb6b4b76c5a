import { formatLine } from '../base/source.ts';
import type { Phase, Task } from '../model/task.ts';
import type { Dependency, TaskGraph } from './task-graph.ts';

/**
 * In words, why a task or milestone waits for another one: `stated in tasks.md:14`, `phase: waits for Setup`. The
 * dependency may be one to a milestone between the two.
 */
export function explainDependency(
  graph: TaskGraph,
  { reason, span }: Dependency,
  before: number,
  after: number,
): string {
  if (span) return `${reason} in ${formatLine(span)}`;
  const { tasks } = graph.list;
  const [first, second] = [tasks[before], tasks[after]];
  if (reason === 'phase')
    return `phase: waits for ${first ? phaseName(graph, first) : `"${graph.milestones[before - tasks.length]?.label}"`}`;
  if (reason === 'test-first') return 'test-first: tests come before what they test';
  if (reason === 'sub-task' && first) return `sub-task: ${first.id} is a part of it`;
  if (reason === 'order' && first)
    return first.parallel
      ? `order: ${first.id} stands before it, and it has no [P]`
      : `order: ${first.id} stands before it without [P]`;
  if (reason === 'file' && first && second) return `file: both name ${sharedPaths(first, second).join(', ')}`;
  return reason;
}

function phaseName({ list }: TaskGraph, { phase }: Task): string {
  return (list.phases[phase] as Phase).name || 'the tasks before the first heading';
}

function sharedPaths(first: Task, second: Task): readonly string[] {
  const paths = new Set(first.files.map(({ path }) => path));
  return second.files.map(({ path }) => path).filter((path) => paths.has(path));
}
