import { nameKey } from '../../../base/names.ts';
import { resourceNeeds } from '../../../model/resource-needs.ts';
import type { Task } from '../../../model/task.ts';
import type { Infeasible } from '../task-schedule.ts';

/** A named resource of the settings, with the tasks that need some of it. */
export interface ResourceUsers {
  readonly name: string;
  readonly capacity: number;
  readonly users: readonly { readonly node: number; readonly amount: number }[];
}

/** The resources that tasks need, or the first task that needs what is never there. */
export function resourceUsers(
  tasks: ReadonlyMap<number, Task>,
  resources: Readonly<Record<string, number>>,
): readonly ResourceUsers[] | Infeasible {
  const found = new Map<string, { name: string; capacity: number; users: Map<number, number> }>();
  for (const [name, capacity] of Object.entries(resources))
    found.set(nameKey(name), { name, capacity, users: new Map() });
  for (const [node, { id, fields }] of tasks)
    for (const { name, amount } of resourceNeeds(fields.resources ?? '')) {
      const resource = found.get(nameKey(name));
      if (!resource)
        return {
          task: node,
          message: `${id} needs ${name}, which \`resources\` of the settings does not name; add \`${name}: ${amount}\` there`,
        };
      // One resource may be spelled in two ways.
      const whole = (resource.users.get(node) ?? 0) + amount;
      if (whole > resource.capacity)
        return {
          task: node,
          message: `${id} needs ${whole} × ${resource.name}, and there ${resource.capacity === 1 ? 'is' : 'are'} ${resource.capacity}; raise it under \`resources\` of the settings, or let ${id} need less`,
        };
      resource.users.set(node, whole);
    }
  return [...found.values()]
    .filter(({ users }) => users.size > 0)
    .map(({ users, ...resource }) => ({
      ...resource,
      users: [...users].map(([node, amount]) => ({ node, amount })),
    }));
}
