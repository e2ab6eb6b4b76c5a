import { toDag } from '../../../src/graph/dag.ts';
import { linkTasks } from '../../../src/graph/link.ts';
import type { Dag } from '../../../src/graph/task-graph.ts';
import { defaultConfig, type Worker } from '../../../src/model/config.ts';
import type { TaskFields } from '../../../src/model/task.ts';
import { durations } from '../../../src/schedule/estimates.ts';
import type { ScheduleRequest, Team } from '../../../src/schedule/limited/request/schedule-request.ts';
import { buildList } from '../../build-list.ts';

/** What a request says beside its tasks. */
export type Circumstances = Partial<Omit<ScheduleRequest, 'dag' | 'minutes'>> & {
  /** By id: what stands below a task. */
  readonly fields?: Readonly<Record<string, Partial<TaskFields>>>;
};

/** A request from lines as `buildList` takes them; the tasks wait for what they say and for nothing else. */
export function requestOf(lines: string, { fields = {}, ...others }: Circumstances = {}): ScheduleRequest {
  const list = buildList(`stamp\n${lines}`);
  const tasks = list.tasks.map((task) => ({ ...task, fields: { ...task.fields, ...fields[task.id] } }));
  const { dag } = toDag(linkTasks({ ...list, tasks }, defaultConfig.derived));
  const { minutes } = durations(list, defaultConfig);
  return { dag: dag as Dag, minutes, team: { kind: 'unlimited' }, resources: {}, ...others };
}

/** So many workers who can do everything. */
export function equal(count: number): Team {
  return { kind: 'equal', count };
}

/** Workers with names: `ml-engineer 2 training serving` has a speed of 2 and two skills. */
export function named(...lines: readonly string[]): Team {
  const workers = lines.map((line): Worker => {
    const [name = '', speed = '1', ...skills] = line.split(' ');
    return { name, speed: Number(speed), skills, absences: [] };
  });
  return { kind: 'named', workers };
}
