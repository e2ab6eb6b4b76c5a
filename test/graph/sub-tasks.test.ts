import fc from 'fast-check';
import { expect, test } from 'vitest';
import { toDag } from '../../src/graph/dag.ts';
import { linkTasks } from '../../src/graph/link.ts';
import type { DerivedDependencies } from '../../src/model/config.ts';
import { defaultConfig } from '../../src/model/config.ts';
import { buildList } from '../build-list.ts';

const onlySubTasks: DerivedDependencies = { phase: false, order: false, file: false, testFirst: false, subTask: true };

/** Each dependency in words: `stated 2 > 2.1`. */
function link(description: string, options: DerivedDependencies = onlySubTasks): string[] {
  const { list, milestones, dependencies } = linkTasks(buildList(description), options);
  const name = (node: number): string => list.tasks[node]?.id ?? milestones[node - list.tasks.length]?.label ?? '?';
  return dependencies.map(({ reason, from, to }) => `${reason} ${name(from)} > ${name(to)}`);
}

test('a task waits for its parts, and its parts for what it waits for itself', () => {
  expect(link('1\n2 < 1\n2.1 ^2\n2.2 ^2')).toEqual([
    'stated 1 > 2',
    'sub-task 2.1 > 2',
    'sub-task 2.2 > 2',
    'stated 1 > 2.1',
    'stated 1 > 2.2',
  ]);
  expect(link('1\n2 < 1\n2.1 ^2', { ...onlySubTasks, subTask: false })).toEqual(['stated 1 > 2']);
});

test('parts of parts count, and a part that a task names itself waits for nobody because of it', () => {
  expect(link('1\n1.1 ^1\n1.1.1 ^1.1\n2\n2 -> 1')).toEqual([
    'stated 2 > 1',
    'sub-task 1.1 > 1',
    'sub-task 1.1.1 > 1.1',
    'stated 2 > 1.1',
    'stated 2 > 1.1.1',
  ]);
  expect(link('1 < 1.1\n1.1 ^1\n1.2 ^1')).toEqual(['stated 1.1 > 1', 'sub-task 1.2 > 1', 'stated 1.1 > 1.2']);
});

test('where nesting would close a cycle, what is stated wins', () => {
  expect(link('1\n1.1 ^1 < 1')).toEqual(['stated 1 > 1.1']);
  expect(link('1 < 2\n1.1 ^1\n2 < 1.1')).toEqual(['stated 2 > 1', 'stated 1.1 > 2']);
});

test('the order within a phase goes through the parts: the next task waits for the whole', () => {
  const order = { ...onlySubTasks, order: true };
  expect(link('1\n1.1 ^1 [P]\n1.2 ^1 [P]\n2', order).sort()).toEqual([
    'order 1 > 2',
    'sub-task 1.1 > 1',
    'sub-task 1.2 > 1',
  ]);
});

test('a list that states its whole order gets none from phases and places', () => {
  const all = defaultConfig.derived;
  expect(link('waves\n# 1 A\n1\n2\n# 2 B\n3 @a.py\n4 @a.py\n1 -> 3', all)).toEqual(['stated 1 > 3', 'file 3 > 4']);
});

test('nesting never closes a cycle that is not stated', () => {
  const ids = ['1', '1.1', '1.2', '2', '2.1', '2.1.1'];
  const nested = '1\n1.1 ^1\n1.2 ^1\n2\n2.1 ^2\n2.1.1 ^2.1\n';
  const pair = fc.tuple(fc.constantFrom(...ids), fc.constantFrom(...ids)).map(([from, to]) => `${from} -> ${to}`);
  fc.assert(
    fc.property(fc.array(pair, { maxLength: 6 }), (pairs) => {
      const list = buildList(nested + pairs.join('\n'));
      const none = { phase: false, order: false, file: false, testFirst: false, subTask: false };
      const stated = toDag(linkTasks(list, none)).dag !== undefined;
      expect(toDag(linkTasks(list, defaultConfig.derived)).dag !== undefined).toBe(stated);
    }),
    { numRuns: 500 },
  );
});
