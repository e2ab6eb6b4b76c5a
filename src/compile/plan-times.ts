import type { Diagnostic } from '../base/diagnostic.ts';
import { toDag } from '../graph/dag.ts';
import { linkTasks } from '../graph/link.ts';
import type { Dag } from '../graph/task-graph.ts';
import type { Config } from '../model/config.ts';
import type { Plan } from '../model/plan.ts';
import type { PhaseTimes, PlanTimes } from '../render/plans/plan-times.ts';
import { projectCalendar } from '../schedule/calendar/project-calendar.ts';
import { criticalPath } from '../schedule/critical-path.ts';
import { scheduleTasks } from '../schedule/limited/schedule-tasks.ts';
import { effortBudget } from '../schedule/solve/effort.ts';
import { finish } from '../schedule/solve/steps.ts';
import { planList } from './plan-list.ts';

/** What the times of a plan are asked for. */
export interface PlanTimesInput {
  /** First day of the work: `2026-12-01`. */
  readonly start?: string;
  /** How many tasks may run at the same time; as many as there are unless it is said. */
  readonly team?: number;
}

/** The times, or why there are none. */
export interface PlanSchedule {
  readonly times?: PlanTimes;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Schedules the tasks of a plan: each takes its estimate; where it has none, an equal part of what is left of the estimate
 * of its phase, or else what the settings assume for its category. Without tasks there are no times; a cycle is an error
 * that names it.
 */
export function planTimes(
  plan: Pick<Plan, 'file' | 'title' | 'phases' | 'tasks'>,
  { estimates, workingTime, calendar, derived }: Pick<Config, 'estimates' | 'workingTime' | 'calendar' | 'derived'>,
  { start, team }: PlanTimesInput,
): PlanSchedule {
  const { tasks } = plan;
  if (tasks.length === 0) return { diagnostics: [] };
  const graph = linkTasks(planList(plan), derived);
  const { dag, cycles = [] } = toDag(graph);
  if (!dag) return { diagnostics: cycles.slice(0, 1).map((cycle) => cycleDiagnostic(plan, cycle.dependencies)) };
  const minutes = minutesOf(plan, estimates);
  const path = criticalPath(dag, minutes);
  const begins =
    team === undefined ? tasks.map((_, at) => path.times[at]?.earlyStart ?? 0) : startsOfTeam(dag, minutes, team);
  const ends = tasks.map((_, at) => (begins[at] as number) + (minutes[at] as number));
  const makespan = ends.reduce((last, end) => Math.max(last, end), 0);
  const days = start === undefined ? undefined : projectCalendar(start, { workingTime, calendar });
  const phases = new Map<number, PhaseTimes>();
  for (const [at, { phase = -1 }] of tasks.entries()) {
    const known = phases.get(phase);
    const from = Math.min(known?.from ?? Number.POSITIVE_INFINITY, begins[at] as number);
    const to = Math.max(known?.to ?? 0, ends[at] as number);
    phases.set(phase, { from, to });
  }
  if (days)
    for (const [phase, { from, to }] of phases)
      phases.set(phase, { from, to, start: days.dayOf(from), finish: days.dayOf(to, true) });
  const times: PlanTimes = {
    makespan,
    ...workingTime,
    ...(team === undefined ? {} : { team }),
    ...(days ? { start: days.dayOf(0), finish: days.dayOf(makespan, true) } : {}),
    phases,
    critical: path.path.flatMap((node) => tasks[node]?.reference ?? []),
  };
  return { times, diagnostics: [] };
}

/** When each task begins with so many equal workers. */
function startsOfTeam(dag: Dag, minutes: readonly number[], count: number): Int32Array {
  const steps = scheduleTasks(
    { dag, minutes: Int32Array.from(minutes), team: { kind: 'equal', count }, resources: {} },
    { budget: effortBudget('quick', minutes.length), seed: 1 },
  );
  // Of a list that names no resources, equal workers can do everything.
  if ('message' in steps) throw new Error(steps.message);
  return finish(steps).start;
}

/** How long each task takes, in whole minutes. */
function minutesOf(
  { phases, tasks }: Pick<Plan, 'phases' | 'tasks'>,
  estimates: Config['estimates'],
): readonly number[] {
  const left = phases.map(({ estimate }) => estimate?.minutes);
  const sharing = phases.map(() => 0);
  for (const { phase = -1, estimate } of tasks) {
    const rest = left[phase];
    if (rest === undefined) continue;
    if (estimate) left[phase] = Math.max(0, rest - estimate.minutes);
    else sharing[phase] = (sharing[phase] as number) + 1;
  }
  return tasks.map(({ phase = -1, estimate, category }) => {
    const rest = left[phase];
    return (
      estimate?.minutes ?? (rest === undefined ? estimates[category] : Math.round(rest / (sharing[phase] as number)))
    );
  });
}

function cycleDiagnostic(
  { tasks, title }: Pick<Plan, 'tasks' | 'title'>,
  dependencies: readonly { readonly from: number; readonly to: number }[],
): Diagnostic {
  const names = dependencies.map(({ from }) => tasks[from]?.reference ?? '');
  return {
    code: 'no-cycle',
    severity: 'error',
    span: tasks[dependencies[0]?.to ?? 0]?.span ?? title.span,
    message: `these tasks wait for each other: ${[...names, names[0]].join(' → ')}; take one of the dependencies away`,
  };
}
