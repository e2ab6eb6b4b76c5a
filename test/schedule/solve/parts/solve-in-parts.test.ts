import fc from 'fast-check';
import { expect, test } from 'vitest';
import { brokenLaws } from '../../../../bench/schedule/broken-laws.ts';
import { digraph } from '../../../../src/graph/digraph.ts';
import { countedBudget } from '../../../../src/schedule/solve/budget.ts';
import { serialParts } from '../../../../src/schedule/solve/parts/serial-parts.ts';
import { solveInParts } from '../../../../src/schedule/solve/parts/solve-in-parts.ts';
import type { Problem, Resource } from '../../../../src/schedule/solve/problem.ts';
import { finish } from '../../../../src/schedule/solve/steps.ts';
import { freeProblem } from '../bounds/free-problem.ts';
import { exhaustiveMakespan } from '../exhaustive-makespan.ts';
import type { Make } from '../small-problem.ts';
import { differentWorkers, equalWorkers, severalResources, smallProblem } from '../small-problem.ts';

/** So many equal activities of a length, with so many workers. */
function equalActivities(
  size: number,
  duration: number,
  capacity: number,
  pairs: readonly (readonly [number, number])[],
) {
  return {
    size,
    precedences: digraph(
      size,
      pairs.map(([from]) => from),
      pairs.map(([, to]) => to),
    ),
    modes: Array.from({ length: size }, () => ({ duration, demands: [{ resource: 0, amount: 1 }] })),
    firstMode: Int32Array.from({ length: size + 1 }, (_, at) => at),
    resources: [{ kind: 'workers', name: 'all', capacity }],
    running: new Uint8Array(size),
  } as const satisfies Problem;
}

const partsOf = (problem: Problem): readonly (readonly number[])[] =>
  serialParts(problem).map((part) => [...part].sort((a, b) => a - b));

test('parts, by hand', () => {
  // 0 1 → 2 → 3 → 4 5, where 4 also waits for 0: a chain stays together.
  const waist = [
    [0, 2],
    [1, 2],
    [2, 3],
    [3, 4],
    [3, 5],
    [0, 4],
  ] as const;
  expect(partsOf(equalActivities(6, 1, 2, waist))).toEqual([
    [0, 1],
    [2, 3],
    [4, 5],
  ]);
  // Each of 0 1 before each of 2 3, without anything between them.
  const pairs = [
    [0, 2],
    [0, 3],
    [1, 2],
    [1, 3],
  ] as const;
  expect(partsOf(equalActivities(4, 1, 2, pairs))).toEqual([
    [0, 1],
    [2, 3],
  ]);
  expect(partsOf(equalActivities(4, 1, 2, pairs.slice(1)))).toEqual([[0, 1, 2, 3]]);
  expect(partsOf(equalActivities(4, 1, 2, [...pairs.slice(1), ...pairs.slice(1)]))).toEqual([[0, 1, 2, 3]]);
});

test('what cannot be shared out evenly is proven part by part', () => {
  // Phases of 4 and 5 activities for 3 workers take 2 turns each, though the work of all would fit into 3.
  const phases = [0, 1, 2, 3].flatMap((from) => [4, 5, 6, 7, 8].map((to) => [from, to] as const));
  const solution = finish(solveInParts(equalActivities(9, 7, 3, phases), { budget: countedBudget(50), seed: 1 }));
  expect(solution).toMatchObject({ makespan: 28, lowerBound: 28, stopped: 'optimal' });
  expect(solution.limit.kind).not.toBe('critical path');
});

/** The same, with all activities from a number on waiting for all before. */
function cut(problem: Problem, at: number): Problem {
  const { size, precedences, running } = problem;
  const pairs = Array.from(precedences.from, (from, edge) => [from, precedences.to[edge] as number] as const);
  for (let from = 0; from < Math.min(at, size); from++)
    for (let to = at; to < size; to++) if (running[to] === 0) pairs.push([from, to]);
  return {
    ...problem,
    precedences: digraph(
      size,
      pairs.map(([from]) => from),
      pairs.map(([, to]) => to),
    ),
  };
}

const kinds: readonly (readonly [string, Make])[] = [
  ['equal workers', { ...equalWorkers, activities: 8 }],
  ['several resources, some at work', { ...severalResources, running: true }],
  ['workers of different speeds and skills', { ...differentWorkers, running: true }],
  ['workers who are away', { ...differentWorkers, absences: true }],
];

