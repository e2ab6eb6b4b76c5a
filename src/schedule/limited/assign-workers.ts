import { nameKey } from '../../base/names.ts';
import type { Solution } from '../solve/problem.ts';
import type { BuiltProblem } from './problem/build-problem.ts';
import type { ScheduleRequest } from './request/schedule-request.ts';

/** Who does what. */
export interface Assignment {
  /** By task: number of its worker, −1 where nobody is needed. */
  readonly worker: Int32Array;
  /** Names of the workers by their numbers. */
  readonly workers: readonly string[];
}

/**
 * Gives the tasks of a class of workers to its members, in the order of time: to whoever ended what the task waits for,
 * else to whoever became free last, so that somebody who is not needed stays free for long (interval colouring: that
 * suffices wherever no more tasks run together than there are members). Workers without names are named `worker 1` …
 */
export function assignWorkers(request: ScheduleRequest, built: BuiltProblem, solution: Solution): Assignment {
  const { dag, team, progress } = request;
  const { problem, nodes, staff, running } = built;
  const tasks = dag.list.tasks.length;
  const worker = new Int32Array(tasks).fill(-1);
  const names = team.kind === 'named' ? team.workers.map(({ name }) => name) : [];
  const numberOf = new Map(names.map((name, at) => [nameKey(name), at]));
  const freeAt: number[] = names.map(() => -1);
  const last: number[] = names.map(() => -1);
  const known = (name: string): number => {
    const number = numberOf.get(nameKey(name));
    if (number !== undefined) return number;
    numberOf.set(nameKey(name), names.length);
    names.push(name);
    freeAt.push(-1);
    last.push(-1);
    return names.length - 1;
  };
  const give = (activity: number, number: number): void => {
    worker[nodes[activity] as number] = number;
    const finish = solution.finish[activity] as number;
    if (finish < (freeAt[number] as number)) return;
    freeAt[number] = finish;
    last[number] = nodes[activity] as number;
  };
  const nameOf = (node: number): string | undefined => progress?.given.get(node)?.worker;

  const begun = [...nodes.keys()].filter((activity) => problem.running[activity] === 1);
  for (const activity of begun) {
    const name = nameOf(nodes[activity] as number);
    if (name !== undefined) give(activity, known(name));
  }
  const over = [...(progress?.given.keys() ?? [])].filter((node) => built.past.isOver(node)).sort((a, b) => a - b);
  for (const node of over) {
    const name = nameOf(node);
    if (name !== undefined) worker[node] = known(name);
  }

  let fresh = 1;
  const newcomer = (): number => {
    while (numberOf.has(nameKey(`worker ${fresh}`))) fresh++;
    return known(`worker ${fresh}`);
  };
  const choose = (activity: number, members: readonly number[] | undefined): number => {
    const start = solution.start[activity] as number;
    const before = new Set(predecessors(request, nodes[activity] as number));
    let best = -1;
    for (const number of members ?? names.keys()) {
      if ((freeAt[number] as number) > start) continue;
      if (best < 0) best = number;
      const gain = Number(before.has(last[number] as number)) - Number(before.has(last[best] as number));
      if (gain > 0 || (gain === 0 && (freeAt[number] as number) > (freeAt[best] as number))) best = number;
    }
    return best >= 0 ? best : newcomer();
  };
  const rest = [...nodes.keys()].filter((activity) => {
    const node = nodes[activity] as number;
    return (
      node < tasks &&
      worker[node] === -1 &&
      (solution.finish[activity] as number) > (solution.start[activity] as number)
    );
  });
  rest.sort((a, b) => (solution.start[a] as number) - (solution.start[b] as number) || a - b);
  for (const activity of rest) {
    const isHeld =
      problem.running[activity] === 0 || running.has(nodes[activity] as number) || staff.classes.length === 0;
    if (!isHeld) continue;
    const inClass = running.get(nodes[activity] as number) ?? classOf(built, solution.mode[activity] as number);
    const members = team.kind === 'named' && inClass >= 0 ? staff.classes[inClass]?.members : undefined;
    give(activity, choose(activity, members));
  }
  return team.kind === 'named' ? { worker, workers: names } : inOrder(worker, names);
}

/** The class that a mode takes a worker of, or −1. */
function classOf({ problem, staff }: BuiltProblem, mode: number): number {
  const own = problem.modes[mode]?.demands.find(({ resource }) => resource < staff.classes.length);
  return own?.resource ?? -1;
}

function predecessors({ dag: { digraph } }: ScheduleRequest, node: number): readonly number[] {
  const edges = digraph.in.edges.subarray(digraph.in.offsets[node], digraph.in.offsets[node + 1]);
  return Array.from(edges, (edge) => digraph.from[edge] as number);
}

/** Names that were given come first, then `worker 1`, `worker 2` … */
function inOrder(worker: Int32Array, names: readonly string[]): Assignment {
  const place = (name: string): number => Number(/^worker (\d{1,9})$/.exec(name)?.[1] ?? 0);
  const sorted = [...names.keys()].sort((a, b) => place(names[a] as string) - place(names[b] as string) || a - b);
  const newNumber = new Int32Array(names.length);
  for (const [number, old] of sorted.entries()) newNumber[old] = number;
  return {
    worker: worker.map((old) => (old < 0 ? -1 : (newNumber[old] as number))),
    workers: sorted.map((old) => names[old] as string),
  };
}
