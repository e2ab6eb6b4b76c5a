import type { Dag } from '../graph/task-graph.ts';
import type { Config } from '../model/config.ts';
import type { ProjectCalendar } from './calendar/project-calendar.ts';
import { criticalPath } from './critical-path.ts';
import { drag } from './drag.ts';
import type { Durations } from './estimates.ts';
import { openBatches } from './limited/open-batches.ts';
import { planFloats } from './limited/plan-floats.ts';
import type { ScheduleRequest } from './limited/request/schedule-request.ts';
import { schedulePrecedences } from './limited/schedule-precedences.ts';
import { scheduleTasks } from './limited/schedule-tasks.ts';
import type { Infeasible, TaskSchedule } from './limited/task-schedule.ts';
import { verifySchedule } from './limited/verify-schedule.ts';
import { scheduleRisk } from './risk/schedule-risk.ts';
import { threePoints } from './risk/three-point.ts';
import type { ScheduleAnswer } from './schedule-answer.ts';
import { dependencyCosts } from './sensitivity/dependency-costs.ts';
import type { Budget } from './solve/budget.ts';
import type { Steps } from './solve/steps.ts';

/** What is to be planned and how hard to look for a plan. */
export interface AnswerInput {
  /** The graph as it is shown: that of the request may hide the states of tasks. */
  readonly dag: Dag;
  readonly durations: Durations;
  readonly request: ScheduleRequest;
  readonly calendar?: ProjectCalendar;
  readonly config: Pick<Config, 'spread' | 'workingTime'>;
  readonly budget: Budget;
  readonly seed: number;
  /** Of the simulation. */
  readonly runs: number;
  /** Whether to look what dependencies cost. */
  readonly costs: boolean;
}

/**
 * Plans the tasks and says all that is known of the plan. Each plan is checked before it is said: one that breaks a law
 * is a defect of ours, and is thrown. What is yielded does not say what dependencies cost.
 */
export function answerSchedule(input: AnswerInput): Steps<ScheduleAnswer> | Infeasible {
  const { request, budget, seed } = input;
  const search = scheduleTasks(request, { budget, seed });
  return 'message' in search ? search : answers(input, search);
}

function* answers(input: AnswerInput, search: Steps<TaskSchedule>): Steps<ScheduleAnswer> {
  let step = search.next();
  while (!step.done) {
    const soFar = step.value;
    yield () => answerWith(input, soFar(), hastyRuns);
    step = search.next();
  }
  const answer = answerWith(input, step.value, input.runs);
  if (!input.costs) return answer;
  const costs = dependencyCosts(input.request, step.value, { seed: input.seed });
  for (let known = costs.next(); ; known = costs.next()) {
    if (known.done) return { ...answer, costs: known.value };
    const soFar = known.value;
    yield () => ({ ...answer, costs: soFar() });
  }
}

/** Whoever stops a search does not wait for a long simulation. */
const hastyRuns = 500;

function answerWith(
  { dag, durations, request, calendar, config, ...input }: AnswerInput,
  schedule: TaskSchedule,
  mostRuns: number,
): ScheduleAnswer {
  const [broken] = verifySchedule(request, schedule);
  if (broken !== undefined) throw new Error(`the schedule breaks a law: ${broken}`);
  const path = criticalPath(dag, durations.minutes);
  const network = schedulePrecedences(request, schedule);
  return {
    dag,
    durations,
    criticalPath: path,
    drag: drag(dag, durations.minutes, path),
    batches: openBatches(request),
    team: request.team,
    schedule,
    floats: planFloats(request, schedule, network),
    ...(request.progress ? { now: request.progress.now } : {}),
    risk: scheduleRisk(request, schedule, network, threePoints(dag.list, durations, config), {
      runs: Math.min(input.runs, mostRuns),
      seed: input.seed,
    }),
    costs: [],
    workingTime: config.workingTime,
    ...(calendar ? { calendar } : {}),
  };
}
