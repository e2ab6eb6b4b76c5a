import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Digraph } from '../../src/graph/digraph.ts';
import { digraph } from '../../src/graph/digraph.ts';
import { generations, topologicalOrder } from '../../src/graph/order.ts';
import type { Dag } from '../../src/graph/task-graph.ts';
import type { Task } from '../../src/model/task.ts';
import { criticalPath } from '../../src/schedule/critical-path.ts';
import { drag } from '../../src/schedule/drag.ts';
import { random } from '../../src/schedule/solve/random.ts';
import { buildList } from '../build-list.ts';
import { randomGraph } from '../graph/random-graph.ts';

/** A dag whose first nodes are tasks. */
function dagOf(graph: Digraph, tasks: number): Dag {
  const list = { ...buildList(''), tasks: Array<Task>(tasks) };
  const order = topologicalOrder(graph, tasks);
  const generation = generations(graph, order, tasks);
  return { list, milestones: [], dependencies: [], indexOf: new Map(), digraph: graph, order, generation };
}

/** All ways from a node without predecessors to one without successors. */
function allWays({ size, from, to }: Digraph): number[][] {
  const successors = Array.from({ length: size }, (): number[] => []);
  for (const [edge, node] of from.entries()) successors[node]?.push(to[edge] as number);
  const open = [...Array(size).keys()].filter((node) => !to.includes(node)).map((node) => [node]);
  const ways: number[][] = [];
  for (let way = open.pop(); way; way = open.pop()) {
    const next = successors[way.at(-1) as number] as number[];
    if (next.length === 0) ways.push(way);
    for (const node of next) open.push([...way, node]);
  }
  return ways;
}

/** Early start, tail and drag of each node from all ways; the makespan is the length of the longest. */
function byAllWays(graph: Digraph, minutes: ArrayLike<number>): { makespan: number; rows: number[][]; ways: number } {
  const head = new Float64Array(graph.size);
  const tail = new Float64Array(graph.size);
  const without = new Float64Array(graph.size);
  let makespan = 0;
  const ways = allWays(graph);
  for (const way of ways) {
    const length = way.reduce((sum, node) => sum + (minutes[node] ?? 0), 0);
    makespan = Math.max(makespan, length);
    const shortened = new Float64Array(graph.size).fill(length);
    let before = 0;
    for (const node of way) {
      shortened[node] = length - (minutes[node] ?? 0);
      head[node] = Math.max(head[node] as number, before);
      tail[node] = Math.max(tail[node] as number, length - before);
      before += minutes[node] ?? 0;
    }
    for (let node = 0; node < graph.size; node++)
      without[node] = Math.max(without[node] as number, shortened[node] as number);
  }
  const rows = [...head].map((start, node) => {
    const after = [...graph.to].filter((_, edge) => graph.from[edge] === node).map((next) => head[next] as number);
    const free = Math.min(makespan, ...after) - start - (minutes[node] ?? 0);
    const late = makespan - (tail[node] as number);
    return [start, late, late - start, free, makespan - (without[node] as number)];
  });
  return { makespan, rows, ways: ways.length };
}

/** The same from the code that is tested. */
function byCode(dag: Dag, minutes: ArrayLike<number>): { makespan: number; rows: number[][] } {
  const result = criticalPath(dag, minutes);
  const drags = drag(dag, minutes, result);
  const rows = result.times.map((t, node) => [t.earlyStart, t.lateStart, t.totalFloat, t.freeFloat, drags[node] ?? 0]);
  return { makespan: result.makespan, rows };
}

test('times, floats and drag of 10,000 random graphs are those of all their ways', () => {
  const { below } = random(6);
  let ways = 0;
  for (let round = 0; round < 10_000; round++) {
    const size = 1 + below(8);
    const names = [...Array(size).keys()];
    for (let at = size - 1; at > 0; at--) {
      const other = below(at + 1);
      [names[at], names[other]] = [names[other] as number, names[at] as number];
    }
    const from: number[] = [];
    const to: number[] = [];
    const density = below(10);
    for (let a = 0; a < size; a++)
      for (let b = a + 1; b < size; b++)
        if (below(10) < density) {
          from.push(names[a] as number);
          to.push(names[b] as number);
        }
    const graph = digraph(size, from, to);
    const minutes = Int32Array.from(names, () => below(6));
    const tasks = size - below(3);
    // Milestones take no time.
    const { ways: own, ...known } = byAllWays(graph, minutes.subarray(0, Math.max(0, tasks)));
    const found = byCode(dagOf(graph, Math.max(0, tasks)), minutes.subarray(0, Math.max(0, tasks)));
    if (JSON.stringify(found) !== JSON.stringify(known)) expect(found).toEqual(known);
    ways += own;
  }
  expect(ways).toBeGreaterThan(40_000);
});

const project = fc.tuple(randomGraph(true, 12, 30), fc.array(fc.nat(9), { minLength: 12, maxLength: 12 }));

test('early is not after late, and total float is at least free float, which is at least 0', () => {
  fc.assert(
    fc.property(project, ([graph, minutes]) => {
      const { makespan, times, path } = criticalPath(dagOf(graph, graph.size), minutes);
      for (const t of times) {
        expect(t.earlyStart).toBeLessThanOrEqual(t.lateStart);
        expect(t.earlyFinish).toBeLessThanOrEqual(t.lateFinish);
        expect(t.lateFinish).toBeLessThanOrEqual(makespan);
        expect(t.freeFloat).toBeGreaterThanOrEqual(0);
        expect(t.totalFloat).toBeGreaterThanOrEqual(t.freeFloat);
      }
      expect(path.reduce((sum, node) => sum + (minutes[node] ?? 0), 0)).toBe(makespan);
      expect(path.every((node) => times[node]?.totalFloat === 0)).toBe(true);
    }),
  );
});

test('a task that takes no time shortens the whole by exactly its drag', () => {
  fc.assert(
    fc.property(project, ([graph, minutes]) => {
      const dag = dagOf(graph, graph.size);
      const result = criticalPath(dag, minutes);
      for (const [node, drags] of drag(dag, minutes, result).entries()) {
        const shorter = criticalPath(
          dag,
          minutes.map((each, at) => (at === node ? 0 : each)),
        );
        expect(drags).toBe(result.makespan - shorter.makespan);
        expect(drags).toBeLessThanOrEqual(minutes[node] as number);
        if (result.times[node]?.totalFloat !== 0) expect(drags).toBe(0);
      }
    }),
  );
});
