import type { Problem, Solution } from '../solve/problem.ts';
import { toProject } from '../solve/project.ts';

/** The schedule where nothing is limited: each activity in its only mode as soon as what it waits for is done. Linear. */
export function earlySolution(problem: Problem): Solution {
  const { head, criticalPath, unit } = toProject(problem);
  const start = head.map((time) => time * unit);
  const finish = start.map((time, activity) => time + (problem.modes[activity]?.duration ?? 0));
  const makespan = criticalPath * unit;
  return {
    start,
    finish,
    mode: Int32Array.from(start.keys()),
    makespan,
    lowerBound: makespan,
    limit: { kind: 'critical path' },
    stopped: 'optimal',
    schedules: 1,
  };
}
