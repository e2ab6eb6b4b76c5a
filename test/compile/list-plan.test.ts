import fc from 'fast-check';
import { expect, test } from 'vitest';
import { listPlan } from '../../src/compile/list-plan.ts';
import { toDag } from '../../src/graph/dag.ts';
import { linkTasks } from '../../src/graph/link.ts';
import { defaultConfig } from '../../src/model/config.ts';
import { readPlan } from '../../src/read/plan.ts';
import { buildList } from '../build-list.ts';

const { value: plan } = readPlan({ path: 'specs/001-demo/plan.md', text: '# Plan: Demo\n' });

function waitsOf(text: string): Record<string, string[]> {
  const { dag } = toDag(linkTasks(buildList(text), defaultConfig.derived));
  if (!dag) throw new Error('the list has a cycle');
  const { tasks } = listPlan(dag, plan);
  return Object.fromEntries(
    tasks.map(({ reference, dependencies }) => [reference, dependencies.map(({ value }) => value)]),
  );
}

test('of a barrier the first tasks behind it wait for the last before it', () => {
  expect(waitsOf('stamp\nA\nB < A\nC\nD\nE < D\nA B C -> D E')).toEqual({
    A: [],
    B: ['A'],
    C: [],
    D: ['B', 'C'],
    E: ['D'],
  });
});

const text = fc
  .tuple(
    fc.integer({ min: 2, max: 9 }),
    fc.array(fc.tuple(fc.nat(8), fc.nat(8)), { maxLength: 10 }),
    fc.array(fc.tuple(fc.nat(8), fc.nat(8)), { maxLength: 3 }),
  )
  .map(([size, pairs, barriers]) => {
    const ids = Array.from({ length: size }, (_, at) => `T${at}`);
    const lines = ids.map((id, to) => {
      const before = new Set(pairs.flatMap((pair) => (Math.max(...pair) === to ? [Math.min(...pair)] : [])));
      before.delete(to);
      return before.size > 0 ? `${id} < ${[...before].map((from) => ids[from]).join(' ')}` : id;
    });
    const walls = barriers.flatMap(([a, b]) => {
      const wall = Math.min(Math.max(1, a), size - 1);
      const end = Math.min(size, wall + 1 + (b % size));
      return [`${ids.slice(0, wall).join(' ')} -> ${ids.slice(wall, end).join(' ')}`];
    });
    return ['stamp', ...lines, ...walls].join('\n');
  });

test('whoever waits in the list waits in the plan, over any number of steps, and nobody else', () => {
  fc.assert(
    fc.property(text, (description) => {
      const { dag } = toDag(linkTasks(buildList(description), defaultConfig.derived));
      if (!dag) throw new Error('the list has a cycle');
      const ids = dag.list.tasks.map(({ id }) => id);
      const name = (node: number): string => ids[node] ?? `milestone ${node}`;
      const inList = closure(dag.dependencies.map(({ from, to }) => [name(from), name(to)]));
      const { tasks } = listPlan(dag, plan);
      const inPlan = closure(
        tasks.flatMap(({ reference, dependencies }) => dependencies.map(({ value }) => [value, reference] as const)),
      );
      for (const a of ids) for (const b of ids) expect(inPlan.has(`${a}>${b}`)).toBe(inList.has(`${a}>${b}`));
    }),
  );
});

/** The oracle: all pairs of tasks with a way between them (Floyd, Warshall). */
function closure(edges: readonly (readonly [string, string])[]): ReadonlySet<string> {
  const ways = new Set(edges.map((edge) => edge.join('>')));
  const nodes = [...new Set(edges.flat())];
  for (const k of nodes)
    for (const a of nodes)
      for (const b of nodes) if (ways.has(`${a}>${k}`) && ways.has(`${k}>${b}`)) ways.add(`${a}>${b}`);
  return ways;
}
