import { digraph } from '../../graph/digraph.ts';
import { generations } from '../../graph/order.ts';
import type { Dag, Dependency } from '../../graph/task-graph.ts';
import { workerTime } from '../limited/problem/worker-time.ts';
import type { ScheduleRequest } from '../limited/request/schedule-request.ts';
import type { ScheduleNetwork } from '../limited/schedule-precedences.ts';
import { schedulePrecedences } from '../limited/schedule-precedences.ts';
import { scheduleTasks } from '../limited/schedule-tasks.ts';
import type { TaskSchedule } from '../limited/task-schedule.ts';
import type { DependencyCost } from '../schedule-answer.ts';
import { countedBudget } from '../solve/budget.ts';
import type { Steps } from '../solve/steps.ts';
import { finish } from '../solve/steps.ts';
import { longestWay } from './longest-way.ts';
import { promisingUnits, withEdges } from './promising-units.ts';

/** Units whose cost is computed, those that promise most first. */
const computed = 200;

/** How many units another schedule is looked for without, and after how many schedules each time, so that it takes a moment. */
function effortOf(size: number): { readonly tries: number; readonly schedules: number } {
  const within = (amount: number, least: number, most: number): number =>
    Math.max(least, Math.min(most, Math.floor(amount)));
  return { tries: within(10_000 / size, 4, 20), schedules: within(20_000 / size, 3, 200) };
}

/**
 * What reasons for waiting cost: each is dropped, and the rest is computed again. For unlimited workers who share nothing
 * that is exact. Else the order of the schedule stays as it is, and another one is looked for without each of the reasons
 * that promise most; so a cost is one that was reached, and may be larger. Derived dependencies first, then stated ones,
 * the most costly first. What is yielded gives those that are known so far.
 */
export function* dependencyCosts(
  request: ScheduleRequest,
  schedule: TaskSchedule,
  { seed }: { readonly seed: number },
): Steps<readonly DependencyCost[]> {
  // A bound that is reached and does not ask what waits for what holds without any of it.
  const isBoundByAmounts = ['workers', 'resource', 'file'].includes(schedule.limit.kind);
  if (schedule.isOptimal && isBoundByAmounts) return [];
  const { dag, team } = request;
  const network = schedulePrecedences(request, schedule);
  const minutes = workOf(request, schedule);
  const nothing = new Uint8Array(network.dependency.length);
  const takenOver = Uint8Array.from(network.dependency, (number) => (number < 0 ? 1 : 0));
  const asPlanned = longestWay(network, minutes);
  const byDependencies = longestWay(network, minutes, takenOver);
  let reference = Math.min(schedule.makespan, asPlanned.makespan);
  // Where dependencies alone hold up the end, only those on all longest ways of them can cost anything.
  const isHeldByThem = byDependencies.makespan >= reference;
  const [way, ignored] = isHeldByThem ? [byDependencies, takenOver] : [asPlanned, nothing];

  const promising = promisingUnits(dag, network, minutes, way, ignored)
    .filter(({ isOnWay }) => isOnWay || !isHeldByThem)
    .slice(0, computed)
    .map(({ edges, isOnWay }) => ({
      edges,
      hope: isOnWay ? longestWay(network, minutes, withEdges(ignored, edges)).makespan : way.makespan,
    }))
    .filter(({ hope }) => hope < reference || !isHeldByThem)
    .sort((a, b) => a.hope - b.hope);
  const isExact = team.kind === 'unlimited' && takenOver.every((flag) => flag === 0);
  const reached = new Map(
    promising.map(({ edges, hope }) => [
      edges,
      isExact ? hope : longestWay(network, minutes, withEdges(nothing, edges)).makespan,
    ]),
  );
  const soFar = (): readonly DependencyCost[] =>
    [...reached]
      .filter(([, makespan]) => makespan < reference)
      .sort(([[a = 0]], [[b = 0]]) => a - b)
      .map(([edges, makespan]) => ({
        dependencies: dependenciesOf(dag, network, edges),
        minutes: reference - makespan,
      }))
      .sort(byReasonAndCost);
  if (isExact || promising.length === 0) return soFar();

  const { tries, schedules } = effortOf(dag.digraph.size);
  const best = (changed: Dag, times: number): TaskSchedule | undefined => {
    const search = scheduleTasks({ ...request, dag: changed }, { budget: countedBudget(times * schedules), seed });
    return 'message' in search ? undefined : finish(search);
  };
  // What is found with all dependencies is no merit of leaving one out.
  if (!schedule.isOptimal) reference = Math.min(reference, best(dag, 5)?.makespan ?? reference);
  for (const { edges, hope } of promising.slice(0, tries)) {
    const known = reached.get(edges) as number;
    if (isHeldByThem && known <= hope) continue;
    yield soFar;
    const other = best(without(dag, network, edges), 1);
    if (!other || other.makespan >= known) continue;
    if (keeps(other, dependenciesOf(dag, network, edges))) reference = Math.min(reference, other.makespan);
    else reached.set(edges, other.makespan);
  }
  return soFar();
}

/** Whether a schedule that was free to break some dependencies breaks none. A milestone is reached when all before it is. */
function keeps({ start, finish, worker }: TaskSchedule, dependencies: readonly Dependency[]): boolean {
  const reached = new Map<number, number>();
  for (const { from, to } of dependencies)
    if (to >= worker.length) reached.set(to, Math.max(reached.get(to) ?? 0, finish[from] as number));
  return dependencies.every(
    ({ from, to }) => to >= worker.length || (reached.get(from) ?? (finish[from] as number)) <= (start[to] as number),
  );
}

/** Derived dependencies before stated ones, the most costly first, then in the order of the graph. */
function byReasonAndCost(a: DependencyCost, b: DependencyCost): number {
  const isStated = ({ dependencies }: DependencyCost): number => (dependencies[0]?.reason === 'stated' ? 1 : 0);
  return isStated(a) - isStated(b) || b.minutes - a.minutes;
}

/** By node: how long it takes whoever does it; what has happened took what it took. */
function workOf({ minutes, team, progress }: ScheduleRequest, schedule: TaskSchedule): Float64Array {
  const speeds = new Map(team.kind === 'named' ? team.workers.map(({ name, speed }) => [name, speed]) : []);
  return Float64Array.from(schedule.start, (_, node) => {
    const given = progress?.given.get(node);
    if (given) return given.finish - given.start;
    return workerTime(minutes[node] ?? 0, speeds.get(schedule.workers[schedule.worker[node] ?? -1] ?? '') ?? 1);
  });
}

function dependenciesOf(
  { dependencies }: Dag,
  { dependency }: ScheduleNetwork,
  edges: readonly number[],
): Dependency[] {
  return edges.flatMap((edge) => dependencies[dependency[edge] as number] ?? []);
}

/** The dag without some edges of the network. */
function without(dag: Dag, { dependency }: ScheduleNetwork, edges: readonly number[]): Dag {
  const dropped = new Set(edges.map((edge) => dependency[edge]));
  const dependencies = dag.dependencies.filter((_, number) => !dropped.has(number));
  const [from, to] = [dependencies.map((each) => each.from), dependencies.map((each) => each.to)];
  const graph = digraph(dag.digraph.size, from, to);
  return { ...dag, dependencies, digraph: graph, generation: generations(graph, dag.order, dag.list.tasks.length) };
}
