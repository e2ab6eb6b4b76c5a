import { digraph } from '../../../src/graph/digraph.ts';
import type { Problem } from '../../../src/schedule/solve/problem.ts';
import type { Project } from '../../../src/schedule/solve/project.ts';
import { toProject } from '../../../src/schedule/solve/project.ts';

/** An activity: its duration, what it waits for, and what it needs of each resource. */
export type Line = readonly [duration: number, after: readonly number[], ...amounts: readonly number[]];

/** A project with one mode an activity. */
export function plainProject(
  capacities: readonly number[],
  lines: readonly Line[],
  running: readonly number[] = [],
): Project {
  const edges = lines.flatMap(([, after], to) => after.map((from) => [from, to] as const));
  return toProject({
    size: lines.length,
    precedences: digraph(
      lines.length,
      edges.map(([from]) => from),
      edges.map(([, to]) => to),
    ),
    modes: lines.map(([duration, , ...amounts]) => ({
      duration,
      demands: amounts.flatMap((amount, resource) => (amount > 0 ? [{ resource, amount }] : [])),
    })),
    firstMode: Int32Array.from({ length: lines.length + 1 }, (_, activity) => activity),
    resources: capacities.map((capacity, at) => ({ kind: 'resource', name: `R${at}`, capacity })),
    running: Uint8Array.from(lines, (_, activity) => (running.includes(activity) ? 1 : 0)),
  });
}

/** What is wrong with a schedule in units, found by looking at each moment; empty when nothing is. */
export function brokenLaws(
  { problem, unit }: { readonly problem: Problem; readonly unit: number },
  start: ArrayLike<number>,
  mode: ArrayLike<number>,
  makespan: number,
): readonly string[] {
  const { size, precedences, modes, resources, firstMode } = problem;
  const found: string[] = [];
  const own = (activity: number) => modes[mode[activity] as number] as (typeof modes)[number];
  const end = (activity: number): number => (start[activity] as number) + own(activity).duration / unit;
  for (let activity = 0; activity < size; activity++) {
    if ((start[activity] as number) < 0) found.push(`${activity} begins before 0`);
    const chosen = mode[activity] as number;
    if (chosen < (firstMode[activity] as number) || chosen >= (firstMode[activity + 1] as number))
      found.push(`${activity} has a mode of another`);
  }
  const latest = Math.max(0, ...Array.from({ length: size }, (_, activity) => end(activity)));
  if (latest !== makespan) found.push(`ends at ${latest}, not ${makespan}`);
  for (const [edge, from] of precedences.from.entries()) {
    const to = precedences.to[edge] as number;
    if (end(from) > (start[to] as number)) found.push(`${to} begins before ${from} ends`);
  }
  for (let time = 0; time < latest; time++)
    for (const [resource, { capacity }] of resources.entries()) {
      let used = 0;
      for (let activity = 0; activity < size; activity++)
        if ((start[activity] as number) <= time && end(activity) > time)
          for (const demand of own(activity).demands) if (demand.resource === resource) used += demand.amount;
      if (used > capacity) found.push(`${used} of ${capacity} of ${resource} at ${time}`);
    }
  return found;
}

/** The same schedule counted from its other end. */
export function reversed(project: Project, start: ArrayLike<number>, makespan: number): Int32Array {
  return Int32Array.from({ length: project.size }, (_, activity) => {
    return makespan - (start[activity] as number) - (project.duration[activity] as number);
  });
}
