import type { Neighbours, Project } from '../project.ts';

/** Keys of activities for schedule generation, smaller ones first, in each direction. */
export interface PriorityRule {
  readonly name: string;
  readonly forward: Float64Array;
  readonly backward: Float64Array;
}

/**
 * The rules that do well in comparisons (Kolisch 1996): latest finish, latest start (that is the longest way to the end,
 * HLFET), least slack, greatest rank positional weight, most successors, and shortest processing time to be unlike them.
 */
export function priorityRules(project: Project): readonly PriorityRule[] {
  const { size, shortest, head, tail, criticalPath, successors, predecessors } = project;
  const keys = (key: (activity: number) => number): Float64Array =>
    Float64Array.from({ length: size }, (_, activity) => key(activity));
  const length = (activity: number): number => shortest[activity] as number;
  const toEnd = (activity: number): number => tail[activity] as number;
  /** In reverse, what lies before an activity is what lies behind it. */
  const toBegin = (activity: number): number => (head[activity] as number) + length(activity);
  const slack = keys((a) => criticalPath - toEnd(a) - (head[a] as number));
  return [
    {
      name: 'latest finish',
      forward: keys((a) => length(a) - toEnd(a)),
      backward: keys((a) => length(a) - toBegin(a)),
    },
    { name: 'latest start', forward: keys((a) => -toEnd(a)), backward: keys((a) => -toBegin(a)) },
    { name: 'least slack', forward: slack, backward: slack },
    {
      name: 'greatest rank positional weight',
      forward: keys((a) => -rank(a, successors, shortest)),
      backward: keys((a) => -rank(a, predecessors, shortest)),
    },
    {
      name: 'most successors',
      forward: keys((a) => -count(a, successors)),
      backward: keys((a) => -count(a, predecessors)),
    },
    { name: 'shortest processing time', forward: keys(length), backward: keys(length) },
  ];
}

function count(activity: number, { offsets }: Neighbours): number {
  return (offsets[activity + 1] as number) - (offsets[activity] as number);
}

function rank(activity: number, { offsets, nodes }: Neighbours, duration: Int32Array): number {
  let sum = duration[activity] as number;
  for (let at = offsets[activity] as number; at < (offsets[activity + 1] as number); at++)
    sum += duration[nodes[at] as number] as number;
  return sum;
}
