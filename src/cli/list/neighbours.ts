import type { Dependency, TaskGraph } from '../../graph/task-graph.ts';

/** Most tasks that are written in the place of a milestone. */
const most = 100;
/** Most predecessors that stand behind the milestones of a list, when each is written out. */
const mostInAll = 100_000;

/** `in`: predecessors. `out`: successors. */
export type Side = 'in' | 'out';

/** A task next to another one, or a milestone that stands for many, and why the two wait. */
export interface Neighbour {
  readonly node: number;
  readonly dependency: Dependency;
}

/** Whether the tasks behind a milestone are written in its place. */
export type WritesOut = (milestone: number) => boolean;

/**
 * The direct neighbours of a task, by their numbers: a milestone is replaced by the tasks behind it, or named where
 * those are too many to write. Each once, with the first dependency, a stated one before a derived one.
 */
export function neighbours(graph: TaskGraph, task: number, side: Side, writesOut: WritesOut): readonly Neighbour[] {
  const { digraph, dependencies, list } = graph;
  const { offsets, edges } = digraph[side];
  const found = new Map<number, Dependency>();
  for (let at = offsets[task] as number; at < (offsets[task + 1] as number); at++) {
    const edge = edges[at] as number;
    const node = (side === 'in' ? digraph.from : digraph.to)[edge] as number;
    const behind = node >= list.tasks.length && writesOut(node) ? nodesBehind(graph, node, side) : [node];
    for (const each of behind) if (!found.has(each)) found.set(each, dependencies[edge] as Dependency);
  }
  return [...found].sort(([a], [b]) => a - b).map(([node, dependency]) => ({ node, dependency }));
}

/** The nodes directly on one side of a node, by the numbers of their dependencies. */
export function nodesBehind({ digraph }: TaskGraph, node: number, side: Side): readonly number[] {
  const { offsets, edges } = digraph[side];
  const ends = side === 'in' ? digraph.from : digraph.to;
  return Array.from(edges.subarray(offsets[node], offsets[node + 1]), (edge) => ends[edge] as number);
}

/** For one task: milestones that stand for at most 100 tasks are written out. */
export function smallMilestones({ digraph }: TaskGraph, side: Side): WritesOut {
  return (milestone) => degree(digraph[side].offsets, milestone) <= most;
}

/**
 * For the predecessors of all tasks: the same, as long as that takes at most 100,000 of them in all; else every
 * milestone is named. So what is written stays in proportion to the file.
 */
export function smallMilestonesOfAll(graph: TaskGraph): WritesOut {
  const { digraph, list } = graph;
  const isSmall = smallMilestones(graph, 'in');
  let sum = 0;
  for (let node = list.tasks.length; node < digraph.size; node++)
    if (isSmall(node)) sum += degree(digraph.in.offsets, node) * degree(digraph.out.offsets, node);
  return sum <= mostInAll ? isSmall : () => false;
}

function degree(offsets: Int32Array, node: number): number {
  return (offsets[node + 1] as number) - (offsets[node] as number);
}
