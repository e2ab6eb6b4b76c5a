import type { Project } from '../project.ts';
import { mostModes } from './disjunctions.ts';

/**
 * Bytes that a search up to this horizon needs at least: for the trail, the questions, the lists of clauses, the
 * profile, the pairs of activities.
 */
export function memory({ size, head, tail, problem, packing, firstMode }: Project, horizon: number): number {
  let longest = 2;
  let values = 0;
  for (let activity = 0; activity < size; activity++) {
    const range = Math.max(0, horizon - (head[activity] as number) - (tail[activity] as number));
    longest = Math.max(longest, range);
    values += range + 1;
  }
  const choices = problem.modes.length === firstMode.length - 1 ? 0 : problem.modes.length;
  const table = (size + 1 + choices) * 2 ** (32 - Math.clz32(longest + 2));
  const disjoint = problem.modes.length > mostModes ? 0 : size * size + 4 * problem.modes.length ** 2;
  const amounts = 4 * problem.modes.length * problem.resources.length;
  return 40 * (values + 2 * choices) + 24 * table + 4 * packing.words * horizon + disjoint + amounts;
}
