import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ScheduleRequest } from '../../../src/schedule/limited/request/schedule-request.ts';
import type { ScheduleNetwork } from '../../../src/schedule/limited/schedule-precedences.ts';
import { schedulePrecedences } from '../../../src/schedule/limited/schedule-precedences.ts';
import { scheduleTasks } from '../../../src/schedule/limited/schedule-tasks.ts';
import { longestWay } from '../../../src/schedule/sensitivity/longest-way.ts';
import type { PromisingUnit } from '../../../src/schedule/sensitivity/promising-units.ts';
import { promisingUnits, withEdges } from '../../../src/schedule/sensitivity/promising-units.ts';
import { countedBudget } from '../../../src/schedule/solve/budget.ts';
import { finish } from '../../../src/schedule/solve/steps.ts';
import { requestOf } from '../limited/request-of.ts';

function unitsOf(request: ScheduleRequest): {
  network: ScheduleNetwork;
  none: Uint8Array;
  units: readonly PromisingUnit[];
} {
  const search = scheduleTasks(request, { budget: countedBudget(1), seed: 1 });
  if ('message' in search) throw new Error(search.message);
  const network = schedulePrecedences(request, finish(search));
  const none = new Uint8Array(network.dependency.length);
  const units = promisingUnits(request.dag, network, request.minutes, longestWay(network, request.minutes), none);
  return { network, none, units };
}

test('what promises most comes first, what is not on the longest way last', () => {
  // The longest way A, B, C, D takes 10; around A>B there is E, C, D with 9, around C>D there is H, I with 8.
  const request = requestOf('A =2\nB =2 < A\nC =3 < B E\nD =3 < C\nE =3\nF =1 < E\nG =1 < F E\nH =4\nI =4 < H');
  const { network, units } = unitsOf(request);
  const id = (node: number | undefined): string => request.dag.list.tasks[node ?? 0]?.id ?? '';
  const { from, to } = network.digraph;
  const shown = units.map(({ edges, promise }) => [
    edges.map((edge) => `${id(from[edge])}>${id(to[edge])}`).join(' '),
    promise,
  ]);
  expect(shown).toEqual([
    // In two pieces, of which the longer one is C and D; B before E in the line of C.
    ['B>C E>C', 6],
    ['C>D', 8],
    ['A>B', 9],
    ['H>I', 10],
    ['E>F', 10],
    ['F>G E>G', 10],
  ]);
});

const tasks = fc.array(fc.record({ minutes: fc.nat(9), waits: fc.array(fc.nat(), { maxLength: 2 }) }), {
  minLength: 1,
  maxLength: 12,
});

test('no promise is above what is reached, and that of one dependency is reached', () => {
  fc.assert(
    fc.property(tasks, (all) => {
      const lines = all.map(({ minutes, waits }, at) => {
        const before = at === 0 ? [] : [...new Set(waits.map((number) => `T${number % at}`))];
        return `T${at} =${minutes}${before.length > 0 ? ` < ${before.join(' ')}` : ''}`;
      });
      const request = requestOf(lines.join('\n'));
      const { network, none, units } = unitsOf(request);
      for (const { edges, isOnWay, promise } of units) {
        const { makespan } = longestWay(network, request.minutes, withEdges(none, edges));
        if (isOnWay && edges.length === 1) expect(promise).toBe(makespan);
        else expect(promise).toBeLessThanOrEqual(makespan);
      }
    }),
    { numRuns: 100 },
  );
});
