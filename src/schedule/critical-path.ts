/** When a task can and must run, in minutes from the start of the project. */
export interface Times {
  readonly earlyStart: number;
  readonly earlyFinish: number;
  readonly lateStart: number;
  readonly lateFinish: number;
  /** How long the task may slip without moving the end: late start − early start. */
  readonly totalFloat: number;
  /** How long the task may slip without moving any successor. */
  readonly freeFloat: number;
}

/** The answer of the critical path method for unlimited workers. Arrays are indexed by node, milestones included. */
export interface CriticalPath {
  /** Length of the whole schedule in minutes. */
  readonly makespan: number;
  readonly times: readonly Times[];
  /** One longest chain of nodes, from a start to an end; among equals the one with the smallest node numbers. */
  readonly path: readonly number[];
}
