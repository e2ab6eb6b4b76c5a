import fc from 'fast-check';
import type { Digraph } from '../../src/graph/digraph.ts';
import { digraph } from '../../src/graph/digraph.ts';

/** Small digraphs with parallel edges; without back edges and self-loops under a random numbering when `acyclic`. */
export function randomGraph(acyclic: boolean, nodes = 9, edges = 24): fc.Arbitrary<Digraph> {
  return fc.integer({ min: 1, max: nodes }).chain((size) =>
    fc
      .tuple(
        fc.shuffledSubarray([...Array(size).keys()], { minLength: size, maxLength: size }),
        fc.array(fc.tuple(fc.nat(size - 1), fc.nat(size - 1)), { maxLength: edges }),
      )
      .map(([names, pairs]) => {
        const kept = acyclic ? pairs.filter(([a, b]) => a !== b).map(([a, b]) => (a < b ? [a, b] : [b, a])) : pairs;
        const name = (at: number | undefined): number => names[at ?? 0] ?? 0;
        return digraph(
          size,
          kept.map(([from]) => name(from)),
          kept.map(([, to]) => name(to)),
        );
      }),
  );
}

/** The oracle: paths[a][b] says whether a path of one edge or more leads from a to b (Floyd, Warshall). */
export function closure(graph: Digraph, without: (edge: number) => boolean = () => false): boolean[][] {
  const all = [...Array(graph.size).keys()];
  const paths = all.map(() => all.map(() => false));
  const row = (a: number): boolean[] => paths[a] as boolean[];
  for (let edge = 0; edge < graph.edgeCount; edge++)
    if (!without(edge)) row(graph.from[edge] as number)[graph.to[edge] as number] = true;
  for (const k of all) for (const a of all) for (const b of all) row(a)[b] ||= row(a)[k] === true && row(k)[b] === true;
  return paths;
}

/** Ends of all edges. */
export function pairs(graph: Digraph): [number, number][] {
  return Array.from(graph.from, (from, edge) => [from, graph.to[edge] as number]);
}
