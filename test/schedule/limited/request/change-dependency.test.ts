import fc from 'fast-check';
import { expect, test } from 'vitest';
import { linkTasks } from '../../../../src/graph/link.ts';
import type { TaskGraph } from '../../../../src/graph/task-graph.ts';
import { defaultConfig } from '../../../../src/model/config.ts';
import { withDependency, withoutDependency } from '../../../../src/schedule/limited/request/change-dependency.ts';
import { buildList } from '../../../build-list.ts';

const linked = (text: string): TaskGraph => linkTasks(buildList(text), defaultConfig.derived);

/** Which task waits for which, directly or through one milestone: `B<A`. */
function waits({ list, digraph }: TaskGraph): readonly string[] {
  const name = (node: number): string => list.tasks[node]?.id ?? '';
  const pairs = new Set<string>();
  for (let edge = 0; edge < digraph.edgeCount; edge++) {
    const [from, to] = [digraph.from[edge] as number, digraph.to[edge] as number];
    if (to < list.tasks.length && from < list.tasks.length) pairs.add(`${name(to)}<${name(from)}`);
    for (let next = 0; to >= list.tasks.length && next < digraph.edgeCount; next++)
      if (digraph.from[next] === to) pairs.add(`${name(digraph.to[next] as number)}<${name(from)}`);
  }
  return [...pairs].sort();
}

test('a dependency between two tasks goes, and no other', () => {
  const graph = linked('stamp\nA =1\nB =1 < A\nC =1 < A B');
  expect(waits(withoutDependency(graph, 0, 2) as TaskGraph)).toEqual(['B<A', 'C<B']);
  expect(withoutDependency(graph, 1, 0)).toBeUndefined();
});

test('behind a milestone one pair is let go, and all others wait as before', () => {
  const graph = linked('stamp\nA =1\nB =1\nC =1\nD =1\nE =1\nA B C -> D E');
  expect(graph.milestones).toHaveLength(1);
  const changed = withoutDependency(graph, 1, 3) as TaskGraph;
  expect(waits(changed)).toEqual(['D<A', 'D<C', 'E<A', 'E<B', 'E<C']);
  // What stands in for the milestone names the same line.
  expect(changed.dependencies.filter(({ to }) => to === 3).map(({ span }) => span)).toEqual([
    graph.dependencies[0]?.span,
    graph.dependencies[0]?.span,
  ]);
});

test('another dependency comes to those that are there', () => {
  expect(waits(withDependency(linked('stamp\nA =1\nB =1\nC =1 < A'), 1, 2))).toEqual(['C<A', 'C<B']);
});

test('exactly the pair that is asked for goes, in any graph', () => {
  const group = fc.uniqueArray(fc.nat(6), { minLength: 1, maxLength: 4 });
  fc.assert(
    fc.property(fc.array(fc.tuple(group, group), { maxLength: 4 }), fc.nat(6), fc.nat(6), (groups, from, to) => {
      const sides = groups.map(([before, after]) => [before, after.filter((each) => !before.includes(each))] as const);
      const lines = sides.flatMap(([before, after]) =>
        after.length > 0
          ? [`${before.map((at) => `T${at}`).join(' ')} -> ${after.map((at) => `T${at}`).join(' ')}`]
          : [],
      );
      const graph = linked(['stamp', ...[0, 1, 2, 3, 4, 5, 6].map((at) => `T${at} =1`), ...lines].join('\n'));
      const pair = `T${to}<T${from}`;
      const changed = withoutDependency(graph, from, to);
      expect(changed !== undefined).toBe(waits(graph).includes(pair));
      if (changed) expect(waits(changed)).toEqual(waits(graph).filter((each) => each !== pair));
    }),
    { numRuns: 200 },
  );
});
