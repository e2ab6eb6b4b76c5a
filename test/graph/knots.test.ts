import fc from 'fast-check';
import { expect, test } from 'vitest';
import { toDag } from '../../src/graph/dag.ts';
import { findKnots } from '../../src/graph/knots.ts';
import { linkTasks } from '../../src/graph/link.ts';
import { defaultConfig } from '../../src/model/config.ts';
import type { TaskList } from '../../src/model/task.ts';
import { buildList } from '../build-list.ts';
import { randomGraph } from './random-graph.ts';

const knotsOf = (list: TaskList) => findKnots(linkTasks(list, defaultConfig.derived));

/** For each knot its cycle and what is cut at each place, by ids. */
function shown(list: TaskList): { cycle: string; cuts: string[] }[] {
  const { knots, milestones } = knotsOf(list);
  const name = (node: number): string => list.tasks[node]?.id ?? milestones[node - list.tasks.length]?.label ?? '';
  return knots.map(({ cycle, cuts }) => ({
    cycle: cycle.dependencies.map(({ from }) => name(from)).join(' '),
    cuts: cuts.map((edges) => edges.map(({ from, to }) => `${name(to)}<${name(from)}`).join(' ')),
  }));
}

test('without the cuts the rest can be worked through', () => {
  fc.assert(
    fc.property(randomGraph(false), (graph) => {
      const waits = [...Array(graph.size).keys()].map((node) =>
        [...graph.from].filter((_, edge) => graph.to[edge] === node).map((from) => `T${from}`),
      );
      const list = buildList(
        waits.map((ids, node) => `T${node}${ids.length > 0 ? ` < ${ids.join(' ')}` : ''}`).join('\n'),
      );
      const cut = new Set(
        knotsOf(list).knots.flatMap(({ cuts }) => cuts.flat().map(({ from, to }) => `T${from}>T${to}`)),
      );
      const rest = list.dependencies.map((one) => ({
        ...one,
        from: one.from.filter((id) => id !== one.to[0] && !cut.has(`${id}>${one.to[0]}`)),
      }));
      expect(toDag(linkTasks({ ...list, dependencies: rest }, defaultConfig.derived)).dag).toBeDefined();
      const self = list.dependencies.map((one) => ({ ...one, from: one.from.filter((id) => id !== one.to[0]) }));
      const { cycles = [] } = toDag(linkTasks({ ...list, dependencies: self }, defaultConfig.derived));
      expect(knotsOf(list).knots).toHaveLength(cycles.length);
    }),
  );
});

test('of as few places, those against the order of the document are cut', () => {
  expect(shown(buildList('T001 < T003\nT002 < T001\nT003 < T002'))).toEqual([
    { cycle: 'T001 T002 T003', cuts: ['T001<T003'] },
  ]);
});

test('one place of two cycles is cheaper than two', () => {
  const list = buildList('T001\nT002 < T001\nT003 < T001\nT002 T003 -> T001');
  expect(shown(list)).toEqual([{ cycle: 'T001 T002', cuts: ['T001<T002 T001<T003'] }]);
});

test('of a place only what has to go is cut', () => {
  expect(shown(buildList('T001 < T002 T003\nT002 < T001\nT003'))[0]?.cuts).toEqual(['T001<T002']);
});

test('what is stated twice is not cut in one of the two places', () => {
  expect(shown(buildList('T001 < T002\nT002 < T001\nT002 -> T001'))[0]?.cuts).toEqual(['T002<T001']);
});

test('a barrier is cut whole', () => {
  const list = buildList('T001\nT002\nT003\nT004\nT005\nT006 < T001\nT004 T005 T006 -> T001 T002 T003');
  const [knot] = knotsOf(list).knots;
  expect(knot?.cuts).toHaveLength(1);
  expect(new Set(knot?.cuts[0]?.map(({ span }) => span?.start)).size).toBe(1);
});

test('a task that is named on both sides is no knot, and hides none', () => {
  expect(shown(buildList('T001 < T001\nT002 < T001'))).toEqual([]);
  expect(shown(buildList('T001\nT002\nT003\nT004\nT001 T002 T003 -> T003 T004'))).toEqual([]);
  expect(shown(buildList('T001 < T001 T002\nT002 < T001'))).toHaveLength(1);
});
