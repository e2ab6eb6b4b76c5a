import { enumerate } from '../../../base/enumerate.ts';
import { nameKey } from '../../../base/names.ts';
import type { ScheduleRequest } from '../request/schedule-request.ts';
import type { Infeasible } from '../task-schedule.ts';
import type { Past } from './past.ts';
import type { Staff } from './staff.ts';

/** By running task: the class of workers that it holds one of. */
export type RunningWorkers = ReadonlyMap<number, number>;

/**
 * Who works on the tasks that are being worked on; or the first of them for whom nobody is left. A worker with several
 * of them is held by the one that ends last, the others need nobody else. Empty where workers are not limited.
 */
export function runningWorkers(
  { dag, team, progress }: ScheduleRequest,
  running: readonly number[],
  { classes, mayTake }: Staff,
  past: Past,
): RunningWorkers | Infeasible {
  const held = new Map<number, number>();
  if (classes.length === 0) return held;
  const idOf = (task: number): string => dag.list.tasks[task]?.id ?? '';
  const free = classes.map(({ members }) => members.length);
  const take = (task: number, inClass: number): void => {
    free[inClass] = (free[inClass] as number) - 1;
    held.set(task, inClass);
  };
  const busy = new Set<string>();
  const anybody: number[] = [];
  const latestFirst = [...running].sort((a, b) => (past.finish[b] as number) - (past.finish[a] as number) || a - b);
  for (const task of latestFirst) {
    const name = progress?.given.get(task)?.worker;
    if (name !== undefined && busy.has(nameKey(name))) continue;
    if (name !== undefined) busy.add(nameKey(name));
    if (name === undefined || team.kind !== 'named') {
      anybody.push(task);
      continue;
    }
    const worker = team.workers.findIndex((each) => nameKey(each.name) === nameKey(name));
    if (worker < 0)
      return {
        task,
        message: `${idOf(task)} is in progress with ${name}, whom \`workers\` of the settings does not name; add ${name} there, or set ${idOf(task)} to do again`,
      };
    const inClass = classes.findIndex(({ members }) => members.includes(worker));
    take(task, inClass);
  }
  for (const task of anybody) {
    const able = [...(mayTake.get(task) ?? []), ...classes.keys()];
    const inClass = able.find((each) => (free[each] as number) > 0);
    if (inClass === undefined) {
      const others = [...held.keys()].sort((a, b) => a - b).map(idOf);
      return {
        task,
        message: `${idOf(task)} is in progress beside ${enumerate(others)}, and there ${others.length > 1 ? `are only ${others.length} workers` : 'is only 1 worker'}; give more workers, or set one of these tasks to do again`,
      };
    }
    take(task, inClass);
  }
  return held;
}
