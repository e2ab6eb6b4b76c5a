import fc from 'fast-check';
import { expect, test } from 'vitest';
import { toDag } from '../../src/graph/dag.ts';
import { linkTasks } from '../../src/graph/link.ts';
import type { Dag } from '../../src/graph/task-graph.ts';
import { defaultConfig } from '../../src/model/config.ts';
import { criticalPath } from '../../src/schedule/critical-path.ts';
import { durations } from '../../src/schedule/estimates.ts';
import { workerSchedule } from '../../src/schedule/worker-schedule.ts';
import { buildList } from '../build-list.ts';

function dagOf(text: string): { dag: Dag; minutes: Int32Array } {
  const list = buildList(text);
  const { dag } = toDag(linkTasks(list, defaultConfig.derived));
  return { dag: dag as Dag, minutes: durations(list, defaultConfig).minutes };
}

test('the longest way to the end goes first, worked by hand', () => {
  const { dag, minutes } = dagOf('stamp\nA =2\nB =4\nC =3\nD =5 < B\nE =1 < A C');
  expect([...workerSchedule(dag, minutes, 1)]).toEqual([12, 0, 9, 4, 14]);
  expect([...workerSchedule(dag, minutes, 2)]).toEqual([3, 0, 0, 4, 5]);
  expect([...workerSchedule(dag, minutes, 3)]).toEqual([0, 0, 0, 4, 3]);
});

test('who waits for a milestone waits for all before it, and the milestone takes no worker', () => {
  const { dag, minutes } = dagOf('stamp\nA =3\nB =5\nC =1\nD =2\nE =9\nA B C -> D E');
  expect([...workerSchedule(dag, minutes, 2)].slice(0, 5)).toEqual([0, 0, 3, 5, 5]);
});

const project = fc
  .tuple(
    fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 1, maxLength: 12 }),
    fc.array(fc.tuple(fc.nat(11), fc.nat(11)), { maxLength: 30 }),
  )
  .map(([lengths, pairs]) => {
    const before = lengths.map((_, to) => pairs.filter((pair) => Math.max(...pair) === to && pair[0] !== pair[1]));
    const lines = lengths.map((length, at) => {
      const names = [...new Set((before[at] ?? []).map((pair) => `T${Math.min(...pair)}`))];
      return `T${at} =${length}${names.length > 0 ? ` < ${names.join(' ')}` : ''}`;
    });
    return `stamp\n${lines.join('\n')}`;
  });

test('nobody begins too early, no worker has two tasks, and enough workers reach the critical path', () => {
  fc.assert(
    fc.property(project, fc.integer({ min: 1, max: 4 }), (text, workers) => {
      const { dag, minutes } = dagOf(text);
      const tasks = dag.list.tasks.length;
      const start = workerSchedule(dag, minutes, workers);
      const end = (node: number): number => (start[node] as number) + (minutes[node] ?? 0);
      for (const { from, to } of dag.dependencies) expect(start[to]).toBeGreaterThanOrEqual(end(from));
      for (let at = 0; at < tasks; at++) {
        const running = [...minutes.keys()].filter(
          (node) => (start[node] as number) <= (start[at] as number) && end(node) > (start[at] as number),
        );
        expect(running.length).toBeLessThanOrEqual(workers);
      }
      const { makespan } = criticalPath(dag, minutes);
      const enough = workerSchedule(dag, minutes, tasks);
      expect(Math.max(...[...minutes.keys()].map((node) => (enough[node] as number) + (minutes[node] as number)))).toBe(
        makespan,
      );
    }),
  );
});
