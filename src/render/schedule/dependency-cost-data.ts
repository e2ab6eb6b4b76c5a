import { positionOf } from '../../base/source.ts';
import { explainDependency } from '../../graph/explain-dependency.ts';
import type { Dag, Dependency } from '../../graph/task-graph.ts';
import type { CostData } from '../../model/schedule-data.ts';
import type { DependencyCost } from '../../schedule/schedule-answer.ts';

/** What a reason for waiting costs, in words and ids. */
export function dependencyCostData(dag: Dag, { dependencies, minutes }: DependencyCost): CostData {
  // A barrier is told by what comes out of its milestone: that knows what is waited for.
  const told = (dependencies.find(({ from }) => from >= dag.list.tasks.length) ?? dependencies[0]) as Dependency;
  return {
    minutes,
    reason: told.reason,
    explanation: explainDependency(dag, told, told.from, told.to),
    line: told.span ? positionOf(told.span).line : null,
    dependencies: dependencies.map(({ from, to }) => ({ from: idOf(dag, from), to: idOf(dag, to) })),
  };
}

/** The id of a task, or of a milestone. */
function idOf({ list, milestones }: Dag, node: number): string {
  return list.tasks[node]?.id ?? milestones[node - list.tasks.length]?.id ?? '';
}
