import type { Plan, PlanTask } from '../../model/plan.ts';

/** Tasks under headings `Task 1.1: …` that are still to be done. A plan may have tasks of other dialects beside them. */
export function openPhasedTasks({ tasks }: Plan): readonly PlanTask[] {
  return tasks.filter(({ reference, status }) => /^Task /.test(reference) && status !== 'done' && status !== 'dropped');
}
