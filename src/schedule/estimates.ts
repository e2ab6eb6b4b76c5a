import type { Config } from '../model/config.ts';
import type { TaskList } from '../model/task.ts';

/** How long each task takes, by its number in the list. */
export interface Durations {
  /** Whole minutes. */
  readonly minutes: Int32Array;
  /** Whether the duration was taken from the config because the list says nothing. */
  readonly assumed: readonly boolean[];
}

/**
 * The estimates of a list; where a task has none, what the config assumes for the category of its phase. The work of a
 * task with parts is that of its parts: it takes no time of its own unless it says so.
 */
export function durations(list: TaskList, config: Pick<Config, 'estimates'>): Durations {
  const minutes = new Int32Array(list.tasks.length);
  const wholes = new Set(list.tasks.map(({ parent }) => parent));
  const assumed = list.tasks.map(({ id, fields, phase }, index) => {
    const usual = wholes.has(id) ? 0 : config.estimates[list.phases[phase]?.category ?? 'other'];
    minutes[index] = fields.estimate?.minutes ?? usual;
    return fields.estimate === undefined && !wholes.has(id);
  });
  return { minutes, assumed };
}
