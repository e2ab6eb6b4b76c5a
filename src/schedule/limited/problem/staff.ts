import type { Worker } from '../../../model/config.ts';
import type { Task } from '../../../model/task.ts';
import type { Interval } from '../../solve/problem.ts';
import type { ScheduleRequest } from '../request/schedule-request.ts';
import type { Infeasible } from '../task-schedule.ts';
import type { Past } from './past.ts';
import { whoMay } from './who-may.ts';

/** Who works, as far as that is limited. */
export interface Staff {
  /** Workers who are alike. Empty where there are as many workers as there is work. */
  readonly classes: readonly WorkerClass[];
  /** By task that needs a worker: numbers of the classes that may take it. */
  readonly mayTake: ReadonlyMap<number, readonly number[]>;
}

/** Workers who are equally fast, never away, and may take the same tasks; or one who is away now and then. */
export interface WorkerClass {
  /** Numbers of the workers, in their order. */
  readonly members: readonly number[];
  readonly speed: number;
  /** From now on, in minutes from now, apart and in order. */
  readonly absences: readonly Interval[];
}

/** The workers of a request for the tasks that need one, or the first task that nobody may take. */
export function staffOf(
  { dag, team, absences }: ScheduleRequest,
  needy: readonly number[],
  past: Past,
): Staff | Infeasible {
  const { tasks } = dag.list;
  const anybody = new Map(needy.map((task): [number, number[]] => [task, [0]]));
  if (team.kind === 'unlimited') return { classes: [], mayTake: anybody };
  const size = team.kind === 'equal' ? team.count : team.workers.length;
  const [first] = needy;
  if (size === 0 && first !== undefined)
    return { task: first, message: `${tasks[first]?.id} needs a worker, and there is none; name at least one` };
  if (team.kind === 'equal') {
    const members = Array.from({ length: size }, (_, worker) => worker);
    return { classes: size < needy.length ? [{ members, speed: 1, absences: [] }] : [], mayTake: anybody };
  }

  const { workers } = team;
  const everybody = [...workers.keys()];
  const allowed = new Map<number, readonly number[]>();
  /** By what tasks ask for. */
  const able = new Map<string, readonly number[]>();
  for (const task of needy) {
    const { fields, status } = tasks[task] as Task;
    const key = JSON.stringify([fields.assignee, fields.skill]);
    const found = able.get(key) ?? whoMay(tasks[task] as Task, workers);
    if (typeof found !== 'string') able.set(key, found);
    // What is closed or begun asks for nobody who may be gone.
    else if (status !== 'done' && status !== 'dropped' && !past.isRunning(task)) return { task, message: found };
    allowed.set(task, typeof found === 'string' ? everybody : found);
  }
  const away = workers.map(({ name }) => fromNowOn(absences?.get(name) ?? [], past.now));
  const { classes, classOf } = classesOf(workers, [...new Set(allowed.values())], away);
  const mayTake = [...allowed].map(([task, own]): [number, number[]] => [
    task,
    [...new Set(own.map((worker) => classOf[worker] as number))],
  ]);
  return { classes, mayTake: new Map(mayTake) };
}

function fromNowOn(absences: readonly Interval[], now: number): readonly Interval[] {
  return absences
    .filter(({ end }) => end > now)
    .map(({ start, end }) => ({ start: Math.max(0, start - now), end: end - now }));
}

function classesOf(
  workers: readonly Worker[],
  able: readonly (readonly number[])[],
  away: readonly (readonly Interval[])[],
): { readonly classes: readonly WorkerClass[]; readonly classOf: readonly number[] } {
  const numberOf = new Map<string, number>();
  const classes: { members: number[]; speed: number; absences: readonly Interval[] }[] = [];
  const classOf = workers.map(({ speed }, worker) => {
    const absences = away[worker] ?? [];
    const may = able.map((own) => (own.includes(worker) ? 1 : 0)).join('');
    const key = absences.length > 0 ? `away ${worker}` : `${speed} ${may}`;
    const known = numberOf.get(key);
    if (known !== undefined) {
      classes[known]?.members.push(worker);
      return known;
    }
    numberOf.set(key, classes.length);
    classes.push({ members: [worker], speed, absences });
    return classes.length - 1;
  });
  return { classes, classOf };
}
