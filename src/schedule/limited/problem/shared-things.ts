import { topologicalOrder } from '../../../graph/order.ts';
import type { Task } from '../../../model/task.ts';
import type { Demand, Resource } from '../../solve/problem.ts';
import type { Infeasible } from '../task-schedule.ts';
import type { Activities } from './activities.ts';
import { fileLocks } from './file-locks.ts';
import { resourceUsers } from './resource-users.ts';

/** What tasks share beside workers, as far as it can become scarce. */
export interface SharedThings {
  readonly resources: readonly Resource[];
  /** By activity: what it needs of `resources`. */
  readonly demands: ReadonlyMap<number, readonly Demand[]>;
}

interface SharedThing {
  readonly kind: 'resource' | 'file';
  readonly name: string;
  readonly capacity: number;
  readonly users: readonly User[];
}

interface User {
  readonly activity: number;
  readonly amount: number;
}

/**
 * The named resources and files that `open` tasks, by their nodes, need while they are worked on; or the first task that
 * needs what is never there. At most `together` tasks run at the same time; `left` says how long an activity that is
 * running goes on.
 */
export function sharedThings(
  open: ReadonlyMap<number, Task>,
  amounts: Readonly<Record<string, number>>,
  { activityOf, precedences, running }: Activities,
  together: number,
  left: (activity: number) => number,
): SharedThings | Infeasible {
  const named = resourceUsers(open, amounts);
  if ('message' in named) return named;
  const tasks = new Map([...open].map(([node, task]): [number, Task] => [activityOf[node] as number, task]));
  const locks = together === 1 ? [] : fileLocks(tasks, precedences, topologicalOrder(precedences));
  const things: readonly SharedThing[] = [
    ...named.map(({ users, ...resource }): SharedThing => {
      const own = users.map(({ node, amount }) => ({ activity: activityOf[node] as number, amount }));
      return { kind: 'resource', ...resource, users: own };
    }),
    ...locks.map(({ path, nodes }): SharedThing => {
      return { kind: 'file', name: path, capacity: 1, users: nodes.map((activity) => ({ activity, amount: 1 })) };
    }),
  ];
  const scarce = things.filter((thing) => canRunOut(thing, together));
  const demands = new Map<number, Demand[]>();
  for (const [resource, thing] of scarce.entries())
    for (const { activity, amount } of withinCapacity(thing, running, left)) {
      const own = demands.get(activity);
      if (own) own.push({ resource, amount });
      else demands.set(activity, [{ resource, amount }]);
    }
  return { resources: scarce.map(({ kind, name, capacity }) => ({ kind, name, capacity })), demands };
}

/** Whether tasks that run at the same time could need more than there is. */
function canRunOut({ users, capacity }: SharedThing, together: number): boolean {
  const amounts = users.map(({ amount }) => amount).sort((a, b) => b - a);
  return amounts.slice(0, together).reduce((sum, amount) => sum + amount, 0) > capacity;
}

/** What is running already may hold more than there is: what ends first then holds less. */
function withinCapacity(
  { users, capacity }: SharedThing,
  running: Uint8Array,
  left: (activity: number) => number,
): readonly User[] {
  let free = capacity;
  const held = users
    .filter(({ activity }) => running[activity] === 1)
    .sort((a, b) => left(b.activity) - left(a.activity) || a.activity - b.activity)
    .map(({ activity, amount }) => {
      const own = Math.min(free, amount);
      free -= own;
      return { activity, amount: own };
    });
  return [...held.filter(({ amount }) => amount > 0), ...users.filter(({ activity }) => running[activity] === 0)];
}
