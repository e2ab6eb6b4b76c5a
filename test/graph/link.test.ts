import { expect, test } from 'vitest';
import { linkTasks } from '../../src/graph/link.ts';
import type { DerivedDependencies } from '../../src/model/config.ts';
import { buildList } from '../build-list.ts';

const nothing: DerivedDependencies = { phase: false, order: false, file: false, testFirst: false, subTask: false };

/** Each dependency in words: `stated T001 > T002`. */
function link(description: string, options: Partial<DerivedDependencies> = {}): string[] {
  const { list, milestones, dependencies } = linkTasks(buildList(description), { ...nothing, ...options });
  const name = (node: number): string => list.tasks[node]?.id ?? milestones[node - list.tasks.length]?.label ?? '?';
  return dependencies.map(({ reason, from, to }) => `${reason} ${name(from)} > ${name(to)}`);
}

test('stated: ids that do not exist are passed over, an id used twice means the first, a task may wait for itself', () => {
  const graph = linkTasks(buildList('T001\nT001 again < T001 T099\nT002 < T001 T001'), nothing);
  expect(graph.dependencies.map(({ from, to }) => [from, to])).toEqual([
    [0, 0],
    [0, 2],
  ]);
  expect(graph.indexOf.get('T001')).toBe(0);
});

test('stated: many to many goes through a milestone, named by the phase when it is all of one', () => {
  const phases = '# 3.1 Setup\nT1\nT2\nT3\n# Core\nT4\nT5\nT6\n';
  const labels = (text: string): string[] =>
    linkTasks(buildList(phases + text), nothing).milestones.map((m) => m.label);
  expect(labels('T1 T2 -> T4 T5')).toEqual([]);
  expect(labels('T2 T1 T3 -> T4 T5\nT6 T5 T4 -> T1 T2\nT3 T2 -> T4 T5 T6\nT3 T4 -> T1 T2 T5')).toEqual([
    '3.1 done',
    'Core done',
    'T2–T3 done',
    'T3–T4 done',
  ]);
  expect(link(`${phases}T3 T2 -> T4 T5 T6`)).toEqual(
    ['T3 > T2–T3 done', 'T2 > T2–T3 done', 'T2–T3 done > T4', 'T2–T3 done > T5', 'T2–T3 done > T6'].map(
      (edge) => `stated ${edge}`,
    ),
  );
});

test('phase: stories share a stage, empty phases are passed over', () => {
  const text = `# 1 Setup\nT1\n# 2 Empty\n# US1 [US1]\nT2\nT3\n# US2 {story}\nT4\n# Polish\nT5\nT6`;
  expect(link(text, { phase: true })).toEqual([
    ...['T2', 'T3', 'T4'].map((task) => `phase T1 > ${task}`),
    ...['T2', 'T3', 'T4'].map((task) => `phase ${task} > stories done`),
    ...['T5', 'T6'].map((task) => `phase stories done > ${task}`),
  ]);
});

test('phase: what somebody states wins over the order of the document', () => {
  const single = '# A\nT1 < T3\nT2\n# B\nT3\n# C\nT4';
  expect(link(single, { phase: true })).toEqual(['stated T3 > T1', 'phase T2 > T3', 'phase T1 > T4', 'phase T3 > T4']);
  const swapped = '# A\nT1\n# B\nT2 < T3\n# C\nT3\n# D\nT4';
  expect(link(swapped, { phase: true })).toEqual(['stated T3 > T2', 'phase T1 > T3', 'phase T2 > T4']);
});

test('order: a task without [P] waits for all since the last one without, [P] for that one', () => {
  expect(link('# A\nT1\nT2 [P]\nT3 [P]\nT4\nT5\n# B\nT6 [P]\nT7', { order: true })).toEqual(
    ['T1 > T2', 'T1 > T3', 'T2 > T4', 'T3 > T4', 'T4 > T5', 'T6 > T7'].map((edge) => `order ${edge}`),
  );
  expect(link('T1 < T3\nT2\nT3', { order: true })).toEqual(['stated T3 > T1', 'order T2 > T3']);
});

test('file: tasks of a phase that name a file run in turn', () => {
  expect(link('# A\nT1 @a @b @a\nT2 @b\nT3 @a\nT4 @b\n# B\nT5 @a', { file: true })).toEqual(
    ['T1 > T2', 'T1 > T3', 'T2 > T4'].map((edge) => `file ${edge}`),
  );
});

test('test-first: by phase and story, each implementation after the tests that stand before it', () => {
  const text = `# 3 Story {story}
    T1 [US1] Write tests
    T2 [US2] Contract test
    T3 [US1] Add the model
    T4 [US1] Document the API
    T5 [US2] Add the service
    T6 [US1] More tests
    T7 [US1] Add the view`;
  expect(link(text, { testFirst: true, subTask: true })).toEqual(
    ['T1 > T3', 'T6 > T7', 'T2 > T5'].map((edge) => `test-first ${edge}`),
  );
  const many = '# 3.2 Core {core}\nT1 Tests A\nT2 Tests B\nT3 Tests C\nT4 Add A\nT5 Add B';
  expect(linkTasks(buildList(many), { ...nothing, testFirst: true, subTask: true }).milestones[0]?.label).toBe(
    '3.2 tests done',
  );
});

test('the same two ends are linked once, for the first reason; a stamp switches deriving off', () => {
  const all = { phase: true, order: true, file: true, testFirst: true, subTask: true };
  expect(link('T1 @a\nT2 @a < T1\nT3 @a', all)).toEqual(['stated T1 > T2', 'order T2 > T3']);
  expect(link('stamp\nT1 @a\nT2 @a < T1\nT3 @a', all)).toEqual(['stated T1 > T2']);
});
