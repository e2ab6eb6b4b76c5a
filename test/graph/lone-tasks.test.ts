import fc from 'fast-check';
import { expect, test } from 'vitest';
import { toDag } from '../../src/graph/dag.ts';
import { linkTasks } from '../../src/graph/link.ts';
import { loneTasks } from '../../src/graph/lone-tasks.ts';
import { defaultConfig } from '../../src/model/config.ts';
import { buildList } from '../build-list.ts';
import { closure } from './random-graph.ts';

const lone = (text: string): readonly boolean[] => {
  const { dag } = toDag(linkTasks(buildList(text), defaultConfig.derived));
  return dag ? loneTasks(dag) : [];
};

test('a task is alone when all others come before or behind it', () => {
  const sentence = fc.tuple(fc.subarray([0, 1, 2, 3]), fc.subarray([4, 5, 6, 7]));
  const pair = fc.tuple(fc.nat(7), fc.nat(7)).filter(([a, b]) => a < b);
  fc.assert(
    fc.property(fc.array(pair, { maxLength: 14 }), fc.array(sentence, { maxLength: 2 }), (pairs, sentences) => {
      const ids = (nodes: readonly number[]): string => nodes.map((node) => `T${node}`).join(' ');
      const text = [
        'stamp',
        ...[...Array(8).keys()].map((node) => `T${node}`),
        ...[...pairs.map(([a, b]) => [[a], [b]]), ...sentences]
          .filter(([from = [], to = []]) => from.length * to.length > 0)
          .map(([from = [], to = []]) => `${ids(from)} -> ${ids(to)}`),
      ].join('\n');
      const { dag } = toDag(linkTasks(buildList(text), defaultConfig.derived));
      if (!dag) throw new Error('a cycle');
      const paths = closure(dag.digraph);
      const tasks = [...dag.list.tasks.keys()];
      expect(loneTasks(dag)).toEqual(
        tasks.map((a) => tasks.every((b) => a === b || paths[a]?.[b] === true || paths[b]?.[a] === true)),
      );
    }),
  );
});

test('the only task is alone, two without a dependency are not', () => {
  expect(lone('T1')).toEqual([true]);
  expect(lone('stamp\nT1\nT2')).toEqual([false, false]);
  expect(lone('stamp\nT1\nT2 < T1\nT3 < T1\nT4 < T2 T3')).toEqual([true, false, false, true]);
});
