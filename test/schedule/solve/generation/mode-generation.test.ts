import fc from 'fast-check';
import { expect, test } from 'vitest';
import { digraph } from '../../../../src/graph/digraph.ts';
import { modeGeneration } from '../../../../src/schedule/solve/generation/mode-generation.ts';
import { serialGeneration } from '../../../../src/schedule/solve/generation/serial-generation.ts';
import type { Mode, Problem, Resource } from '../../../../src/schedule/solve/problem.ts';
import { toProject } from '../../../../src/schedule/solve/project.ts';
import { random } from '../../../../src/schedule/solve/random.ts';
import { anyOrder } from '../any-order.ts';
import { brokenLaws } from '../broken-laws.ts';
import { differentWorkers, severalResources, smallProblem } from '../small-problem.ts';

const workers = (name: string, capacity: number, ...away: [number, number][]): Resource => ({
  kind: 'workers',
  name,
  capacity,
  ...(away.length > 0 ? { absences: away.map(([start, end]) => ({ start, end })) } : {}),
});

/** Modes as `30:0 60:1`: 30 minutes with resource 0, or 60 with resource 1. */
function problem(
  activities: readonly string[],
  edges: readonly [number, number][],
  resources: readonly Resource[],
): Problem {
  const modesOf = activities.map((words) =>
    words.split(' ').map((mode): Mode => {
      const [duration, ...held] = mode.split(':').map(Number) as [number, ...number[]];
      return { duration, demands: held.map((resource) => ({ resource, amount: 1 })) };
    }),
  );
  const firstMode = new Int32Array(activities.length + 1);
  for (const [at, { length }] of modesOf.entries()) firstMode[at + 1] = (firstMode[at] as number) + length;
  const ends = (side: 0 | 1): number[] => edges.map((edge) => edge[side]);
  return {
    size: activities.length,
    precedences: digraph(activities.length, ends(0), ends(1)),
    modes: modesOf.flat(),
    firstMode,
    resources,
    running: new Uint8Array(activities.length),
  };
}

/** Starts and modes in minutes, for an order. */
function forward(given: Problem, ...order: readonly number[]): { start: number[]; mode: number[]; makespan: number } {
  const project = toProject(given);
  const start = new Int32Array(given.size);
  const mode = new Int32Array(given.size);
  const makespan = modeGeneration(project).forward(Int32Array.from(order), start, mode) * project.unit;
  return { start: [...start].map((time) => time * project.unit), mode: [...mode], makespan };
}

test('an activity takes the mode that ends first, even if it has to wait for it', () => {
  const given = problem(
    ['10:0 30:1', '10:0 30:1', '10:0 30:1', '10:0 30:1'],
    [],
    [workers('fast', 1), workers('slow', 1)],
  );
  // The third one ends at 30 either way, and leaves the fast worker to others.
  expect(forward(given, 0, 1, 2, 3)).toEqual({ start: [0, 10, 0, 20], mode: [0, 2, 5, 6], makespan: 30 });
});

test('among modes that end together the workers are taken whom others ask for least', () => {
  const resources = [workers('asked for', 1), workers('others', 1)];
  expect(forward(problem(['20:0 20:1', '20:0'], [], resources), 0, 1).mode).toEqual([1, 2]);
  expect(forward(problem(['20:0 20:1', '20:1'], [], resources), 0, 1).mode).toEqual([0, 2]);
  // Two workers are asked for less than one.
  expect(forward(problem(['20:0 20:1'], [], [workers('one', 1), workers('two', 2)]), 0).mode).toEqual([1]);
});

test('with chance, other modes are tried', () => {
  const given = problem(['10:0 30:1', '10:0'], [], [workers('fast', 1), workers('slow', 1)]);
  const generation = modeGeneration(toProject(given), random(1));
  const modes = Array.from({ length: 30 }, () => {
    const mode = new Int32Array(2);
    generation.forward(Int32Array.of(0, 1), new Int32Array(2), mode);
    return mode[0];
  });
  expect(new Set(modes)).toEqual(new Set([0, 1]));
});

