import { workingTimes } from '../generation/working-time.ts';
import type { Project } from '../project.ts';

/**
 * The longest chain of activities, each in the mode that ends first, with the pauses of those who are away. Linear in
 * activities, precedences and the absences of each mode. In units of the project.
 */
export function criticalPathBound(project: Project): number {
  if (!project.absences) return project.criticalPath;
  const { order, successors, firstMode } = project;
  const times = workingTimes(project);
  const head = new Int32Array(project.size);
  let longest = 0;
  for (const activity of order) {
    let finish = Number.POSITIVE_INFINITY;
    for (let mode = firstMode[activity] as number; mode < (firstMode[activity + 1] as number); mode++)
      finish = Math.min(finish, times.finish(mode, head[activity] as number));
    longest = Math.max(longest, finish);
    for (let at = successors.offsets[activity] as number; at < (successors.offsets[activity + 1] as number); at++) {
      const next = successors.nodes[at] as number;
      if ((head[next] as number) < finish) head[next] = finish;
    }
  }
  return longest;
}
