import type { TaskList } from '../../model/task.ts';

/**
 * The groups of tasks that claim to run beside one another. In a file that people wrote these are the tasks with `[P]`
 * that follow one another within a phase: a task without `[P]` ends the group. Indexes into the tasks.
 */
export function parallelRuns({ tasks }: Pick<TaskList, 'tasks'>): readonly (readonly number[])[] {
  const runs: number[][] = [];
  let run: number[] = [];
  let phase = -1;
  for (const [at, task] of tasks.entries()) {
    if (!task.parallel || task.phase !== phase) run = [];
    phase = task.phase;
    if (!task.parallel || task.status === 'dropped') continue;
    if (run.length === 0) runs.push(run);
    run.push(at);
  }
  return runs.filter(({ length }) => length > 1);
}
