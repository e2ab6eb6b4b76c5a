import type { Stopped } from '../solve/problem.ts';

/** When each task runs and who does it, with what is known of how good that is. Minutes of working time from the start. */
export interface TaskSchedule {
  /** By node of the dag: tasks, then milestones. */
  readonly start: Int32Array;
  readonly finish: Int32Array;
  /** By task: number of its worker; −1 where it takes no time and needs nobody. */
  readonly worker: Int32Array;
  /** Names of the workers; `worker 1`, `worker 2` … where they have none, as many as are used. */
  readonly workers: readonly string[];
  readonly makespan: number;
  /** No schedule is shorter. */
  readonly lowerBound: number;
  /** The makespan is the lower bound. */
  readonly isOptimal: boolean;
  readonly limit: ScheduleLimit;
  readonly stopped: Stopped;
  /** Schedules that were looked at, or the work of as many. */
  readonly schedules: number;
}

/**
 * What keeps the schedule from being shorter: the longest chain of tasks; the work of all, or of the named workers, who
 * alone may do it; one resource or file; the work that must lie in one window of time; or no single one: a search that
 * found nothing shorter.
 */
export type ScheduleLimit =
  | { readonly kind: 'critical path' | 'window' | 'search' }
  | { readonly kind: 'workers'; readonly names: readonly string[] }
  | { readonly kind: 'resource' | 'file'; readonly name: string };

/** Why no schedule exists: a task asks for what is never there. */
export interface Infeasible {
  /** Number of the task. */
  readonly task: number;
  /** What stands against it and what to do: `T012 needs 3 × gpu, and \`resources\` gives 2; …` */
  readonly message: string;
}
