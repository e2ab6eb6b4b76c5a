import type { Worker } from '../../../src/model/config.ts';
import { defaultConfig } from '../../../src/model/config.ts';
import type { TaskList } from '../../../src/model/task.ts';
import { batches } from '../../../src/schedule/batches.ts';
import { projectCalendar } from '../../../src/schedule/calendar/project-calendar.ts';
import { criticalPath } from '../../../src/schedule/critical-path.ts';
import { drag } from '../../../src/schedule/drag.ts';
import { durations } from '../../../src/schedule/estimates.ts';
import { planFloats } from '../../../src/schedule/limited/plan-floats.ts';
import type { Team } from '../../../src/schedule/limited/request/schedule-request.ts';
import { schedulePrecedences } from '../../../src/schedule/limited/schedule-precedences.ts';
import type { ScheduleLimit, TaskSchedule } from '../../../src/schedule/limited/task-schedule.ts';
import type { DependencyCost, ScheduleAnswer } from '../../../src/schedule/schedule-answer.ts';
import { buildList } from '../../build-list.ts';
import { dagOf } from '../dag-of.ts';

/** What a test says of an answer; the rest follows from the list, or is a round number. */
export interface AnswerParts {
  readonly list: TaskList | string;
  /** By task: worker and start. Without it each task has a worker of its own and begins as early as it can. */
  readonly plan?: readonly (readonly [worker: number, start: number])[];
  readonly workers?: readonly string[];
  readonly team?: Team;
  readonly lowerBound?: number;
  readonly limit?: ScheduleLimit;
  readonly stopped?: TaskSchedule['stopped'];
  readonly start?: string;
  readonly criticality?: readonly number[];
  readonly influence?: readonly number[];
  readonly mean?: readonly number[];
  readonly costs?: (answer: Pick<ScheduleAnswer, 'dag'>) => readonly DependencyCost[];
}

/** An answer without any search. */
export function answerOf({ plan, costs, ...parts }: AnswerParts): ScheduleAnswer {
  const list = typeof parts.list === 'string' ? buildList(parts.list) : parts.list;
  const [dag, path] = dagOf(list);
  const { minutes, assumed } = durations(dag.list, defaultConfig);
  const count = list.tasks.length;
  const start = Int32Array.from(path.times, ({ earlyStart }, node) => plan?.[node]?.[1] ?? earlyStart);
  const finish = start.map((minute, node) => minute + (minutes[node] ?? 0));
  const makespan = finish.reduce((latest, minute) => Math.max(latest, minute), 0);
  const worker = Int32Array.from(list.tasks, (_, node) => plan?.[node]?.[0] ?? (minutes[node] === 0 ? -1 : node));
  const lowerBound = parts.lowerBound ?? makespan;
  const numbers = (given: readonly number[] | undefined): Float64Array =>
    Float64Array.from(list.tasks, (_, node) => given?.[node] ?? 0);
  const team = parts.team ?? { kind: 'unlimited' as const };
  const schedule: TaskSchedule = {
    start,
    finish,
    worker,
    workers: parts.workers ?? Array.from({ length: count }, (_, at) => `worker ${at + 1}`),
    makespan,
    lowerBound,
    isOptimal: lowerBound === makespan,
    limit: parts.limit ?? { kind: 'critical path' },
    stopped: parts.stopped ?? 'optimal',
    schedules: 1234,
  };
  const request = { dag, minutes, team, resources: {} };
  return {
    dag,
    durations: { minutes, assumed },
    criticalPath: criticalPath(dag, minutes),
    drag: drag(dag, minutes, path),
    batches: batches(dag),
    team,
    schedule,
    floats: planFloats(request, schedule, schedulePrecedences(request, schedule)),
    risk: {
      runs: 10_000,
      seed: 1,
      quantiles: { p50: makespan + 60, p80: makespan + 120, p95: makespan + 240 },
      mean: makespan + 70,
      deviation: 45,
      criticality: numbers(parts.criticality),
      influence: numbers(parts.influence),
      pert: { mean: numbers(parts.mean), deviation: numbers([]), pathMean: path.makespan + 5, pathDeviation: 30 },
    },
    costs: costs?.({ dag }) ?? [],
    workingTime: defaultConfig.workingTime,
    ...(parts.start === undefined ? {} : { calendar: projectCalendar(parts.start, defaultConfig) }),
  };
}

/** Workers with names and nothing else. */
export function named(...names: readonly string[]): Team {
  return {
    kind: 'named',
    workers: names.map((name): Worker => ({ name, skills: [], speed: 1, absences: [] })),
  };
}
