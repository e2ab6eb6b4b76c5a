import { toDag } from '../../src/graph/dag.ts';
import { linkTasks } from '../../src/graph/link.ts';
import type { Dag } from '../../src/graph/task-graph.ts';
import { defaultConfig } from '../../src/model/config.ts';
import type { TaskList } from '../../src/model/task.ts';
import type { CriticalPath } from '../../src/schedule/critical-path.ts';
import { criticalPath } from '../../src/schedule/critical-path.ts';
import { durations } from '../../src/schedule/estimates.ts';
import { buildList } from '../build-list.ts';

/** The dag and the critical path of a list, or of a description for `buildList`, with all derived dependencies. */
export function dagOf(list: TaskList | string): readonly [Dag, CriticalPath] {
  const { dag } = linked(typeof list === 'string' ? buildList(list) : list);
  return [dag, criticalPath(dag, durations(dag.list, defaultConfig).minutes)];
}

function linked(list: TaskList): { dag: Dag } {
  const result = toDag(linkTasks(list, { phase: true, order: false, file: true, testFirst: true, subTask: true }));
  if (!result.dag) throw new Error('the list has a cycle');
  return { dag: result.dag };
}
