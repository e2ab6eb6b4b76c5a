import type { PlanTask } from '../../model/plan.ts';

/** Tasks by the place of their task in the plan. */
export interface AroundTasks {
  /** Those that wait for one of the given tasks, over any number of steps. */
  readonly behind: ReadonlySet<number>;
  /** Those that one of the given tasks waits for, over any number of steps. */
  readonly before: ReadonlySet<number>;
}

/** What comes behind and before some tasks by the dependencies of a plan, cycles or not. Linear. */
export function aroundTasks(tasks: readonly PlanTask[], given: readonly number[]): AroundTasks {
  const places = new Map(tasks.map(({ reference }, at) => [reference, at]));
  const waitsFor = tasks.map(({ dependencies }) =>
    dependencies.map(({ value }) => places.get(value)).filter((at) => at !== undefined),
  );
  const followers = tasks.map((): number[] => []);
  for (const [at, before] of waitsFor.entries()) for (const one of before) followers[one]?.push(at);
  return { behind: reached(given, followers), before: reached(given, waitsFor) };
}

function reached(from: readonly number[], next: readonly (readonly number[])[]): ReadonlySet<number> {
  const found = new Set<number>();
  const open = [...from];
  for (let at = open.pop(); at !== undefined; at = open.pop())
    for (const one of next[at] ?? [])
      if (!found.has(one)) {
        found.add(one);
        open.push(one);
      }
  return found;
}
