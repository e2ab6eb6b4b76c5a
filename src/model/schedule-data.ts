import type { TaskId, TaskStatus } from './task.ts';

/**
 * A schedule as JSON says it, and as it is read back: what `tasks-ml schedule --json` prints as `data`. Minutes of working time
 * from the start of the work; times of the calendar, `2026-12-01T09:00`, where dates were asked for.
 */
export interface ScheduleData {
  /** The tasks.md. */
  readonly file: string;
  readonly title: string;
  readonly hoursPerDay: number;
  /** The first day of work; null without dates. */
  readonly start: string | null;
  readonly finish: string | null;
  readonly team: TeamData;
  readonly makespan: number;
  /** No schedule is shorter. */
  readonly lowerBound: number;
  readonly optimal: boolean;
  /** How far the makespan is above the bound, as a share of the bound. */
  readonly gap: number;
  readonly limit: LimitData;
  /** Why the search ended. */
  readonly stopped: 'optimal' | 'effort' | 'time limit' | 'interrupted';
  readonly schedules: number;
  /** How many durations were given by estimates, and how many were assumed. */
  readonly estimates: { readonly given: number; readonly assumed: number };
  /** For unlimited workers. */
  readonly criticalPath: { readonly makespan: number; readonly tasks: readonly TaskId[] };
  /** One chain of tasks that cannot slip in this schedule, up to its end. */
  readonly planPath: readonly TaskId[];
  /** The minute from which on is planned, where what has happened stays; else null. */
  readonly now: number | null;
  /** Tasks that may run at the same time, for unlimited workers. */
  readonly batches: readonly (readonly TaskId[])[];
  readonly workers: readonly WorkerData[];
  readonly tasks: readonly ScheduledTaskData[];
  readonly milestones: readonly { readonly id: string; readonly title: string; readonly at: number }[];
  readonly risk: RiskData;
  readonly costs: readonly CostData[];
}

/** Who works on the tasks. */
export interface TeamData {
  readonly kind: 'unlimited' | 'equal' | 'named';
  /** How many there are; null where there are as many as could be of use. */
  readonly count: number | null;
}

/** What keeps the schedule from being shorter; `names` are the workers, the resource or the file. */
export interface LimitData {
  readonly kind: 'critical path' | 'window' | 'search' | 'workers' | 'resource' | 'file';
  readonly names: readonly string[];
}

/** What one worker does. */
export interface WorkerData {
  readonly name: string;
  /** Minutes from start to finish of its tasks, in sum. */
  readonly busy: number;
  /** In the order in which they are worked on. */
  readonly tasks: readonly TaskId[];
}

/** A task with its place in the schedule, and with its times for unlimited workers. */
export interface ScheduledTaskData {
  readonly id: TaskId;
  readonly title: string;
  readonly status: TaskStatus;
  readonly phase: string | null;
  /** Line in tasks.md, from 1. */
  readonly line: number;
  readonly duration: number;
  /** The duration is what the settings assume. */
  readonly assumed: boolean;
  readonly start: number;
  readonly finish: number;
  /** Null where it needs nobody. */
  readonly worker: string | null;
  /** Times of the calendar; null without dates. */
  readonly startTime: string | null;
  readonly finishTime: string | null;
  readonly earlyStart: number;
  readonly earlyFinish: number;
  readonly lateStart: number;
  readonly lateFinish: number;
  readonly totalFloat: number;
  readonly freeFloat: number;
  readonly critical: boolean;
  /** Its float is at most a tenth of the makespan, and not 0. */
  readonly nearCritical: boolean;
  /** How long it may slip in this schedule without moving the end, and without moving any task behind it. */
  readonly planFloat: number;
  readonly planFreeFloat: number;
  /** By how much it alone lengthens this schedule; 0 where work pauses, or some of it is over. */
  readonly planDrag: number;
  /** It cannot slip in this schedule, and is not over. */
  readonly planCritical: boolean;
  /** By how much it alone lengthens the whole, for unlimited workers. */
  readonly drag: number;
  /** Share of the simulated runs in which it decides the end. */
  readonly criticality: number;
  /** How closely the end follows its duration, −1 to 1. */
  readonly influence: number;
  /** PERT: its mean time and the standard deviation of that, in minutes. */
  readonly pertMean: number;
  readonly pertDeviation: number;
}

/** What the simulation found. */
export interface RiskData {
  readonly runs: number;
  readonly seed: number;
  readonly p50: number;
  readonly p80: number;
  readonly p95: number;
  readonly mean: number;
  readonly deviation: number;
  /** PERT: of the longest way through this schedule. */
  readonly pathMean: number;
  readonly pathDeviation: number;
}

/** What a reason for waiting costs. */
export interface CostData {
  readonly minutes: number;
  readonly reason: string;
  /** The reason in words. */
  readonly explanation: string;
  /** Line in tasks.md that states it; null where it is derived. */
  readonly line: number | null;
  /** Ids of tasks and milestones. */
  readonly dependencies: readonly { readonly from: string; readonly to: string }[];
}
