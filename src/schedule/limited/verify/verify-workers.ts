import { nameKey } from '../../../base/names.ts';
import { assignees, namesWorker } from '../../../model/assignees.ts';
import type { Worker } from '../../../model/config.ts';
import { isSaid } from '../../../model/is-said.ts';
import type { Task } from '../../../model/task.ts';
import type { ScheduleRequest } from '../request/schedule-request.ts';
import type { TaskSchedule } from '../task-schedule.ts';

/** Laws of workers: who takes a task may take it, takes the time that it needs, and does nothing else meanwhile. */
export function* verifyWorkers(request: ScheduleRequest, schedule: TaskSchedule): Iterable<string> {
  yield* verifyTeam(request, schedule);
  for (let node = 0; node < schedule.worker.length; node++) yield* verifyTask(request, schedule, node);
  yield* verifyOneAtATime(request, schedule);
}

function* verifyTeam({ team, progress }: ScheduleRequest, schedule: TaskSchedule): Iterable<string> {
  const { workers, worker } = schedule;
  if (new Set(workers).size < workers.length) yield `two workers have one name among ${workers.join(', ')}`;
  if (team.kind === 'equal') {
    // What is over may have been done by others.
    const isOver = (task: number): boolean =>
      progress?.given.has(task) === true && (schedule.finish[task] as number) <= progress.now;
    const used = new Set(worker.filter((number, task) => number !== -1 && !isOver(task)));
    if (used.size > team.count) yield `${used.size} workers are used, and there are ${team.count}`;
  }
  if (team.kind !== 'named') return;
  const known = new Set(team.workers.map(({ name }) => nameKey(name)));
  for (const given of progress?.given.values() ?? []) known.add(nameKey(given.worker ?? ''));
  for (const name of workers) if (!known.has(nameKey(name))) yield `${name} is nobody of the team`;
}

function* verifyTask(request: ScheduleRequest, schedule: TaskSchedule, node: number): Iterable<string> {
  const { team, progress, absences } = request;
  const task = request.dag.list.tasks[node] as Task;
  const start = schedule.start[node] as number;
  const finish = schedule.finish[node] as number;
  const minutes = request.minutes[node] as number;
  const number = schedule.worker[node] as number;
  const name = schedule.workers[number];
  if (number !== -1 && name === undefined) yield `${task.id} is done by worker number ${number}, whom nobody knows`;
  const given = progress?.given.get(node);
  if (given) {
    if (given.worker !== undefined && nameKey(given.worker) !== nameKey(name ?? ''))
      yield `${task.id} is done by ${name ?? 'nobody'}, and ${given.worker} was or is working on it`;
    return;
  }
  if (number === -1 && minutes > 0) yield `${task.id} takes ${minutes} minutes, and nobody does it`;
  const member = team.kind === 'named' ? team.workers.find((worker) => worker.name === name) : undefined;
  if (team.kind === 'named' && name !== undefined && !member)
    yield `${task.id} is done by ${name}, who is nobody of the team`;
  if (member && !isAssignee(member, task))
    yield `${task.id} is done by ${name}, and its assignee is ${task.fields.assignee}`;
  if (member && !hasSkill(member, task))
    yield `${task.id} is done by ${name}, who lacks the skill ${task.fields.skill}`;
  // Of 21 / 0.7, the last bits do not count.
  const length = minutes === 0 ? 0 : Math.max(1, Math.ceil(minutes / (member?.speed ?? 1) - 1e-9));
  let expected = start + length;
  for (const away of length > 0 ? (absences?.get(name ?? '') ?? []) : []) {
    if (away.start <= start && start < away.end)
      yield `${task.id} begins at ${start}, when ${name} is away until ${away.end}`;
    if (away.end > start && away.start < expected) expected += away.end - Math.max(start, away.start);
  }
  if (finish !== expected) yield `${task.id} ends at ${finish}, and from ${start} on it takes until ${expected}`;
}

/** A task may name several who could do it: `ML engineer, reviewer`. What is closed asks for nobody. */
function isAssignee(worker: Worker, { status, fields: { assignee = '' } }: Task): boolean {
  const named = [assignee, ...assignees(assignee)].filter((each) => isSaid(each));
  return isClosed(status) || named.length === 0 || named.some((each) => namesWorker(each, worker));
}

/** `ml, kubernetes` asks for both. */
function hasSkill({ skills }: Worker, { status, fields: { skill = '' } }: Task): boolean {
  if (isClosed(status) || !isSaid(skill)) return true;
  const keys = new Set(skills.map(nameKey));
  const asked = skill.split(/[,;、，]|\s[&+]\s|(?<!\p{L})(?:and|und|y|и|et)(?!\p{L})/iu).filter((each) => isSaid(each));
  return keys.has(nameKey(skill)) || asked.every((each) => keys.has(nameKey(each)));
}

function isClosed(status: Task['status']): boolean {
  return status === 'done' || status === 'dropped';
}

function* verifyOneAtATime({ dag, progress }: ScheduleRequest, schedule: TaskSchedule): Iterable<string> {
  const { start, finish, worker, workers } = schedule;
  const busy = [...worker.keys()].filter(
    (node) => worker[node] !== -1 && (start[node] as number) < (finish[node] as number),
  );
  busy.sort(
    (a, b) => (worker[a] as number) - (worker[b] as number) || (start[a] as number) - (start[b] as number) || a - b,
  );
  let last: number | undefined;
  for (const node of busy) {
    if (last === undefined || worker[last] !== worker[node]) last = node;
    else {
      const both = progress?.given.has(last) && progress.given.has(node);
      if (!both && (start[node] as number) < (finish[last] as number))
        yield `${workers[worker[node] as number]} begins ${dag.list.tasks[node]?.id} at ${start[node]}, and is busy with ${dag.list.tasks[last]?.id} until ${finish[last]}`;
      if ((finish[node] as number) > (finish[last] as number)) last = node;
    }
  }
}
