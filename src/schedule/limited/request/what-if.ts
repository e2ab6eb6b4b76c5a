import { nameKey } from '../../../base/names.ts';

import { toDag } from '../../../graph/dag.ts';
import type { Dag } from '../../../graph/task-graph.ts';
import type { Worker } from '../../../model/config.ts';
import type { Estimate, Task } from '../../../model/task.ts';
import { withDependency, withoutDependency } from './change-dependency.ts';
import type { ScheduleRequest, Team } from './schedule-request.ts';

/** Something that could be otherwise. Tasks are named by their numbers. */
export type Change =
  | { readonly kind: 'estimate'; readonly task: number; readonly estimate: Estimate }
  | { readonly kind: 'add worker'; readonly skills: readonly string[] }
  | { readonly kind: 'remove worker'; readonly name?: string }
  | { readonly kind: 'workers'; readonly count: number }
  | { readonly kind: 'resource'; readonly name: string; readonly capacity: number }
  /** `task` waits for `other` as well, or no longer. */
  | { readonly kind: 'add dependency' | 'remove dependency'; readonly task: number; readonly other: number };

/** What changes are made to. */
export type Changeable = Pick<ScheduleRequest, 'dag' | 'team' | 'resources'>;

/** The same with a change, or a sentence that says why it cannot be made. */
export function withChange(asked: Changeable, change: Change): Changeable | string {
  const { dag, team, resources } = asked;
  if (change.kind === 'estimate') return { ...asked, dag: withEstimate(dag, change.task, change.estimate) };
  if (change.kind === 'resource')
    return { ...asked, resources: { ...resources, [knownName(resources, change.name)]: change.capacity } };
  if (change.kind === 'workers')
    return change.count === 0 ? 'no worker would be left' : { ...asked, team: { kind: 'equal', count: change.count } };
  if (change.kind === 'add worker') return orProblem(moreWorkers(team, change.skills), asked);
  if (change.kind === 'remove worker') return orProblem(fewerWorkers(team, change.name), asked);
  const [task, other] = [dag.list.tasks[change.task] as Task, dag.list.tasks[change.other] as Task];
  if (change.kind === 'remove dependency') {
    const changed = withoutDependency(dag, change.other, change.task);
    const { dag: open } = changed ? toDag(changed) : {};
    return open
      ? { ...asked, dag: open }
      : `${task.id} does not wait for ${other.id} directly; \`tasks-ml why ${task.id} ${other.id}\` shows the chain between them`;
  }
  const { dag: closed } = toDag(withDependency(dag, change.other, change.task));
  return closed ? { ...asked, dag: closed } : `${other.id} waits for ${task.id}, and both would wait for each other`;
}

function orProblem(team: Team | string, asked: Changeable): Changeable | string {
  return typeof team === 'string' ? team : { ...asked, team };
}

function withEstimate(dag: Dag, task: number, estimate: Estimate): Dag {
  const tasks = dag.list.tasks.map((each, at) =>
    at === task ? { ...each, fields: { ...each.fields, estimate } } : each,
  );
  return { ...dag, list: { ...dag.list, tasks } };
}

/** The spelling of the settings. */
function knownName(resources: Readonly<Record<string, number>>, name: string): string {
  return Object.keys(resources).find((known) => nameKey(known) === nameKey(name)) ?? name;
}

const enough = 'there are workers for all tasks that could run together; name a number of workers first';

function moreWorkers(team: Team, skills: readonly string[]): Team | string {
  if (team.kind === 'unlimited') return enough;
  if (team.kind === 'equal')
    return skills.length > 0
      ? 'the workers are all alike and can do everything; only where the settings name workers does one have skills'
      : { kind: 'equal', count: team.count + 1 };
  const names = new Set(team.workers.map(({ name }) => name));
  let name = 'new worker';
  for (let number = 2; names.has(name); number++) name = `new worker ${number}`;
  const worker: Worker = { name, skills, speed: 1, absences: [] };
  return { kind: 'named', workers: [...team.workers, worker] };
}

function fewerWorkers(team: Team, name: string | undefined): Team | string {
  if (team.kind === 'unlimited') return enough;
  if (team.kind === 'equal') {
    if (name !== undefined) return 'the workers have no names; take one away without a name';
    return team.count === 1 ? 'no worker would be left' : { kind: 'equal', count: team.count - 1 };
  }
  const known = team.workers.map((worker) => worker.name).join(', ');
  if (name === undefined) return `it does not say which worker; there are: ${known}`;
  const left = team.workers.filter((worker) => nameKey(worker.name) !== nameKey(name));
  if (left.length === team.workers.length) return `no worker is called ${name}; there are: ${known}`;
  return left.length === 0 ? 'no worker would be left' : { kind: 'named', workers: left };
}
