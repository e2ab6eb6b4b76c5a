import type { Dag, Dependency } from '../../graph/task-graph.ts';
import { isOpen } from './is-open.ts';

/** Why a task waits for another one of its run. */
export interface WaitInRun {
  /** The task that is waited for. */
  readonly other: number;
  /** The task between the two, where it is not stated directly. */
  readonly through?: number;
  /** What the task itself states, or what is stated of it. */
  readonly dependency: Dependency;
}

const none: ReadonlyMap<number, WaitInRun> = new Map();

/** Dependencies that the searches of one file may look at. */
const budget = 1_000_000;

/**
 * For the tasks of a run that wait for another one of it because it is stated, over any number of steps: why. A search
 * goes back from the tasks, no further than the earliest generation among them. What is done is waited for no more.
 */
export function waitsInRuns(dag: Dag): (run: readonly number[]) => ReadonlyMap<number, WaitInRun> {
  const { digraph, dependencies, generation, order, list } = dag;
  const place = new Int32Array(digraph.size);
  for (let at = 0; at < order.length; at++) place[order[at] as number] = at;
  const isTask = (node: number): boolean => node < list.tasks.length;
  let steps = budget;
  const statedSince = (node: number, earliest: number): readonly Dependency[] => {
    const found: Dependency[] = [];
    for (let at = digraph.in.offsets[node] as number; at < (digraph.in.offsets[node + 1] as number); at++) {
      steps--;
      const dependency = dependencies[digraph.in.edges[at] as number] as Dependency;
      const { from, reason } = dependency;
      // What leads into a milestone is of an earlier generation.
      if (reason !== 'stated' || (generation[from] as number) < earliest + (isTask(from) ? 0 : 1)) continue;
      if (list.tasks[from]?.status !== 'done') found.push(dependency);
    }
    return found;
  };
  return (run) => {
    const members = new Set(run.filter((node) => isOpen(list.tasks[node] ?? { status: 'done' })));
    let earliest = Number.POSITIVE_INFINITY;
    let latest = 0;
    for (const node of members) {
      earliest = Math.min(earliest, generation[node] as number);
      latest = Math.max(latest, generation[node] as number);
    }
    // Who waits for another one is of a later generation.
    if (earliest >= latest) return none;
    const stated = new Map<number, readonly Dependency[]>();
    const queue = [...members];
    for (const node of queue) {
      if (stated.has(node) || steps < 0) continue;
      const found = statedSince(node, earliest);
      stated.set(node, found);
      for (const { from } of found) queue.push(from);
    }
    const waits = new Map<number, WaitInRun>();
    for (const node of [...stated.keys()].sort((a, b) => (place[a] as number) - (place[b] as number))) {
      const before = stated.get(node) as readonly Dependency[];
      const dependency = before.find(({ from }) => members.has(from)) ?? before.find(({ from }) => waits.has(from));
      if (!dependency) continue;
      const { from } = dependency;
      const earlier = members.has(from) ? undefined : waits.get(from);
      const through = earlier && isTask(from) ? from : earlier?.through;
      waits.set(node, { other: earlier?.other ?? from, dependency, ...(through === undefined ? {} : { through }) });
    }
    return new Map([...waits].filter(([node]) => members.has(node)));
  };
}
