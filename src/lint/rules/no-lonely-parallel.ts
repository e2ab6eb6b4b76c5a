import { loneTasks } from '../../graph/lone-tasks.ts';
import type { Dag } from '../../graph/task-graph.ts';
import { isOpen } from '../facts/is-open.ts';
import { parallelRuns } from '../facts/parallel-runs.ts';
import type { Rule } from '../rule.ts';

/** `[P]` says something: there is a task to run beside. */
export const noLonelyParallel: Rule = {
  name: 'no-lonely-parallel',
  description: 'A task marked [P] has another one that can run beside it.',
  group: 'parallel',
  recommended: 'warning',
  fixable: true,
  *check({ list, dag, notes }) {
    if (!dag || !(list.stamp || notes) || !list.tasks.some(({ parallel }) => parallel)) return;
    const alone = list.stamp ? aloneInGeneration(dag) : loneTasks(dag);
    // Why the tasks of a run are no company for each other is said by no-dependent-parallel.
    const inRun = new Set(list.stamp ? [] : parallelRuns(list).flat());
    for (const [at, task] of list.tasks.entries()) {
      if (!task.parallel || !alone[at] || inRun.has(at) || (!list.stamp && !isOpen(task))) continue;
      yield {
        span: task.span,
        ...(list.stamp
          ? {
              message: `${task.id} is marked [P], but no other task can run beside it; take [P] away`,
              fix: { kind: 'parallel', task: at, value: false },
            }
          : {
              // It does no harm, and only the author knows which of the two was meant.
              severity: 'info',
              message: `${task.id} is marked [P], but stands alone between tasks that are not, so that none can run beside it; take [P] away, or mark a task beside it as well`,
            }),
      };
    }
  },
};

/** In a built file `[P]` says that a task shares its batch: alone in its generation, it cannot. */
function aloneInGeneration({ list, generation }: Dag): readonly boolean[] {
  const sizes = new Map<number, number>();
  const nodes = [...list.tasks.keys()];
  for (const node of nodes) sizes.set(generation[node] as number, (sizes.get(generation[node] as number) ?? 0) + 1);
  return nodes.map((node) => sizes.get(generation[node] as number) === 1);
}
