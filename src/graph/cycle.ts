import { components } from './components.ts';
import type { Digraph } from './digraph.ts';
import type { Cycle, Dependency, TaskGraph } from './task-graph.ts';

/** Edges that the search in one component may look at before it is content with the shortest cycle found so far. */
const budget = 1_000_000;

/** One shortest cycle for each knot of nodes that wait for one another, sorted by their first nodes; see `shortestCycles`. */
export function findCycles(graph: TaskGraph): readonly Cycle[] {
  return shortestCycles(graph.digraph).map((edges) => ({
    dependencies: edges.map((edge) => graph.dependencies[edge] as Dependency),
  }));
}

/**
 * For each strongly connected component with a cycle, self-loops included, the edges of one cycle, smallest node
 * first; sorted by first node. It is a shortest one of its component, found by a breadth-first search from each node,
 * when nodes × edges of the component is at most a million (or one is a self-loop); in larger ones it is the shortest
 * through the first nodes, as many as a million steps allow, at least one. Never more than about 1,000 steps an edge.
 */
export function shortestCycles(graph: Digraph): readonly (readonly number[])[] {
  const component = components(graph);
  const cyclic = new Set<number>();
  const loops = new Map<number, number>();
  for (let edge = 0; edge < graph.edgeCount; edge++) {
    const from = graph.from[edge] as number;
    const home = component[from] as number;
    if (home !== component[graph.to[edge] as number]) continue;
    cyclic.add(home);
    const known = loops.get(home);
    if (from === graph.to[edge] && (known === undefined || from < (graph.from[known] as number))) loops.set(home, edge);
  }
  if (cyclic.size === 0) return [];
  const members = new Map<number, number[]>();
  for (let node = 0; node < graph.size; node++) {
    const home = component[node] as number;
    if (!cyclic.has(home) || loops.has(home)) continue;
    const others = members.get(home);
    if (others) others.push(node);
    else members.set(home, [node]);
  }
  const search = cycleSearch(graph, component);
  const cycles = [...loops.values()].map((edge) => [edge]);
  for (const nodes of members.values()) {
    let steps = 0;
    let best: number[] = [];
    for (const root of nodes) {
      if (best.length > 0 && (best.length === 2 || steps >= budget)) break;
      const found = search(root, best.length > 0 ? best.length - 1 : nodes.length);
      steps += found.steps;
      if (found.cycle) best = found.cycle;
    }
    cycles.push(best);
  }
  const first = (cycle: readonly number[]): number => graph.from[cycle[0] as number] as number;
  return cycles.sort((a, b) => first(a) - first(b));
}

/**
 * Breadth-first search for a shortest cycle of at most `limit` edges through a root and larger nodes of its
 * component: those through smaller ones were found from there.
 */
function cycleSearch(
  { size, to, from, out }: Digraph,
  component: Int32Array,
): (root: number, limit: number) => { cycle?: number[]; steps: number } {
  const seen = new Int32Array(size).fill(-1);
  const arrival = new Int32Array(size);
  const depth = new Int32Array(size);
  const queue = new Int32Array(size);
  return (root, limit) => {
    let steps = 0;
    let end = 1;
    queue[0] = root;
    depth[root] = 0;
    seen[root] = root;
    for (let head = 0; head < end; head++) {
      const node = queue[head] as number;
      if ((depth[node] as number) >= limit) break;
      for (let at = out.offsets[node] as number; at < (out.offsets[node + 1] as number); at++) {
        const edge = out.edges[at] as number;
        const successor = to[edge] as number;
        steps++;
        if (successor === root) {
          const cycle = [edge];
          for (let back = node; back !== root; back = from[cycle.at(-1) as number] as number)
            cycle.push(arrival[back] as number);
          return { cycle: cycle.reverse(), steps };
        }
        if (successor < root || seen[successor] === root || component[successor] !== component[root]) continue;
        seen[successor] = root;
        arrival[successor] = edge;
        depth[successor] = (depth[node] as number) + 1;
        queue[end++] = successor;
      }
    }
    return { steps };
  };
}
