import type { Dag } from '../../../graph/task-graph.ts';

/** The same tasks as if none of them had been begun, so that ticking a box does not change a plan. */
export function withoutStates(dag: Dag): Dag {
  const tasks = dag.list.tasks.map((task) => ({ ...task, status: 'todo' as const }));
  return { ...dag, list: { ...dag.list, tasks } };
}
