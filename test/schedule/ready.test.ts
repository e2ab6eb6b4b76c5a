import { expect, test } from 'vitest';
import { linkTasks } from '../../src/graph/link.ts';
import { defaultConfig } from '../../src/model/config.ts';
import { readyTasks } from '../../src/schedule/ready.ts';
import { buildList } from '../build-list.ts';

/** The ready tasks of a description for `buildList`. */
const ready = (description: string): string => {
  const list = buildList(description);
  const found = readyTasks(linkTasks(list, defaultConfig.derived));
  return list.tasks.flatMap(({ id }, node) => (found[node] ? [id] : [])).join(' ');
};

test.each([
  ['only what is to do can be ready', 'stamp\nT1 a\nT2 [x] b\nT3 [~] c\nT4 [-] d', 'T1'],
  ['what is begun holds up what waits for it', 'stamp\nT1 [~] a\nT2 b < T1', ''],
  ['each predecessor counts', 'stamp\nT1 [x] a\nT2 b\nT3 c < T1 T2\nT4 d < T1', 'T2 T4'],
  ['what is done holds up nothing, whatever it waits for', 'stamp\nT1 a\nT2 [x] b < T1\nT3 c < T2', 'T1 T3'],
  ['a dropped task is passed through', 'stamp\nT1 a\nT2 [-] b < T1\nT3 c < T2\nT4 [-] d\nT5 e < T4', 'T1 T5'],
  ['so is a row of them', 'stamp\nT1 [x] a\nT2 [-] b < T1\nT3 [-] c < T2\nT4 d < T3', 'T4'],
  ['a phase is held up by one task', '# 1 A\nT1 [P] [x] a\nT2 [P] b\n# 2 B\nT3 [P] c\nT4 [P] d', 'T2'],
  ['and begins when all are done', '# 1 A\nT1 [P] [x] a\nT2 [P] [-] b\n# 2 B\nT3 [P] c\nT4 [P] d', 'T3 T4'],
  ['no task on a cycle, and none behind it', 'stamp\nT1 a < T2\nT2 b < T1\nT3 c < T2\nT4 d', 'T4'],
  ['not even behind a cycle of dropped tasks', 'stamp\nT1 [-] a < T2\nT2 [-] b < T1\nT3 c < T2', ''],
  ['a cycle that was worked off', 'stamp\nT1 [x] a < T2\nT2 [x] b < T1\nT3 c < T2', 'T3'],
])('%s', (_, description, expected) => {
  expect(ready(description)).toBe(expected);
});
