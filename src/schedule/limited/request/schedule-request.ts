import type { Dag } from '../../../graph/task-graph.ts';
import type { Worker } from '../../../model/config.ts';
import type { Interval } from '../../solve/problem.ts';

/** Which tasks are to be scheduled, and who and what there is for them. Times are working time in whole minutes. */
export interface ScheduleRequest {
  readonly dag: Dag;
  /** Estimated duration of each task, by its number. */
  readonly minutes: Int32Array;
  readonly team: Team;
  /** How much there is of each resource, by its name in the settings. */
  readonly resources: Readonly<Record<string, number>>;
  /** By name of a worker: when it is away, on the axis of working minutes. */
  readonly absences?: ReadonlyMap<string, readonly Interval[]>;
  /** What has happened already. */
  readonly progress?: Progress;
}

/**
 * Who works on the tasks. As many as there are tasks that could run together; so many that can do everything; or workers
 * with names, of whom the assignee and the skill of a task say who may take it.
 */
export type Team =
  | { readonly kind: 'unlimited' }
  | { readonly kind: 'equal'; readonly count: number }
  | { readonly kind: 'named'; readonly workers: readonly Worker[] };

/** Tasks that are done or begun stay where they are; all others are scheduled from `now` on. */
export interface Progress {
  readonly now: number;
  /** By number of a task: when and by whom it was or is worked on. A task that is not done ends after `now`. */
  readonly given: ReadonlyMap<number, GivenTimes>;
}

/** Where a task of an earlier schedule lies. */
export interface GivenTimes {
  readonly start: number;
  readonly finish: number;
  /** Name of the worker; absent for work that nobody in particular does. */
  readonly worker?: string;
}
