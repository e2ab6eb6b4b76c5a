import { positionOf } from '../../base/source.ts';
import { parallelRuns } from '../parallel-runs.ts';
import type { Rule, RuleContext } from '../rule.ts';

/** Tasks that may run together leave each other's files alone. */
export const noParallelConflict: Rule = {
  name: 'no-parallel-conflict',
  description: 'Two tasks that may run at the same time do not touch one file.',
  group: 'parallel',
  recommended: 'warning',
  *check(context) {
    const { tasks, stamp } = context.list;
    const advice = stamp ? '' : 'take [P] from one, or ';
    for (const group of togetherGroups(context)) {
      const owner = new Map<string, number>();
      for (const at of group) {
        const task = tasks[at];
        if (!task) continue;
        for (const { path } of task.files) {
          const known = owner.get(path);
          if (known === undefined) {
            owner.set(path, at);
            continue;
          }
          const other = tasks[known];
          if (path.endsWith('/') || !other || known === at) continue;
          yield {
            span: task.span,
            message: `${task.id} and ${other.id} may run at the same time but both touch ${path}; ${advice}let ${task.id} depend on ${other.id}`,
            related: [{ message: `${other.id} in line ${positionOf(other.span).line}`, span: other.span }],
          };
        }
      }
    }
  },
};

/** In a built file the graph says what may run together, elsewhere the claims do. */
function togetherGroups({ list, dag }: RuleContext): readonly (readonly number[])[] {
  if (!list.stamp || !dag) return parallelRuns(list);
  const groups = new Map<number, number[]>();
  for (const at of list.tasks.keys()) {
    const generation = dag.generation[at] as number;
    const group = groups.get(generation);
    if (group) group.push(at);
    else groups.set(generation, [at]);
  }
  return [...groups.values()];
}
