import type { Dag } from '../../graph/task-graph.ts';
import type { Config } from '../../model/config.ts';
import { formatEnvelope } from '../../report/json.ts';
import type { Times } from '../../schedule/critical-path.ts';
import { criticalPath } from '../../schedule/critical-path.ts';
import { durations } from '../../schedule/estimates.ts';
import { readyTasks } from '../../schedule/ready.ts';
import type { Terminal } from '../io.ts';
import type { ScheduleData } from '../list/show-data.ts';
import { showData } from '../list/show-data.ts';
import { showText } from '../list/show-text.ts';
import { taskNamed } from '../list/task-named.ts';
import { readGraph } from '../read-list.ts';

interface ShowOptions {
  readonly unnumbered?: boolean;
  readonly json?: boolean;
}

/** `tasks-ml show T012`: everything about one task; also where the file has errors or a cycle. */
export async function show(given: readonly string[], options: ShowOptions, terminal: Terminal): Promise<number> {
  const [id = '', argument] = given;
  const { graph, dag, config, problems } = await readGraph(argument, terminal, options);
  const node = taskNamed(graph, id);
  for (const problem of problems) terminal.talk(`${problem}\n`);
  const again = graph.list.tasks.filter((task) => task.id === id).length;
  if (again > 1) terminal.talk(`${again} tasks have the id ${id}; this is the first\n`);
  const schedule = dag ? scheduleOf(dag, node, config) : null;
  const data = showData(graph, node, readyTasks(graph)[node] === true, schedule);
  terminal.out(options.json ? formatEnvelope('show', data) : showText(data, config.workingTime.hoursPerDay));
  return 0;
}

function scheduleOf(dag: Dag, node: number, config: Config): ScheduleData {
  const { minutes, assumed } = durations(dag.list, config);
  const times = criticalPath(dag, minutes).times[node] as Times;
  return {
    duration: minutes[node] as number,
    assumed: assumed[node] === true,
    ...times,
    critical: times.totalFloat === 0,
  };
}
