import { positionOf } from '../../base/source.ts';
import type { Task } from '../../model/task.ts';
import { parallelRuns } from '../facts/parallel-runs.ts';
import { waitsInRuns } from '../facts/waits-in-run.ts';
import type { Rule } from '../rule.ts';

/** `[P]` is true: the task does not wait for another one of its group. */
export const noDependentParallel: Rule = {
  name: 'no-dependent-parallel',
  description: 'A task marked [P] can run beside the others of its group.',
  group: 'parallel',
  recommended: 'warning',
  fixable: true,
  *check({ list, dag }) {
    // In a built file [P] speaks of the batch, and tasks of one batch do not wait for each other.
    if (!dag || list.stamp) return;
    const waitsOf = waitsInRuns(dag);
    for (const run of parallelRuns(list)) {
      for (const [at, { other, through, dependency }] of waitsOf(run)) {
        const task = list.tasks[at] as Task;
        const { id } = list.tasks[other] as Task;
        const way = through === undefined ? '' : ` through ${(list.tasks[through] as Task).id}`;
        yield {
          span: task.span,
          message: `${task.id} is marked [P] beside ${id}, but waits for it${way}; take [P] from ${task.id}, or remove the dependency`,
          ...(dependency.span
            ? { related: [{ message: `stated in line ${positionOf(dependency.span).line}`, span: dependency.span }] }
            : {}),
          fix: { kind: 'parallel', task: at, value: false },
        };
      }
    }
  },
};
