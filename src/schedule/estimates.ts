import type { Config } from '../model/config.ts';
import type { TaskList } from '../model/task.ts';

/** How long each task takes, by its number in the list. */
export interface Durations {
  /** Whole minutes. */
  readonly minutes: Int32Array;
  /** Whether the duration was taken from the config because the list says nothing. */
  readonly assumed: readonly boolean[];
}

/** The estimates of a list; where a task has none, what the config assumes for the category of its phase. */
export function durations(list: TaskList, config: Pick<Config, 'estimates'>): Durations {
  const minutes = new Int32Array(list.tasks.length);
  const assumed = list.tasks.map(({ fields, phase }, index) => {
    minutes[index] = fields.estimate?.minutes ?? config.estimates[list.phases[phase]?.category ?? 'other'];
    return fields.estimate === undefined;
  });
  return { minutes, assumed };
}
