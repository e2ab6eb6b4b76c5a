import { positionOf } from '../../base/source.ts';
import type { Dependency, TaskGraph } from '../../graph/task-graph.ts';
import { parallelRuns } from '../parallel-runs.ts';
import type { Finding, Rule, RuleContext } from '../rule.ts';

/** `[P]` is true: the task does not wait for another one of its group. */
export const noDependentParallel: Rule = {
  name: 'no-dependent-parallel',
  description: 'A task marked [P] can run beside the others of its group.',
  group: 'parallel',
  recommended: 'warning',
  *check(context) {
    if (context.list.stamp) yield* lonelyTasks(context);
    else yield* dependentTasks(context);
  },
};

function* dependentTasks({ list, graph }: RuleContext): Generator<Finding> {
  const runOf = new Map<number, number>();
  for (const [run, members] of parallelRuns(list).entries()) for (const at of members) runOf.set(at, run);
  const firstInRun = memberFinder(graph, runOf);
  for (const [at, run] of runOf) {
    const task = list.tasks[at];
    const dependency = firstInRun(at, run);
    const other = dependency && list.tasks[dependency.from];
    if (!task || !other) continue;
    yield {
      span: task.span,
      message: `${task.id} is marked [P] beside ${other.id}, but waits for it; take [P] from ${task.id}, or remove the dependency`,
      ...(dependency.span
        ? { related: [{ message: `stated in line ${positionOf(dependency.span).line}`, span: dependency.span }] }
        : {}),
    };
  }
}

/** In a built file `[P]` says that a task shares its batch: alone in its generation, it cannot. */
function* lonelyTasks({ list, dag }: RuleContext): Generator<Finding> {
  if (!dag) return;
  const sizes = new Map<number, number>();
  for (const at of list.tasks.keys())
    sizes.set(dag.generation[at] as number, (sizes.get(dag.generation[at] as number) ?? 0) + 1);
  for (const [at, task] of list.tasks.entries())
    if (task.parallel && sizes.get(dag.generation[at] as number) === 1)
      yield {
        span: task.span,
        message: `${task.id} is marked [P], but no other task can run beside it; take [P] away`,
      };
}

/** Finds a task of a run that a node waits for because it is stated, milestones passed over; each milestone is walked once. */
function memberFinder(
  { digraph, dependencies, list }: TaskGraph,
  runOf: ReadonlyMap<number, number>,
): (node: number, run: number) => Dependency | undefined {
  const behind = new Map<number, ReadonlyMap<number, Dependency>>();
  const stated = (node: number): Dependency[] => {
    const found: Dependency[] = [];
    for (let row = digraph.in.offsets[node] as number; row < (digraph.in.offsets[node + 1] as number); row++) {
      const dependency = dependencies[digraph.in.edges[row] as number];
      if (dependency?.reason === 'stated') found.push(dependency);
    }
    return found;
  };
  const membersBehind = (milestone: number): ReadonlyMap<number, Dependency> => {
    const known = behind.get(milestone);
    if (known) return known;
    const members = new Map<number, Dependency>();
    for (const dependency of stated(milestone)) {
      const run = runOf.get(dependency.from);
      if (run !== undefined && !members.has(run)) members.set(run, dependency);
    }
    behind.set(milestone, members);
    return members;
  };
  return (node, run) => {
    for (const dependency of stated(node)) {
      const found =
        dependency.from < list.tasks.length
          ? runOf.get(dependency.from) === run
            ? dependency
            : undefined
          : membersBehind(dependency.from).get(run);
      if (found && found.from !== node) return found;
    }
    return undefined;
  };
}
