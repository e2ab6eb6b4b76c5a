import { expect, test } from 'vitest';
import { toDag } from '../../src/graph/dag.ts';
import { linkTasks } from '../../src/graph/link.ts';
import { descendants, transitiveReduction } from '../../src/graph/reachability.ts';
import { defaultConfig } from '../../src/model/config.ts';
import { batches } from '../../src/schedule/batches.ts';
import { criticalPath } from '../../src/schedule/critical-path.ts';
import { durations } from '../../src/schedule/estimates.ts';
import { buildList } from '../build-list.ts';

/** Rungs of two tasks; each waits for both of the rung below: 2^5000 ways from the bottom to the top. */
const ladder = [...Array(10_000).keys()].map((at) => {
  const rung = at - (at % 2);
  return `T${at} [P] =10${rung > 0 ? ` < T${rung - 2} T${rung - 1}` : ''}`;
});
const chain = [...Array(10_000).keys()].map((at) => `T${at} [P] =10${at > 0 ? ` < T${at - 1}` : ''}`);

test.each([
  ['ladder', ladder, 5_000],
  ['chain', chain, 10_000],
])(
  'a %s of 10,000 tasks is no harder than a small one',
  (_, lines, levels) => {
    const list = buildList(lines.join('\n'));
    const { dag } = toDag(linkTasks(list, defaultConfig.derived));
    if (!dag) throw new Error('a cycle');
    expect(batches(dag)).toHaveLength(levels);
    const { makespan, path } = criticalPath(dag, durations(list, defaultConfig).minutes);
    expect([makespan, path.length]).toEqual([levels * 10, levels]);
    expect(transitiveReduction(dag.digraph, dag.order)).not.toContain(true);
    expect(descendants(dag.digraph, 0)).toHaveLength(10_000 - 10_000 / levels);
  },
  10_000,
);

test('a chain of 10,000 that bites its tail is reported', () => {
  const { cycles } = toDag(linkTasks(buildList(`${chain.join('\n')}\nT9999 -> T0`), defaultConfig.derived));
  expect(cycles?.map((cycle) => cycle.dependencies.length)).toEqual([10_000]);
});
