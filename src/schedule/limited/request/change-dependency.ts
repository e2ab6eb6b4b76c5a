import { digraph } from '../../../graph/digraph.ts';
import type { Dependency, TaskGraph } from '../../../graph/task-graph.ts';

/** The graph in which one task waits for another one as well, because somebody asks what it would mean. */
export function withDependency(graph: TaskGraph, from: number, to: number): TaskGraph {
  return withDependencies(graph, [...graph.dependencies, { from, to, reason: 'stated' }]);
}

/**
 * The graph in which one task no longer waits for another one: neither directly nor through a milestone, all other
 * dependencies of which stay. It may still wait through tasks between them. Undefined where it does not wait so. Linear.
 */
export function withoutDependency(graph: TaskGraph, from: number, to: number): TaskGraph | undefined {
  const { dependencies, digraph: edges, list } = graph;
  const dropped = new Set<number>();
  const added: Dependency[] = [];
  const entering = edges.in.edges.subarray(edges.in.offsets[to], edges.in.offsets[to + 1]);
  for (const edge of entering) {
    const before = edges.from[edge] as number;
    if (before === from) dropped.add(edge);
    if (before < list.tasks.length) continue;
    const reached = edges.in.edges.subarray(edges.in.offsets[before], edges.in.offsets[before + 1]);
    if (!reached.some((each) => edges.from[each] === from)) continue;
    dropped.add(edge);
    for (const each of reached)
      if (edges.from[each] !== from) added.push({ ...(dependencies[each] as Dependency), to });
  }
  if (dropped.size === 0) return undefined;
  return withDependencies(graph, [...dependencies.filter((_, edge) => !dropped.has(edge)), ...added]);
}

function withDependencies(graph: TaskGraph, dependencies: readonly Dependency[]): TaskGraph {
  const [from, to] = [dependencies.map((each) => each.from), dependencies.map((each) => each.to)];
  return { ...graph, dependencies, digraph: digraph(graph.digraph.size, from, to) };
}
