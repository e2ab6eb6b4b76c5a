import { positionOf } from '../../base/source.ts';
import type { Task } from '../../model/task.ts';
import { touchedFiles } from '../../model/touched-files.ts';
import { isOpen } from '../facts/is-open.ts';
import { parallelRuns } from '../facts/parallel-runs.ts';
import type { Rule, RuleContext } from '../rule.ts';

/** Tasks that may run together leave each other's files alone. */
export const noParallelConflict: Rule = {
  name: 'no-parallel-conflict',
  description: 'Two tasks that may run at the same time do not touch one file.',
  group: 'parallel',
  recommended: 'warning',
  fixable: true,
  *check(context) {
    const { tasks, stamp } = context.list;
    for (const group of togetherGroups(context)) {
      if (!sharesPath(tasks, group)) continue;
      const owner = new Map<string, number>();
      for (const at of group) {
        const task = tasks[at];
        // What is done runs beside nothing any more.
        if (!task || !isOpen(task)) continue;
        const shared = new Map<number, string[]>();
        for (const path of touchedFiles(task)) {
          const known = owner.get(path);
          owner.set(path, at);
          if (known === undefined || known === at || waits(context, at, known)) continue;
          shared.set(known, [...(shared.get(known) ?? []), path]);
        }
        for (const [known, paths] of shared) {
          const other = tasks[known] as Task;
          yield {
            span: task.span,
            message: `${task.id} and ${other.id} may run at the same time but both touch ${paths.join(' and ')}; ${stamp ? `let ${task.id} depend on ${other.id}` : 'take [P] from one, or give each a file of its own'}`,
            related: [{ message: `${other.id} in line ${positionOf(other.span).line}`, span: other.span }],
            ...(stamp ? {} : { fix: { kind: 'parallel', task: at, value: false } }),
          };
        }
      }
    }
  },
};

/** Whether some path is named twice: most groups are passed over by that. */
function sharesPath(tasks: readonly Task[], group: readonly number[]): boolean {
  const seen = new Set<string>();
  for (const at of group)
    for (const { path } of tasks[at]?.files ?? []) {
      if (seen.has(path)) return true;
      seen.add(path);
    }
  return false;
}

/** Of two that wait for one another no-dependent-parallel speaks. */
function waits({ graph: { digraph, dependencies } }: RuleContext, node: number, before: number): boolean {
  const { offsets, edges } = digraph.in;
  const into = edges.subarray(offsets[node] as number, offsets[node + 1] as number);
  return into.some((edge) => dependencies[edge]?.from === before && dependencies[edge].reason === 'stated');
}

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
