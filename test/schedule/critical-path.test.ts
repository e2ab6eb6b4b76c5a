import fc from 'fast-check';
import { expect, test } from 'vitest';
import { toDag } from '../../src/graph/dag.ts';
import type { Digraph } from '../../src/graph/digraph.ts';
import { linkTasks } from '../../src/graph/link.ts';
import { generations, topologicalOrder } from '../../src/graph/order.ts';
import type { Dag } from '../../src/graph/task-graph.ts';
import { defaultConfig } from '../../src/model/config.ts';
import { criticalPath } from '../../src/schedule/critical-path.ts';
import { durations } from '../../src/schedule/estimates.ts';
import { buildList } from '../build-list.ts';
import { randomGraph } from '../graph/random-graph.ts';

function dagOf(graph: Digraph): Dag {
  const list = buildList('');
  const order = topologicalOrder(graph);
  const generation = generations(graph, order);
  return { list, milestones: [], dependencies: [], indexOf: new Map(), digraph: graph, order, generation };
}

test('a project of eight tasks, worked by hand', () => {
  const list = buildList(`stamp
    A =3
    B =5
    C =2 < A
    D =4 < A B
    E =6 < C
    F =1 < D
    G =3 < D
    H =2 < E F`);
  const { dag } = toDag(linkTasks(list, defaultConfig.derived));
  const { makespan, times, path } = criticalPath(dag as Dag, durations(list, defaultConfig).minutes);
  expect(makespan).toBe(13);
  expect(path.map((node) => list.tasks[node]?.id)).toEqual(['A', 'C', 'E', 'H']);
  const rows = times.map((t) => [t.earlyStart, t.earlyFinish, t.lateStart, t.lateFinish, t.totalFloat, t.freeFloat]);
  expect(rows).toEqual([
    [0, 3, 0, 3, 0, 0],
    [0, 5, 1, 6, 1, 0],
    [3, 5, 3, 5, 0, 0],
    [5, 9, 6, 10, 1, 0],
    [5, 11, 5, 11, 0, 0],
    [9, 10, 10, 11, 1, 1],
    [9, 12, 10, 13, 1, 1],
    [11, 13, 11, 13, 0, 0],
  ]);
});

test('milestones take no time and stand on the path', () => {
  const list = buildList('stamp\nA =3\nB =5\nC =1\nD =2\nE =9\nA B C -> D E');
  const { dag } = toDag(linkTasks(list, defaultConfig.derived));
  const { makespan, times, path } = criticalPath(dag as Dag, durations(list, defaultConfig).minutes);
  expect([makespan, path]).toEqual([14, [1, 5, 4]]);
  expect(times[5]).toEqual({ earlyStart: 5, earlyFinish: 5, lateStart: 5, lateFinish: 5, totalFloat: 0, freeFloat: 0 });
  expect(times[0]).toMatchObject({ totalFloat: 2, freeFloat: 2 });
  expect(times[3]).toMatchObject({ totalFloat: 7, freeFloat: 7 });
});

test('nothing to do takes no time', () => {
  expect(criticalPath(dagOf(randomEmpty), [])).toEqual({ makespan: 0, times: [], path: [] });
});
const randomEmpty: Digraph = {
  size: 0,
  edgeCount: 0,
  from: new Int32Array(),
  to: new Int32Array(),
  out: { offsets: new Int32Array(1), edges: new Int32Array() },
  in: { offsets: new Int32Array(1), edges: new Int32Array() },
};

/** All ways from a node to an end, or to a start when `back`, the node included. */
function walks(graph: Digraph, node: number, back: boolean): number[][] {
  const [near, far] = back ? [graph.to, graph.from] : [graph.from, graph.to];
  const next = [...far].filter((_, edge) => near[edge] === node);
  if (next.length === 0) return [[node]];
  return next.flatMap((other) => walks(graph, other, back).map((walk) => [node, ...walk]));
}

test('times and path are those of all ways through the graph', () => {
  const minutes = fc.array(fc.nat(5), { minLength: 7, maxLength: 7 });
  fc.assert(
    fc.property(randomGraph(true, 7, 10), minutes, (graph, minutes) => {
      const nodes = [...Array(graph.size).keys()];
      const long = (walk: readonly number[]): number => walk.reduce((sum, node) => sum + (minutes[node] ?? 0), 0);
      const longest = (node: number, back: boolean): number => Math.max(...walks(graph, node, back).map(long));
      const { makespan, times, path } = criticalPath(dagOf(graph), minutes);
      expect(makespan).toBe(Math.max(...nodes.map((node) => longest(node, false))));
      for (const node of nodes) {
        const length = minutes[node] ?? 0;
        const earlyStart = longest(node, true) - length;
        const lateStart = makespan - longest(node, false);
        const after = [...graph.to].filter((_, edge) => graph.from[edge] === node);
        const free = Math.min(makespan, ...after.map((other) => longest(other, true) - (minutes[other] ?? 0)));
        expect(times[node]).toEqual({
          earlyStart,
          earlyFinish: earlyStart + length,
          lateStart,
          lateFinish: lateStart + length,
          totalFloat: lateStart - earlyStart,
          freeFloat: free - earlyStart - length,
        });
      }
      const starts = nodes.filter((node) => ![...graph.to].includes(node));
      const ways = starts.flatMap((node) => walks(graph, node, false)).filter((walk) => long(walk) === makespan);
      const smallest = ways.toSorted((a, b) => {
        const at = a.findIndex((node, index) => node !== b[index]);
        return at < 0 ? 0 : (a[at] ?? 0) - (b[at] ?? 0);
      });
      expect(path).toEqual(smallest[0]);
    }),
  );
});
