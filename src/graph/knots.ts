import type { SourceSpan } from '../base/source.ts';
import { components } from './components.ts';
import { shortestCycles } from './cycle.ts';
import type { Digraph } from './digraph.ts';
import { digraph } from './digraph.ts';
import { newDraft } from './draft.ts';
import { feedbackArcs, giveBack } from './feedback-arcs.ts';
import { addStated } from './stated.ts';
import type { Cycle, Dependency, Milestone, TaskGraph } from './task-graph.ts';

/** Tasks that wait for one another: a strongly connected component of what is stated. */
export interface Knot {
  /** A shortest cycle in it. */
  readonly cycle: Cycle;
  /**
   * What to cut so that no cycle is left in it: for each place of the text the dependencies that have to go. As few
   * places as can be found in bounded time; those that go against the order of the document, if they are as few.
   */
  readonly cuts: readonly (readonly Dependency[])[];
}

/** The knots of a graph, and its milestones as they are numbered here. */
export interface Knots {
  readonly milestones: readonly Milestone[];
  readonly knots: readonly Knot[];
}

/** Steps that the search for cuts may take in all knots together. */
const budget = 2_000_000;

/**
 * The knots of the stated dependencies, by the first nodes of their cycles. A task that is named on both sides of a
 * sentence waits for itself: that is no knot, and such a task is passed over among those that are waited for. What is
 * stated twice has to be cut twice. Linear, but for a bounded search.
 */
export function findKnots({ list, indexOf }: TaskGraph): Knots {
  const draft = newDraft(list.tasks.length);
  const dependencies = list.dependencies.map((one) => {
    const to = new Set(one.to);
    return one.from.some((id) => to.has(id)) ? { ...one, from: one.from.filter((id) => !to.has(id)) } : one;
  });
  addStated(draft, { ...list, dependencies }, indexOf);
  const inside = knottedEdges(draft.dependencies, list.tasks.length + draft.milestones.length);
  const knots = inside.map((edges) => knotOf(edges, list.tasks.length, Math.floor(budget / inside.length)));
  const first = ({ cycle }: Knot): number => cycle.dependencies[0]?.from ?? 0;
  return { milestones: draft.milestones, knots: knots.sort((a, b) => first(a) - first(b)) };
}

/** The dependencies within each strongly connected component that has some. */
function knottedEdges(dependencies: readonly Dependency[], size: number): readonly (readonly Dependency[])[] {
  const component = components(graphOf(size, dependencies));
  const inside = new Map<number, Dependency[]>();
  for (const dependency of dependencies) {
    const home = component[dependency.from] as number;
    if (home !== component[dependency.to]) continue;
    const others = inside.get(home);
    if (others) others.push(dependency);
    else inside.set(home, [dependency]);
  }
  return [...inside.values()];
}

function knotOf(dependencies: readonly Dependency[], tasks: number, steps: number): Knot {
  const nodes = [...new Set(dependencies.flatMap(({ from, to }) => [from, to]))].sort((a, b) => a - b);
  const numberOf = new Map(nodes.map((node, at) => [node, at]));
  const local = dependencies.map((one) => ({
    ...one,
    from: numberOf.get(one.from) as number,
    to: numberOf.get(one.to) as number,
  }));
  const graph = graphOf(nodes.length, local);
  const [shortest = []] = shortestCycles(graph);
  const places = byPlace(dependencies);
  const order = documentOrder(
    graph,
    nodes.findLastIndex((node) => node < tasks),
  );
  const ahead = (edge: number): number =>
    (order[graph.to[edge] as number] as number) - (order[graph.from[edge] as number] as number);
  const bundles = places.map((edges) => ({ edges, cost: 1 }));
  const cut = feedbackArcs(graph, bundles, order, steps).flatMap((at) => places[at] as readonly number[]);
  const single = cut.toSorted((a, b) => ahead(b) - ahead(a) || a - b).map((edge) => [edge]);
  const needed = new Set(giveBack(graph, single, steps).map((at) => single[at]?.[0]));
  const named = (edges: readonly number[]): readonly Dependency[] =>
    edges.filter((edge) => needed.has(edge)).map((edge) => dependencies[edge] as Dependency);
  return {
    cycle: { dependencies: shortest.map((edge) => dependencies[edge] as Dependency) },
    cuts: places.map(named).filter((edges) => edges.length > 0),
  };
}

/** By node: its place in the document; a milestone stands right behind the last task of those that it waits for. */
function documentOrder({ size, from, in: into }: Digraph, lastTask: number): Float64Array {
  const order = Float64Array.from({ length: size }, (_, node) => node);
  for (let node = lastTask + 1; node < size; node++) {
    let last = 0;
    for (let at = into.offsets[node] as number; at < (into.offsets[node + 1] as number); at++)
      last = Math.max(last, from[into.edges[at] as number] as number);
    order[node] = last + 0.5;
  }
  return order;
}

/** The numbers of the dependencies that are stated in one place. */
function byPlace(dependencies: readonly Dependency[]): readonly (readonly number[])[] {
  const places = new Map<string, number[]>();
  for (const [edge, { span: place }] of dependencies.entries()) {
    const { start, end } = place as SourceSpan;
    const known = places.get(`${start}-${end}`);
    if (known) known.push(edge);
    else places.set(`${start}-${end}`, [edge]);
  }
  return [...places.values()];
}

function graphOf(size: number, dependencies: readonly Dependency[]): Digraph {
  return digraph(
    size,
    dependencies.map(({ from }) => from),
    dependencies.map(({ to }) => to),
  );
}
