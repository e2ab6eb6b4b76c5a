import type { PlanTask } from '../../model/plan.ts';
import type { Estimate } from '../../model/task.ts';

/** What the tasks of a phase say of its length, in minutes. */
export interface BoundsOfTasks {
  /** Length of the longest chain of tasks that wait for one another, each at its shortest. */
  readonly chain: number;
  /** References of the tasks of that chain. */
  readonly chainTasks: readonly string[];
  /** All tasks one after another, each at its shortest; those without an estimate count nothing. */
  readonly least: number;
  /** All tasks one after another, each at its longest; absent where one has no estimate. */
  readonly most?: number;
}

/** Both ends of an estimate in minutes, the shorter one first. */
export function endsOf({ minutes, range: [from, to] = [minutes, minutes] }: Estimate): readonly [number, number] {
  return from <= to ? [from, to] : [to, from];
}

/**
 * Bounds of the length of some tasks; dropped ones take no time. Tasks that wait for each other in a circle are in no
 * chain. Linear in tasks and dependencies.
 */
export function boundsOfTasks(tasks: readonly PlanTask[]): BoundsOfTasks {
  const live = tasks.filter(({ status }) => status !== 'dropped');
  const ends = live.map(({ estimate }) => estimate && endsOf(estimate));
  const indexOf = new Map(live.map(({ reference }, index) => [reference, index]));
  const successors = live.map((): number[] => []);
  const waiting = live.map(() => 0);
  for (const [at, { dependencies }] of live.entries())
    for (const from of new Set(dependencies.map(({ value }) => indexOf.get(value)))) {
      if (from === undefined) continue;
      successors[from]?.push(at);
      waiting[at] = (waiting[at] as number) + 1;
    }
  const start = live.map(() => 0);
  const before = live.map(() => -1);
  const ready = waiting.flatMap((count, at) => (count === 0 ? [at] : []));
  let chain = 0;
  let last = -1;
  for (let next = 0; next < ready.length; next++) {
    const at = ready[next] as number;
    const finish = (start[at] as number) + (ends[at]?.[0] ?? 0);
    if (finish > chain) [chain, last] = [finish, at];
    for (const to of successors[at] as number[]) {
      if (finish > (start[to] as number)) {
        start[to] = finish;
        before[to] = at;
      }
      waiting[to] = (waiting[to] as number) - 1;
      if (waiting[to] === 0) ready.push(to);
    }
  }
  const chainTasks: string[] = [];
  for (let at = last; at >= 0; at = before[at] as number) chainTasks.push((live[at] as PlanTask).reference);
  return {
    chain,
    chainTasks: chainTasks.reverse(),
    least: ends.reduce((sum, one) => sum + (one?.[0] ?? 0), 0),
    ...(live.length > 0 && ends.every((one) => one !== undefined)
      ? { most: ends.reduce((sum, one) => sum + (one?.[1] ?? 0), 0) }
      : {}),
  };
}
