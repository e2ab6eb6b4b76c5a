import type { Digraph } from '../../graph/digraph.ts';

/**
 * What is to be scheduled: activities with durations in whole minutes, which wait for each other and need amounts of
 * renewable resources while they run (the resource-constrained project scheduling problem). Where an activity can be
 * done in several modes, by one worker or by another, each has its duration and its demands, and one is chosen.
 */
export interface Problem {
  /** Number of activities. */
  readonly size: number;
  /** Nodes are activities; acyclic. */
  readonly precedences: Digraph;
  /** Of all activities, those of one in a row. */
  readonly modes: readonly Mode[];
  /** By activity: the number of its first mode; its last one stands before the first of the next activity. */
  readonly firstMode: Int32Array;
  readonly resources: readonly Resource[];
  /** By activity: 1 where it is running already. It begins at 0, has one mode, and waits for nothing. */
  readonly running: Uint8Array;
}

/** One way to do an activity. */
export interface Mode {
  /** Whole minutes. */
  readonly duration: number;
  readonly demands: readonly Demand[];
}

/** An amount of a resource that is held while an activity runs. */
export interface Demand {
  /** Number of the resource. */
  readonly resource: number;
  /** At least 1, at most its capacity. */
  readonly amount: number;
}

/** What activities share: equal workers, a named resource, or a file that one task at a time may change. */
export interface Resource {
  readonly kind: 'workers' | 'resource' | 'file';
  readonly name: string;
  readonly capacity: number;
  /**
   * When a single worker is away, in minutes, apart and in order: an activity that has begun pauses, and holds what it
   * needs until it is done. Absent for what is always there.
   */
  readonly absences?: readonly Interval[];
}

/** The minutes from `start` up to `end`, which is no longer among them. */
export interface Interval {
  readonly start: number;
  readonly end: number;
}

/** Why a search ended. */
export type Stopped = 'optimal' | 'effort' | 'time limit' | 'interrupted';

/** What a solver found, and how good it is. */
export interface Solution {
  /** By activity, in minutes. */
  readonly start: Int32Array;
  /** By activity, in minutes; pauses included. */
  readonly finish: Int32Array;
  /** By activity: the number of the chosen mode. */
  readonly mode: Int32Array;
  readonly makespan: number;
  /** No schedule is shorter. */
  readonly lowerBound: number;
  /** What the lower bound comes from. */
  readonly limit: Limit;
  readonly stopped: Stopped;
  /** Schedules that were generated, or the work of as many. */
  readonly schedules: number;
}

/**
 * What keeps a schedule from being shorter: the longest chain of tasks, the work that only workers of these resources may
 * do, one other resource, the work that must lie in one window of time, or an exhaustive search that found nothing
 * shorter.
 */
export type Limit =
  | { readonly kind: 'critical path' | 'window' | 'search' }
  | { readonly kind: 'work'; readonly resources: readonly number[] }
  | { readonly kind: 'resource'; readonly resource: number };
