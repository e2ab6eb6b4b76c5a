import { modeGeneration } from '../solve/generation/mode-generation.ts';
import { workingTimes } from '../solve/generation/working-time.ts';
import type { Problem, Solution } from '../solve/problem.ts';
import { toProject } from '../solve/project.ts';

/**
 * The same solution with nothing later than it has to be: in the order in which they begin, activities move to where they
 * fit first, in the modes that they have. Never longer.
 */
export function leftShift(problem: Problem, solution: Solution): Solution {
  const { size } = problem;
  const firstMode = Int32Array.from({ length: size + 1 }, (_, activity) => activity);
  const modes = Array.from(solution.mode, (mode) => problem.modes[mode] as Problem['modes'][number]);
  const project = toProject({ ...problem, modes, firstMode });
  // What begins together stays in the order of the project: each activity behind those that it waits for.
  const order = project.order.slice().sort((a, b) => (solution.start[a] as number) - (solution.start[b] as number));
  const start = new Int32Array(size);
  const makespan = modeGeneration(project).forward(order, start, new Int32Array(size));
  const times = workingTimes(project);
  return {
    ...solution,
    start: start.map((time) => time * project.unit),
    finish: start.map((time, activity) => times.finish(activity, time) * project.unit),
    makespan: makespan * project.unit,
  };
}
