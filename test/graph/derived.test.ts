import fc from 'fast-check';
import { expect, test } from 'vitest';
import { components } from '../../src/graph/components.ts';
import { toDag } from '../../src/graph/dag.ts';
import { digraph } from '../../src/graph/digraph.ts';
import { linkTasks } from '../../src/graph/link.ts';
import type { TaskGraph } from '../../src/graph/task-graph.ts';
import type { TaskList } from '../../src/model/task.ts';
import { buildList } from '../build-list.ts';
import { closure } from './random-graph.ts';

const nothing = { phase: false, order: false, file: false, testFirst: false, subTask: false };
const everything = { phase: true, order: true, file: true, testFirst: true, subTask: true };

/** Lists in which stated dependencies go both with the document and against it. */
const randomList = (acyclic: boolean): fc.Arbitrary<TaskList> =>
  fc.integer({ min: 1, max: 14 }).chain((size) =>
    fc
      .record({
        rank: fc.shuffledSubarray([...Array(size).keys()], { minLength: size, maxLength: size }),
        starts: fc.array(fc.constantFrom('', '', '# 1 Core {core}\n', '# Tests {tests}\n', '# S {story}\n'), {
          minLength: size,
          maxLength: size,
        }),
        words: fc.array(
          fc.constantFrom('', '[P]', '[P] @a', '@b', 'Write tests', '[P] tests', '[P] [US1] tests', '[P] [US1] Add @a'),
          {
            minLength: size,
            maxLength: size,
          },
        ),
        sets: fc.array(
          fc.tuple(fc.array(fc.nat(size - 1), { minLength: 1 }), fc.array(fc.nat(size - 1), { minLength: 1 })),
          {
            maxLength: 5,
          },
        ),
      })
      .map(({ rank, starts, words, sets }) => {
        const tasks = starts.map((start, at) => `${start}T${at} ${words[at]}`);
        const place = (at: number): number => rank[at] ?? 0;
        const stated = sets.flatMap(([from, to]) => {
          const cut = Math.max(...from.map(place));
          const after = acyclic ? to.filter((at) => place(at) > cut) : to;
          return after.length > 0
            ? [`${from.map((at) => `T${at}`).join(' ')} -> ${after.map((at) => `T${at}`).join(' ')}`]
            : [];
        });
        return buildList([...tasks, ...stated].join('\n'));
      }),
  );

const derivedEdges = (graph: TaskGraph): number[] =>
  [...graph.dependencies.keys()].filter((edge) => graph.dependencies[edge]?.reason !== 'stated');

test('derived dependencies never close a cycle, however the stated ones run', () => {
  fc.assert(
    fc.property(randomList(true), (list) => {
      expect(toDag(linkTasks(list, nothing)).dag).toBeDefined();
      expect(toDag(linkTasks(list, everything)).dag).toBeDefined();
    }),
    { numRuns: 400 },
  );
});

test('where stated ones make cycles, derived ones neither add to them nor run within', () => {
  fc.assert(
    fc.property(randomList(false), (list) => {
      const graph = linkTasks(list, everything);
      const component = components(graph.digraph);
      for (const edge of derivedEdges(graph))
        expect(component[graph.digraph.from[edge] as number]).not.toBe(component[graph.digraph.to[edge] as number]);
    }),
    { numRuns: 400 },
  );
});

test('with nothing against the document, each rule means what it says for every pair of tasks', () => {
  fc.assert(
    fc.property(randomList(true), (random) => {
      const list = { ...random, dependencies: [] };
      const task = (node: number): TaskList['tasks'][number] => list.tasks[node] as TaskList['tasks'][number];
      let stage = 0;
      const stages = list.phases.map((phase, at) => {
        if (phase.category !== 'story' || list.phases[at - 1]?.category !== 'story') stage++;
        return stage;
      });
      const between = (a: number, b: number): boolean =>
        list.tasks.slice(a + 1, b).some((other) => other.phase === task(a).phase && !other.parallel);
      const expected = {
        phase: (a: number, b: number) => (stages[task(a).phase] as number) < (stages[task(b).phase] as number),
        order: (a: number, b: number) =>
          a < b && task(a).phase === task(b).phase && (!task(a).parallel || !task(b).parallel || between(a, b)),
        file: (a: number, b: number) => {
          const shared = task(a).files.some(({ path }) => task(b).files.some((file) => file.path === path));
          return a < b && task(a).phase === task(b).phase && shared;
        },
      };
      for (const rule of ['phase', 'order', 'file'] as const) {
        const { digraph: graph } = linkTasks(list, { ...nothing, [rule]: true });
        const paths = closure(graph);
        for (let a = 0; a < list.tasks.length; a++)
          for (let b = 0; b < list.tasks.length; b++)
            expect([rule, a, b, paths[a]?.[b]]).toEqual([rule, a, b, expected[rule](a, b)]);
      }
    }),
  );
});

test('a graph has a number of dependencies that is linear in its tasks', () => {
  const lines = [...Array(2_000).keys()].map(
    (at) => `${at % 500 ? '' : '# Core {core}\n'}T${at} [P] ${at % 2 ? 'tests' : ''}`,
  );
  const graph = linkTasks(buildList(lines.join('\n')), everything);
  expect(graph.dependencies.length).toBeLessThan(4 * 2_000);
  expect(digraph(graph.digraph.size, graph.digraph.from, graph.digraph.to)).toEqual(graph.digraph);
});
