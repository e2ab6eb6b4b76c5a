import { enumerate } from '../../../base/enumerate.ts';
import type { Task } from '../../../model/task.ts';
import type { Interval, Mode, Problem, Resource } from '../../solve/problem.ts';
import type { ScheduleRequest } from '../request/schedule-request.ts';
import type { Infeasible } from '../task-schedule.ts';
import { activitiesOf } from './activities.ts';
import { endAbsences } from './endless-absences.ts';
import type { Past } from './past.ts';
import { pastOf } from './past.ts';
import type { RunningWorkers } from './running-workers.ts';
import { runningWorkers } from './running-workers.ts';
import { sharedThings } from './shared-things.ts';
import type { Staff, WorkerClass } from './staff.ts';
import { staffOf } from './staff.ts';
import { workerTime } from './worker-time.ts';

/** A request as the solvers take it: activities are the nodes that are not over, and time begins now. */
export interface BuiltProblem {
  readonly problem: Problem;
  /** By activity. */
  readonly nodes: Int32Array;
  readonly past: Past;
  /** The first resources of the problem are the classes, by their numbers. */
  readonly staff: Staff;
  readonly running: RunningWorkers;
  /** A schedule that is longer waits for somebody who does not come back; absent where everybody does. */
  readonly horizon?: number;
}

/** Makes the problem of a request, or names the first task for which there is no solution. */
export function buildProblem(request: ScheduleRequest): BuiltProblem | Infeasible {
  const { dag, minutes, team } = request;
  const { tasks } = dag.list;
  const past = pastOf(request);
  const activities = activitiesOf(request, past);
  const { nodes } = activities;
  const isClosed = (node: number): boolean => ['done', 'dropped'].includes(tasks[node]?.status ?? '');
  const isWork = (node: number): boolean => (past.isRunning(node) ? !isClosed(node) : (minutes[node] ?? 0) > 0);
  const working = [...nodes].filter(isWork);
  const staff = staffOf(request, working, past);
  if ('message' in staff) return staff;
  const begun = working.filter((node) => past.isRunning(node));
  const running = runningWorkers(request, begun, staff, past);
  if ('message' in running) return running;
  const { classes, mayTake } = staff;

  const left = (activity: number): number => (past.finish[nodes[activity] as number] as number) - past.now;
  // A worker may have begun several tasks.
  const more = begun.length - running.size;
  const together =
    classes.length === 0 ? Number.POSITIVE_INFINITY : classes.reduce((sum, { members }) => sum + members.length, more);
  const open = working.filter((node) => !isClosed(node)).map((node): [number, Task] => [node, tasks[node] as Task]);
  const shared = sharedThings(new Map(open), request.resources, activities, together, left);
  if ('message' in shared) return shared;

  const isEverAway = (inClass: number): boolean => (classes[inClass] as WorkerClass).absences.length > 0;
  const modes: Mode[] = [];
  const firstMode = new Int32Array(nodes.length + 1);
  for (const [activity, node] of nodes.entries()) {
    const things = (shared.demands.get(activity) ?? []).map(({ resource, amount }) => {
      return { resource: classes.length + resource, amount };
    });
    const held = running.get(node);
    if (activities.running[activity] === 1) {
      const worker = held !== undefined && !isEverAway(held) ? [{ resource: held, amount: 1 }] : [];
      modes.push({ duration: left(activity), demands: [...worker, ...things] });
    } else if (classes.length === 0 || !isWork(node)) modes.push({ duration: minutes[node] ?? 0, demands: things });
    else
      for (const resource of mayTake.get(node) ?? []) {
        const duration = workerTime(minutes[node] as number, (classes[resource] as WorkerClass).speed);
        modes.push({ duration, demands: [{ resource, amount: 1 }, ...things] });
      }
    firstMode[activity + 1] = modes.length;
  }
  // When running work ends is known, pauses included: till then its worker is as good as away.
  const away = classes.map((each) => each.absences);
  for (const [node, inClass] of running)
    if (isEverAway(inClass)) away[inClass] = awayUntil((past.finish[node] as number) - past.now, away[inClass] ?? []);
  const { absences, horizon } = endAbsences(away, modes, firstMode);
  const workers = classes.map(({ members }, at): Resource => {
    const names = team.kind === 'named' ? members.map((member) => team.workers[member]?.name ?? '') : ['anybody'];
    const away = absences[at] ?? [];
    const resource = { kind: 'workers', name: enumerate(names), capacity: members.length } as const;
    return away.length > 0 ? { ...resource, absences: away } : resource;
  });
  return {
    problem: {
      size: nodes.length,
      precedences: activities.precedences,
      modes,
      firstMode,
      resources: [...workers, ...shared.resources],
      running: activities.running,
    },
    nodes,
    past,
    staff,
    running,
    ...(horizon === undefined ? {} : { horizon }),
  };
}

/** Absences and, before them, the time from 0 on. */
function awayUntil(minute: number, absences: readonly Interval[]): readonly Interval[] {
  const within = absences.filter(({ start }) => start <= minute);
  const end = within.reduce((latest, each) => Math.max(latest, each.end), minute);
  return [{ start: 0, end }, ...absences.slice(within.length)];
}
