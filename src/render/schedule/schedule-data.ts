import { positionOf } from '../../base/source.ts';
import type { LimitData, ScheduleData, ScheduledTaskData, TeamData, WorkerData } from '../../model/schedule-data.ts';
import type { Task } from '../../model/task.ts';
import type { Times } from '../../schedule/critical-path.ts';
import type { Team } from '../../schedule/limited/request/schedule-request.ts';
import type { ScheduleLimit } from '../../schedule/limited/task-schedule.ts';
import { nearCritical } from '../../schedule/near-critical.ts';
import type { ScheduleAnswer } from '../../schedule/schedule-answer.ts';
import { dependencyCostData } from './dependency-cost-data.ts';

/** All that is known of a schedule, as plain data in ids and names; see docs/json.md. Linear. */
export function scheduleData(answer: ScheduleAnswer): ScheduleData {
  const { dag, durations, criticalPath, schedule, risk, calendar } = answer;
  const { list, milestones } = dag;
  const { makespan, lowerBound } = schedule;
  const idOf = (node: number): string => (list.tasks[node] as Task).id;
  const assumed = durations.assumed.filter(Boolean).length;
  const given = list.tasks.filter(({ fields, status }) => fields.estimate && status !== 'dropped').length;
  return {
    file: list.file.path,
    title: list.title,
    hoursPerDay: answer.workingTime.hoursPerDay,
    start: calendar?.dayOf(0) ?? null,
    finish: calendar?.dayOf(makespan, true) ?? null,
    team: teamData(answer.team),
    makespan,
    lowerBound,
    optimal: schedule.isOptimal,
    gap: share(makespan - lowerBound, lowerBound),
    limit: limitData(schedule.limit),
    stopped: schedule.stopped,
    schedules: schedule.schedules,
    estimates: { given, assumed },
    criticalPath: {
      makespan: criticalPath.makespan,
      tasks: criticalPath.path.filter((node) => node < list.tasks.length).map(idOf),
    },
    planPath: answer.floats.path.filter((node) => node < list.tasks.length).map(idOf),
    now: answer.now ?? null,
    batches: answer.batches.map((batch) => batch.map(idOf)),
    workers: workerData(answer),
    tasks: taskData(answer),
    milestones: milestones.map(({ id, label }, at) => ({
      id,
      title: label,
      at: schedule.finish[list.tasks.length + at] ?? 0,
    })),
    risk: {
      runs: risk.runs,
      seed: risk.seed,
      ...risk.quantiles,
      mean: Math.round(risk.mean),
      deviation: Math.round(risk.deviation),
      pathMean: Math.round(risk.pert.pathMean),
      pathDeviation: Math.round(risk.pert.pathDeviation),
    },
    costs: answer.costs.map((cost) => dependencyCostData(dag, cost)),
  };
}

function taskData(answer: ScheduleAnswer): readonly ScheduledTaskData[] {
  const { dag, durations, criticalPath, schedule, floats, risk, calendar } = answer;
  const near = new Set(nearCritical(criticalPath));
  return dag.list.tasks.map(({ id, title, status, phase, span }, node) => {
    const { earlyStart, earlyFinish, lateStart, lateFinish, totalFloat, freeFloat } = criticalPath.times[node] as Times;
    const start = schedule.start[node] as number;
    const finish = schedule.finish[node] as number;
    return {
      id,
      title,
      status,
      phase: dag.list.phases[phase]?.title || null,
      line: positionOf(span).line,
      duration: durations.minutes[node] as number,
      assumed: durations.assumed[node] === true,
      start,
      finish,
      worker: schedule.workers[schedule.worker[node] ?? -1] ?? null,
      startTime: calendar?.timeOf(start) ?? null,
      finishTime: calendar?.timeOf(finish, finish > start) ?? null,
      earlyStart,
      earlyFinish,
      lateStart,
      lateFinish,
      totalFloat,
      freeFloat,
      critical: totalFloat === 0,
      nearCritical: near.has(node),
      planFloat: floats.total[node] ?? 0,
      planFreeFloat: floats.free[node] ?? 0,
      planDrag: floats.drag[node] ?? 0,
      planCritical: floats.critical[node] === 1,
      drag: answer.drag[node] ?? 0,
      criticality: rounded(risk.criticality[node] ?? 0),
      influence: rounded(risk.influence[node] ?? 0),
      pertMean: rounded(risk.pert.mean[node] ?? 0),
      pertDeviation: rounded(risk.pert.deviation[node] ?? 0),
    };
  });
}

function workerData({ dag, schedule }: ScheduleAnswer): readonly WorkerData[] {
  const lanes: number[][] = schedule.workers.map(() => []);
  for (const [node, worker] of schedule.worker.entries()) lanes[worker]?.push(node);
  const start = (node: number): number => schedule.start[node] as number;
  const finish = (node: number): number => schedule.finish[node] as number;
  return schedule.workers.map((name, worker) => {
    const nodes = (lanes[worker] as number[]).sort((a, b) => start(a) - start(b) || finish(a) - finish(b) || a - b);
    return {
      name,
      busy: nodes.reduce((sum, node) => sum + finish(node) - start(node), 0),
      tasks: nodes.map((node) => (dag.list.tasks[node] as Task).id),
    };
  });
}

function teamData(team: Team): TeamData {
  const count = team.kind === 'equal' ? team.count : team.kind === 'named' ? team.workers.length : null;
  return { kind: team.kind, count };
}

function limitData(limit: ScheduleLimit): LimitData {
  return { kind: limit.kind, names: 'names' in limit ? limit.names : 'name' in limit ? [limit.name] : [] };
}

function share(part: number, whole: number): number {
  return whole > 0 ? rounded(part / whole) : 0;
}

/** To four digits behind the point; a sum of so many runs says no more. */
function rounded(value: number): number {
  return Math.round(value * 10_000) / 10_000 || 0;
}
