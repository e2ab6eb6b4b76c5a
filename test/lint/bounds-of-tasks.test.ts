import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { BoundsOfTasks } from '../../src/lint/plan-facts/bounds-of-tasks.ts';
import { boundsOfTasks } from '../../src/lint/plan-facts/bounds-of-tasks.ts';
import type { PlanTask } from '../../src/model/plan.ts';

interface Drawn {
  readonly low: number;
  readonly more: number;
  readonly waits: readonly number[];
}

/** Tasks that wait for tasks above them, by index. */
function boundsOf(drawn: readonly Drawn[]): BoundsOfTasks {
  const tasks = drawn.map(({ low, more, waits }, at) => ({
    reference: `T${at}`,
    status: 'todo',
    estimate: { minutes: low, text: '', range: [low, low + more] },
    dependencies: waits.filter((from) => from < at).map((from) => ({ value: `T${from}` })),
  }));
  return boundsOfTasks(tasks as unknown as readonly PlanTask[]);
}

test('the chain is the longest there is, and its tasks wait for one another', () => {
  const drawn = fc.array(
    fc.record({ low: fc.nat(60), more: fc.nat(60), waits: fc.array(fc.nat(12), { maxLength: 4 }) }),
    { minLength: 1, maxLength: 12 },
  );
  fc.assert(
    fc.property(drawn, (tasks) => {
      const finish: number[] = [];
      for (const [at, { low, waits }] of tasks.entries())
        finish.push(low + Math.max(0, ...waits.filter((from) => from < at).map((from) => finish[from] as number)));
      const { chain, chainTasks, least, most } = boundsOf(tasks);
      expect(chain).toBe(Math.max(...finish));
      const indices = chainTasks.map((reference) => Number(reference.slice(1)));
      expect(indices.reduce((sum, at) => sum + (tasks[at] as Drawn).low, 0)).toBe(chain);
      for (const [place, at] of indices.slice(1).entries()) expect(tasks[at]?.waits).toContain(indices[place]);
      expect(least).toBe(tasks.reduce((sum, { low }) => sum + low, 0));
      expect(most).toBe(tasks.reduce((sum, { low, more }) => sum + low + more, 0));
    }),
  );
});

test('ten thousand tasks in a ladder take no time', () => {
  const ladder = Array.from({ length: 10_000 }, (_, at) => ({
    low: 1,
    more: 0,
    waits: [at - 1, at - 2].filter((from) => from >= 0),
  }));
  const begin = performance.now();
  expect(boundsOf(ladder).chain).toBe(10_000);
  expect(performance.now() - begin).toBeLessThan(1000);
});