test('work does not begin while its worker is away, pauses, and holds all it needs', () => {
  const file: Resource = { kind: 'file', name: 'a.py', capacity: 1 };
  const resources = [workers('away', 1, [0, 10], [20, 50]), workers('there', 1), file];
  const given = problem(['30:0:2', '10:1:2', '10:0'], [], resources);
  expect(forward(given, 0, 1, 2)).toMatchObject({ start: [10, 0, 70], makespan: 80 });
  expect(forward(given, 2, 1, 0)).toMatchObject({ start: [50, 0, 10], makespan: 80 });
  expect(forward(problem(['30:0:2', '20:1:2'], [], resources), 0, 1)).toMatchObject({ start: [10, 70], makespan: 90 });
});

test('a pause that makes work too long for a hole moves it behind the hole', () => {
  // From 3 to 8 there is room for 3, but away from 5 to 8, it would take until 9.
  const given = problem(['3:0', '4:0', '3:0', '8:1'], [[3, 1]], [workers('a', 1, [5, 8]), workers('b', 1)]);
  expect(forward(given, 0, 3, 1, 2)).toMatchObject({ start: [0, 8, 12, 0], makespan: 15 });
});

test('what is running begins at 0, wherever it stands and whoever is away', () => {
  const given = problem(['10:0', '20:0', '5:1'], [], [workers('a', 1, [5, 10]), workers('b', 1)]);
  const begun = { ...given, running: Uint8Array.of(0, 1, 0) };
  expect(forward(begun, 0, 1, 2)).toMatchObject({ start: [25, 0, 0], makespan: 35 });
  const away = problem(['10:0'], [], [workers('a', 1, [0, 10])]);
  expect(forward({ ...away, running: Uint8Array.of(1) }, 0)).toMatchObject({ start: [0], makespan: 20 });
});

test('backward, times count from the end, and nobody is away', () => {
  const given = problem(['10:0', '20:0', '10:0'], [[0, 1]], [workers('a', 1, [5, 15])]);
  const project = toProject(given);
  const start = new Int32Array(3);
  expect(modeGeneration(project).backward(Int32Array.of(1, 2, 0), start, new Int32Array(3)) * project.unit).toBe(40);
  expect([...start].map((time) => time * project.unit)).toEqual([30, 0, 20]);
});

test('backward, what is running is an activity as any other', () => {
  const begun = { ...problem(['10:0', '20:0'], [], [workers('a', 1)]), running: Uint8Array.of(1, 0) };
  const project = toProject(begun);
  const start = new Int32Array(2);
  expect(modeGeneration(project).backward(Int32Array.of(1, 0), start, new Int32Array(2)) * project.unit).toBe(30);
  expect([...start].map((time) => time * project.unit)).toEqual([20, 0]);
});

test('for a plain project it makes the schedules of serial generation', () => {
  fc.assert(
    fc.property(smallProblem(severalResources), fc.integer(), (given, seed) => {
      const project = toProject(given);
      fc.pre(project.isPlain);
      for (const direction of ['forward', 'backward'] as const) {
        const order = anyOrder(given, seed, direction);
        const [one, other] = [modeGeneration(project), serialGeneration(project)].map((generation) => {
          const start = new Int32Array(given.size);
          const mode = new Int32Array(given.size);
          return { makespan: generation[direction](order, start, mode), start, mode };
        });
        expect(one).toEqual(other);
      }
    }),
  );
});

test('no capacity, no precedence and no absence is broken, whatever modes are drawn', () => {
  fc.assert(
    fc.property(smallProblem({ ...differentWorkers, running: true, absences: true }), fc.integer(), (given, seed) => {
      const project = toProject(given);
      const generation = modeGeneration(project, random(seed));
      for (let round = 0; round < 4; round++) {
        const start = new Int32Array(given.size);
        const mode = new Int32Array(given.size);
        const makespan = generation.forward(anyOrder(given, seed + round, 'forward'), start, mode) * project.unit;
        const minutes = start.map((time) => time * project.unit);
        expect(brokenLaws(given, minutes, mode, makespan)).toEqual([]);
      }
    }),
  );
});
