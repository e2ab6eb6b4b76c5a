import { transitiveReduction } from '../graph/reachability.ts';
import type { Dag } from '../graph/task-graph.ts';
import type { TaskStatus } from '../model/task.ts';
import type { CriticalPath } from '../schedule/critical-path.ts';
import { readyTasks } from '../schedule/ready.ts';

/** State of a task as a graph shows it: a task to do whose predecessors are all done is ready. */
export type DrawnState = TaskStatus | 'ready';

/** An arrow of the graph. */
export interface DrawnEdge {
  readonly from: number;
  readonly to: number;
  /** The edge is a step of the critical path. */
  readonly critical: boolean;
}

/** What every picture of a dag shows. Nodes have the numbers of the dag. */
export interface DrawnGraph {
  readonly dag: Dag;
  /** Without redundant dependencies, by the node in which they begin and the one in which they end. */
  readonly edges: readonly DrawnEdge[];
  /** Nodes on the critical path. */
  readonly critical: ReadonlySet<number>;
  /** By task number. */
  readonly states: readonly DrawnState[];
}

/** Picks out what a picture shows: the fewest edges with the same reachability, the critical path, the states. */
export function drawnGraph(dag: Dag, path: CriticalPath): DrawnGraph {
  const edges = keptEdges(dag);
  const ready = readyTasks(dag);
  const successors = new Map<number, number[]>();
  for (const [from, to] of edges) {
    const known = successors.get(from);
    if (known) known.push(to);
    else successors.set(from, [to]);
  }
  const route = drawnRoute(dag, path, successors);
  const steps = new Set(route.slice(1).map((node, index) => `${route[index]} ${node}`));
  return {
    dag,
    edges: edges.map(([from, to]) => ({ from, to, critical: steps.has(`${from} ${to}`) })),
    critical: new Set(route),
    states: dag.list.tasks.map(({ status }, node) => (ready[node] ? 'ready' : status)),
  };
}

function keptEdges(dag: Dag): readonly (readonly [number, number])[] {
  const { digraph } = dag;
  const redundant = transitiveReduction(digraph, dag.order);
  const kept: [number, number][] = [];
  for (let node = 0; node < digraph.size; node++) {
    const targets = new Set<number>();
    for (let at = digraph.out.offsets[node] as number; at < (digraph.out.offsets[node + 1] as number); at++) {
      const edge = digraph.out.edges[at] as number;
      if (!redundant[edge]) targets.add(digraph.to[edge] as number);
    }
    for (const target of [...targets].sort((a, b) => a - b)) kept.push([node, target]);
  }
  return kept;
}

// A step of the path may be redundant when a milestone, which takes no time, lies beside it: then the path is drawn
// through the milestone, so that the red line has no gap.
function drawnRoute(dag: Dag, { path }: CriticalPath, successors: ReadonlyMap<number, readonly number[]>): number[] {
  const position = new Int32Array(dag.digraph.size);
  dag.order.forEach((node, index) => {
    position[node] = index;
  });
  const route = path.slice(0, 1);
  for (const [index, goal] of path.slice(1).entries()) {
    const start = path[index] as number;
    const cameFrom = new Map<number, number>([[start, start]]);
    // The map grows while it is walked: a breadth-first search in the order of insertion.
    for (const node of cameFrom.keys()) {
      if (node === goal) break;
      for (const next of successors.get(node) ?? []) {
        if (!cameFrom.has(next) && (position[next] as number) <= (position[goal] as number)) cameFrom.set(next, node);
      }
    }
    const detour: number[] = [];
    for (let node = goal; node !== start; node = cameFrom.get(node) ?? start) detour.push(node);
    route.push(...detour.reverse());
  }
  return route;
}
