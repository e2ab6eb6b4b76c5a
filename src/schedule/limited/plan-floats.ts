import type { Dag } from '../../graph/task-graph.ts';
import { criticalPath } from '../critical-path.ts';
import { drag } from '../drag.ts';
import { startOfWork } from '../network.ts';
import type { ScheduleRequest } from './request/schedule-request.ts';
import type { ScheduleNetwork } from './schedule-precedences.ts';
import type { TaskSchedule } from './task-schedule.ts';

/** How long tasks may slip in a schedule, whose order stays as it is: who does what, and what is taken over from whom. */
export interface PlanFloats {
  /** By node: minutes by which it may slip without moving the end; 0 for what is over. */
  readonly total: Int32Array;
  /** By node: minutes by which it may slip without moving anything behind it; 0 for what is over. */
  readonly free: Int32Array;
  /** By node: 1 where it cannot slip, and is not over. */
  readonly critical: Uint8Array;
  /** By task: how much shorter the schedule would be if it took no time; 0 where work pauses, or some of it is over. */
  readonly drag: Int32Array;
  /** One chain of critical nodes up to the end; among equals the one with the smallest node numbers. */
  readonly path: readonly number[];
}

/** The floats of a schedule, by the backward pass of the critical path method over its precedences. O(n log n). */
export function planFloats(request: ScheduleRequest, schedule: TaskSchedule, network: ScheduleNetwork): PlanFloats {
  const { digraph, order, absences } = network;
  const { size, to, out } = digraph;
  const { start, finish, makespan } = schedule;
  const { progress } = request;
  const total = new Int32Array(size);
  const free = new Int32Array(size);
  const critical = new Uint8Array(size);
  const lateStart = new Float64Array(size);
  for (let place = size - 1; place >= 0; place--) {
    const node = order[place] as number;
    const [from, end] = [start[node] as number, finish[node] as number];
    let [latest, next] = [makespan, makespan];
    for (const edge of out.edges.subarray(out.offsets[node], out.offsets[node + 1])) {
      latest = Math.min(latest, lateStart[to[edge] as number] as number);
      next = Math.min(next, start[to[edge] as number] as number);
    }
    const isGiven = progress?.given.has(node) === true;
    const away = (isGiven ? undefined : absences?.get(node)) ?? [];
    const work = away.reduce(
      (left, each) => left - Math.max(0, Math.min(each.end, end) - Math.max(each.start, from)),
      end - from,
    );
    lateStart[node] = startOfWork(latest, work, away);
    if (progress && isGiven && end <= progress.now) continue;
    total[node] = Math.max(0, (lateStart[node] as number) - from);
    free[node] = Math.max(0, startOfWork(next, work, away) - from);
    critical[node] = total[node] === 0 ? 1 : 0;
  }

  const after = (node: number): number[] =>
    Array.from(out.edges.subarray(out.offsets[node], out.offsets[node + 1]), (edge) => to[edge] as number).filter(
      (next) => critical[next] === 1 && start[next] === finish[node],
    );
  const isBehind = new Uint8Array(size);
  for (let node = 0; node < size; node++) if (critical[node] === 1) for (const next of after(node)) isBehind[next] = 1;
  const path: number[] = [];
  let node = -1;
  for (let at = 0; at < size; at++)
    if (critical[at] === 1 && isBehind[at] === 0 && (node < 0 || (start[at] as number) < (start[node] as number)))
      node = at;
  while (node >= 0) {
    path.push(node);
    node = after(node).reduce((first, next) => (first < 0 || next < first ? next : first), -1);
  }
  const isPlain = progress === undefined && (absences?.size ?? 0) === 0;
  const inPlan = { ...request.dag, digraph, order };
  return {
    total,
    free,
    critical,
    drag: isPlain ? dragIn(inPlan, schedule) : new Int32Array(request.minutes.length),
    path,
  };
}

/** The drag of tasks where `dag` waits for what the schedule lets it wait for. */
function dragIn(dag: Dag, { start, finish, makespan }: TaskSchedule): Int32Array {
  const minutes = finish.map((end, node) => end - (start[node] as number));
  const path = criticalPath(dag, minutes);
  return path.makespan === makespan ? drag(dag, minutes, path) : new Int32Array(dag.list.tasks.length);
}