test.each(kinds)('what is called optimal is, and no bound is too high: %s', (_, make) => {
  fc.assert(
    fc.property(smallProblem(make), fc.integer({ min: 1, max: 6 }), (whole, at) => {
      const problem = cut(whole, at);
      const solution = finish(solveInParts(problem, { budget: countedBudget(300), seed: 1 }));
      const best = exhaustiveMakespan(problem);
      expect(brokenLaws(problem, solution)).toEqual([]);
      expect(solution.lowerBound).toBeLessThanOrEqual(best);
      const hasty = finish(solveInParts(problem, { budget: countedBudget(1), seed: 1 }));
      expect(hasty.lowerBound).toBeLessThanOrEqual(best);
      if (solution.stopped === 'optimal') expect(solution.makespan).toBe(best);
    }),
    { numRuns: 30 },
  );
});

test('for a later part, an absence begins so much sooner', () => {
  // Two workers, a phase of two activities and one of three, 7 each. The first worker is away from 10 to 30: what she
  // begins at 7 is done at 34, so the second does all three.
  const minutes = Array.from({ length: 5 }, () => [7, 7]);
  const free = freeProblem(
    2,
    minutes,
    [0, 1].flatMap((from) => [2, 3, 4].map((to) => [from, to] as const)),
  );
  const [first, second] = free.resources as [Resource, Resource];
  const problem = { ...free, resources: [{ ...first, absences: [{ start: 10, end: 30 }] }, second] };
  const solution = finish(solveInParts(problem, { budget: countedBudget(50), seed: 1 }));
  expect(brokenLaws(problem, solution)).toEqual([]);
  expect(solution).toMatchObject({ makespan: 28, lowerBound: 28, stopped: 'optimal' });
  for (const soFar of solveInParts(problem, { budget: countedBudget(50), seed: 1 }))
    expect(brokenLaws(problem, soFar())).toEqual([]);
  // Away from 5 to 30, one of the first phase goes to the second too: four in a row and one more until 35, or 37.
  const longer = { ...free, resources: [{ ...first, absences: [{ start: 5, end: 30 }] }, second] };
  expect(finish(solveInParts(longer, { budget: countedBudget(50), seed: 1 }))).toMatchObject({ makespan: 35 });
});

test('parts are cut wherever all that is behind waits for all that is before, and nowhere else', () => {
  fc.assert(
    fc.property(smallProblem({ ...equalWorkers, activities: 9 }), fc.integer({ min: 1, max: 8 }), (whole, at) => {
      const { size, precedences } = cut(whole, at);
      const reaches = Array.from({ length: size }, () => new Set<number>());
      for (let from = size - 1; from >= 0; from--)
        for (let edge = 0; edge < precedences.edgeCount; edge++)
          if (precedences.from[edge] === from) {
            const to = precedences.to[edge] as number;
            for (const each of [to, ...(reaches[to] as Set<number>)]) reaches[from]?.add(each);
          }
      const parts = serialParts({ ...whole, precedences });
      expect(parts.flatMap((part) => [...part]).sort((a, b) => a - b)).toEqual([...reaches.keys()]);
      // A part that is no chain holds no activities that all others of it wait for, or that wait for all others.
      for (const [number, part] of parts.entries())
        for (const later of parts.slice(number + 1))
          for (const before of part) for (const after of later) expect(reaches[before]?.has(after)).toBe(true);
      const comparable = (a: number, b: number): boolean => a === b || !!reaches[a]?.has(b) || !!reaches[b]?.has(a);
      for (const part of parts) {
        const isChain = part.every((a) => part.every((b) => comparable(a, b)));
        if (!isChain) for (const a of part) expect(part.every((b) => comparable(a, b))).toBe(false);
      }
    }),
    { numRuns: 100 },
  );
});

test('a stop in any part gives a whole solution', () => {
  const phases = [0, 1, 2, 3].flatMap((from) => [4, 5, 6, 7].map((to) => [from, to] as const));
  const problem = equalActivities(8, 7, 3, phases);
  const modes = problem.modes.map((mode, at) => ({ ...mode, duration: 5 + ((at * 7) % 11) }));
  let stops = 0;
  for (const soFar of solveInParts({ ...problem, modes }, { budget: countedBudget(50), seed: 1 })) {
    stops++;
    expect(brokenLaws({ ...problem, modes }, soFar())).toEqual([]);
  }
  expect(stops).toBeGreaterThan(0);
});
