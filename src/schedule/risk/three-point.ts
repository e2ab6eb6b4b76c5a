import type { Config } from '../../model/config.ts';
import type { TaskList } from '../../model/task.ts';
import type { Durations } from '../estimates.ts';

/** The shortest, the likely and the longest time of each task, by its number, in minutes and in this order. */
export interface ThreePoints {
  readonly optimistic: Float64Array;
  readonly likely: Float64Array;
  readonly pessimistic: Float64Array;
}

/**
 * Three points for each task: both ends where its estimate has them, else its duration times what the settings say of
 * how far estimates are off, in whole minutes. The duration is the likely one.
 */
export function threePoints(
  list: TaskList,
  { minutes, assumed }: Durations,
  { spread }: Pick<Config, 'spread'>,
): ThreePoints {
  const optimistic = new Float64Array(list.tasks.length);
  const likely = Float64Array.from(minutes);
  const pessimistic = new Float64Array(list.tasks.length);
  for (const [node, { fields }] of list.tasks.entries()) {
    const usual = minutes[node] as number;
    const factors = assumed[node] ? spread.assumed : spread.stated;
    // A duration that was changed, by `--what-if` or a setting, leaves the range that the author gave.
    const own = fields.estimate?.minutes === usual ? fields.estimate.range : undefined;
    const ends = own ?? factors.map((factor) => Math.round(usual * factor));
    optimistic[node] = Math.min(usual, ...ends);
    pessimistic[node] = Math.max(usual, ...ends);
  }
  return { optimistic, likely, pessimistic };
}
