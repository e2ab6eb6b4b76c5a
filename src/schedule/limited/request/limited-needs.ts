import { nameKey } from '../../../base/names.ts';
import type { Dag } from '../../../graph/task-graph.ts';
import { resourceNeeds } from '../../../model/resource-needs.ts';

/** A graph whose tasks need only what is limited, and the names of what there is enough of. */
export interface LimitedNeeds {
  readonly dag: Dag;
  readonly enough: readonly string[];
}

/**
 * Takes resources of which nobody said how much there is for enough, where the settings name none at all: then a task
 * that names one is no mistake.
 */
export function limitedNeeds(dag: Dag, resources: Readonly<Record<string, number>>): LimitedNeeds {
  const limited = new Set(Object.keys(resources).map(nameKey));
  const enough = new Map<string, string>();
  const tasks = dag.list.tasks.map((task) => {
    const { resources: text, ...fields } = task.fields;
    if (text === undefined) return task;
    const needs = resourceNeeds(text);
    const kept = needs.filter(({ name }) => limited.has(nameKey(name)));
    for (const need of needs)
      if (!kept.includes(need) && !enough.has(nameKey(need.name))) enough.set(nameKey(need.name), need.name);
    if (kept.length === needs.length) return task;
    const left = kept.map(({ name, amount }) => `${amount} × ${name}`).join(', ');
    return { ...task, fields: left === '' ? fields : { ...fields, resources: left } };
  });
  if (enough.size === 0) return { dag, enough: [] };
  return { dag: { ...dag, list: { ...dag.list, tasks } }, enough: [...enough.values()] };
}
