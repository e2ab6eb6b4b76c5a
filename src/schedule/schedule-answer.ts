import type { Dag, Dependency } from '../graph/task-graph.ts';
import type { WorkingTime } from '../model/config.ts';
import type { ProjectCalendar } from './calendar/project-calendar.ts';
import type { CriticalPath } from './critical-path.ts';
import type { Durations } from './estimates.ts';
import type { PlanFloats } from './limited/plan-floats.ts';
import type { Team } from './limited/request/schedule-request.ts';
import type { TaskSchedule } from './limited/task-schedule.ts';
import type { Risk } from './risk/risk.ts';

/** All that `tasks-ml schedule` knows about one tasks.md; what renderers of schedules are given. */
export interface ScheduleAnswer {
  readonly dag: Dag;
  readonly durations: Durations;
  /** For unlimited workers. */
  readonly criticalPath: CriticalPath;
  /** By task: how much it alone lengthens the whole, for unlimited workers, in minutes (Devaux 1999). */
  readonly drag: Int32Array;
  /** Tasks, by their numbers, that run at the same time, for unlimited workers. */
  readonly batches: readonly (readonly number[])[];
  readonly team: Team;
  readonly schedule: TaskSchedule;
  /** How long tasks may slip in the schedule. */
  readonly floats: PlanFloats;
  /** The minute from which on is planned, where what has happened stays. */
  readonly now?: number;
  /** For the schedule as it is planned: who works on what in which order stays. */
  readonly risk: Risk;
  /** Dependencies without which the schedule would be shorter, the derived ones first, most costly ones first. */
  readonly costs: readonly DependencyCost[];
  readonly workingTime: WorkingTime;
  /** Present when dates are asked for. */
  readonly calendar?: ProjectCalendar;
}

/** What one reason for waiting costs. */
export interface DependencyCost {
  /** The dependencies that one line or one rule makes, and that would go together. */
  readonly dependencies: readonly Dependency[];
  /** How much shorter the schedule is without them, in minutes; more than 0. */
  readonly minutes: number;
}
