import type { Dag } from '../../../graph/task-graph.ts';

/** The same graph with dropped tasks that take no time and hold nothing; what waits for them still waits through them. */
export function withoutDropped(dag: Dag): Dag {
  if (!dag.list.tasks.some(({ status }) => status === 'dropped')) return dag;
  const tasks = dag.list.tasks.map((task) => {
    if (task.status !== 'dropped') return task;
    const { assignee: _, skill: __, resources: ___, ...fields } = task.fields;
    return { ...task, files: [], fields: { ...fields, estimate: { minutes: 0, text: '0 min' } } };
  });
  return { ...dag, list: { ...dag.list, tasks } };
}
