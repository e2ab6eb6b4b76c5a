import { UsageError } from '../../base/errors.ts';
import { formatLine } from '../../base/source.ts';
import type { Dag } from '../../graph/task-graph.ts';
import type { Config } from '../../model/config.ts';
import type { Task, TaskId } from '../../model/task.ts';
import { answerSchedule } from '../../schedule/answer-schedule.ts';
import type { GivenTimes } from '../../schedule/limited/request/schedule-request.ts';
import { timesOf } from '../../schedule/limited/request/times-of.ts';
import { scheduleTasks } from '../../schedule/limited/schedule-tasks.ts';
import type { Infeasible } from '../../schedule/limited/task-schedule.ts';
import type { ScheduleAnswer } from '../../schedule/schedule-answer.ts';
import type { Budget } from '../../schedule/solve/budget.ts';
import { clockBudget } from '../../schedule/solve/budget.ts';
import { effortBudget } from '../../schedule/solve/effort.ts';
import type { Driven } from './drive.ts';
import { drive } from './drive.ts';
import type { PlanInput } from './plan-input.ts';
import type { ScheduleOptions, ScheduleWish } from './schedule-options.ts';
import type { StopWatch } from './watch-for-stop.ts';

/** How hard and how to look for plans. */
export interface PlanSettings {
  readonly config: Config;
  readonly options: ScheduleOptions;
  readonly wish: ScheduleWish;
  readonly watch: StopWatch;
}

/** A budget of its own for each plan; with a time limit the only place that looks at a clock. */
export function budgetOf({ options: { effort }, wish: { timeLimit } }: PlanSettings, { list }: Dag): Budget {
  return timeLimit === undefined
    ? effortBudget(effort ?? 'normal', list.tasks.length)
    : clockBudget(timeLimit, () => performance.now());
}

/** Enough for quantiles that hardly move; a plan of thousands of tasks does not wait for it. */
function usualRuns(tasks: number): number {
  return Math.max(500, Math.min(10_000, Math.floor(10_000_000 / Math.max(1, tasks))));
}

/** Above so many tasks each try to do without a dependency takes longer than the plan. */
const mostTasksWithCosts = 3000;

/** Plans and says all that is known of the plan. `context` leads the words of what stands against it. */
export async function planSchedule(
  input: PlanInput,
  settings: PlanSettings,
  { costs, context = '' }: { readonly costs: boolean; readonly context?: string },
): Promise<Driven<ScheduleAnswer>> {
  const { config, options, watch } = settings;
  const { seed, runs = usualRuns(input.dag.list.tasks.length) } = options;
  const answerCosts = costs && input.dag.list.tasks.length <= mostTasksWithCosts;
  const budget = budgetOf(settings, input.dag);
  const steps = answerSchedule({ ...input, config, budget, seed, runs, costs: answerCosts });
  if ('message' in steps) throw infeasible(steps, input.dag, context);
  return drive(steps, watch);
}

/**
 * Where tasks lie in the plan as if nothing were done, which the same text and settings have given before; undefined
 * after a stop.
 */
export async function planAnew(
  input: PlanInput,
  settings: PlanSettings,
): Promise<ReadonlyMap<TaskId, GivenTimes> | undefined> {
  const steps = scheduleTasks(input.request, { budget: budgetOf(settings, input.dag), seed: settings.options.seed });
  if ('message' in steps) throw infeasible(steps, input.dag, '');
  const { value, isInterrupted } = await drive(steps, settings.watch);
  return isInterrupted ? undefined : timesOf(input.dag, value);
}

/** What stands against a plan: the task, its line and the reason. */
export function infeasible({ task, message }: Infeasible, { list }: Dag, context: string): UsageError {
  return new UsageError(`${context}${formatLine((list.tasks[task] as Task).span)} ${message}`);
}
