import { nameKey } from '../../base/names.ts';
import { digraph } from '../../graph/digraph.ts';
import { topologicalOrder } from '../../graph/order.ts';
import { resourceNeeds } from '../../model/resource-needs.ts';
import { touchedFiles } from '../../model/touched-files.ts';
import type { Network } from '../network.ts';
import type { Interval } from '../solve/problem.ts';
import type { ScheduleRequest } from './request/schedule-request.ts';
import type { TaskSchedule } from './task-schedule.ts';

/** Tasks that share something of which there is so much. */
interface Sharing {
  readonly capacity: number;
  readonly users: { readonly node: number; readonly amount: number }[];
}

/** The network of a schedule, with what makes each of its edges. */
export interface ScheduleNetwork extends Network {
  /** By edge: the number of the dependency; −1 where a task takes something over. */
  readonly dependency: Int32Array;
}

/**
 * The network of a schedule whose order stays as it is, whatever the tasks take: the dag, and a task waits for those from
 * which it takes over its worker, a file or parts of a resource. Parts flow from the task that ended first (the resource
 * flow of Artigues, Michelon and Reusser 2003). What has happened waits for nothing. O(n log n).
 */
export function schedulePrecedences(request: ScheduleRequest, schedule: TaskSchedule): ScheduleNetwork {
  const { dag, progress } = request;
  const isGiven = (node: number): boolean => progress?.given.has(node) === true;
  const from: number[] = [];
  const to: number[] = [];
  const dependency: number[] = [];
  const wait = (before: number, after: number, reason = -1): void => {
    if (isGiven(after)) return;
    from.push(before);
    to.push(after);
    dependency.push(reason);
  };
  for (const [number, edge] of dag.dependencies.entries()) wait(edge.from, edge.to, number);
  const start = (node: number): number => schedule.start[node] as number;
  const finish = (node: number): number => schedule.finish[node] as number;
  for (const sharing of allSharing(request, schedule)) {
    const users = sharing.users.filter(({ node }) => start(node) < finish(node));
    // Who frees something at a moment comes before who takes it, and of each what ended first is taken first.
    const takers = users.toSorted((a, b) => start(a.node) - start(b.node) || a.node - b.node);
    const givers = users.toSorted((a, b) => finish(a.node) - finish(b.node) || a.node - b.node);
    let unused = sharing.capacity;
    let giver = 0;
    let left = givers[0]?.amount ?? 0;
    /** What is running already may hold more than there is; nobody takes that over. */
    let excess = 0;
    for (const { node, amount } of takers) {
      let needed = Math.max(0, amount - unused) + excess;
      unused -= Math.min(amount, unused);
      while (needed > 0 && giver < givers.length && finish((givers[giver] as { node: number }).node) <= start(node)) {
        const part = Math.min(needed, left);
        wait((givers[giver] as { node: number }).node, node);
        needed -= part;
        left -= part;
        if (left === 0) left = givers[++giver]?.amount ?? 0;
      }
      excess = needed;
    }
  }
  const { size } = dag.digraph;
  const graph = digraph(size, from, to);
  const earliest = Float64Array.from({ length: size }, (_, node) =>
    isGiven(node) ? start(node) : node < dag.list.tasks.length ? (progress?.now ?? 0) : 0,
  );
  return {
    digraph: graph,
    order: topologicalOrder(graph),
    earliest,
    absences: absencesOf(request, schedule),
    dependency: Int32Array.from(dependency),
  };
}

/** What tasks share: workers, resources and files. */
function allSharing({ dag, team, resources }: ScheduleRequest, { worker, workers }: TaskSchedule): Iterable<Sharing> {
  const byWorker = workers.map((): Sharing => ({ capacity: 1, users: [] }));
  const named = new Map(
    Object.entries(resources).map(([name, capacity]): [string, Sharing] => [nameKey(name), { capacity, users: [] }]),
  );
  const files = new Map<string, Sharing>();
  for (const [node, task] of dag.list.tasks.entries()) {
    // Where workers are not limited, somebody else takes a task when one is late.
    if (team.kind !== 'unlimited') byWorker[worker[node] as number]?.users.push({ node, amount: 1 });
    if (task.status === 'done' || task.status === 'dropped') continue;
    for (const { name, amount } of resourceNeeds(task.fields.resources ?? ''))
      named.get(nameKey(name))?.users.push({ node, amount });
    for (const path of new Set(touchedFiles(task))) {
      const file = files.get(path) ?? { capacity: 1, users: [] };
      files.set(path, file);
      file.users.push({ node, amount: 1 });
    }
  }
  return [...byWorker, ...named.values(), ...files.values()];
}

/** Absences of whoever works on each task that is still to be done. */
function absencesOf(
  { absences, progress }: ScheduleRequest,
  { worker, workers }: TaskSchedule,
): Map<number, readonly Interval[]> {
  const found = new Map<number, readonly Interval[]>();
  for (const [node, number] of worker.entries()) {
    const away = absences?.get(workers[number] ?? '') ?? [];
    if (away.length > 0 && !progress?.given.has(node)) found.set(node, away);
  }
  return found;
}
