import fc from 'fast-check';
import { expect, test } from 'vitest';
import { eventProfile } from '../../../../src/schedule/solve/generation/event-profile.ts';
import { serialGeneration } from '../../../../src/schedule/solve/generation/serial-generation.ts';
import { unitProfile } from '../../../../src/schedule/solve/generation/unit-profile.ts';
import { orders } from '../../../../src/schedule/solve/heuristics/orders.ts';
import type { Project } from '../../../../src/schedule/solve/project.ts';
import { toProject } from '../../../../src/schedule/solve/project.ts';
import type { Line } from '../plain-project.ts';
import { brokenLaws, plainProject, reversed } from '../plain-project.ts';
import { equalWorkers, severalResources, smallProblem } from '../small-problem.ts';

/** Two of R0, three of R1. */
const lines: readonly Line[] = [
  [3, [], 1, 1],
  [4, [], 1, 2],
  [2, [], 2, 0],
  [2, [0], 0, 2],
  [0, [1]],
  [1, [4], 0, 3],
];
const order = [1, 0, 4, 5, 3, 2];

function schedule(project: Project, sequence: readonly number[]): { starts: number[]; makespan: number } {
  const start = new Int32Array(project.size);
  const makespan = serialGeneration(project).forward(Int32Array.from(sequence), start, new Int32Array(project.size));
  return { starts: [...start], makespan };
}

test('each activity begins as early as what came before it in the order lets it, worked by hand', () => {
  // 1 runs 0–4 and 0 beside it 0–3; 5 needs all of R1, so 4–5; 3 finds 2 of R1 only from 5 on; 2 needs all of R0: 4–6.
  expect(schedule(plainProject([2, 3], lines), order)).toEqual({ starts: [0, 0, 4, 5, 4, 4], makespan: 7 });
  // 2 goes first, into the time that 0 and 1 had.
  expect(schedule(plainProject([2, 3], lines), [2, 0, 1, 3, 4, 5])).toEqual({
    starts: [2, 2, 0, 6, 6, 8],
    makespan: 9,
  });
});

test('a later activity fills a hole that an earlier one left', () => {
  // 0 and 1 take 0–2 and 5–6 of the one worker behind a wait of five; 2 fits between them, 3 does not.
  const project = plainProject(
    [1],
    [
      [2, [], 1],
      [1, [4], 1],
      [3, [], 1],
      [4, [], 1],
      [5, []],
    ],
  );
  expect(schedule(project, [0, 4, 1, 3, 2])).toEqual({ starts: [0, 5, 2, 6, 0], makespan: 10 });
});

test('backward, times count from the end', () => {
  const project = plainProject([2, 3], lines);
  const start = new Int32Array(6);
  const mode = new Int32Array(6);
  // From the end: 5 runs 0–1; 3 needs 2 of R1: 1–3; 4 is a point at 1; 2 runs 0–2; 1 waits for R1 until 3: 3–7; 0 runs 3–6.
  expect(serialGeneration(project).backward(Int32Array.of(5, 3, 4, 2, 1, 0), start, mode)).toBe(7);
  expect([...start]).toEqual([3, 3, 0, 1, 1, 0]);
  expect([...mode]).toEqual([0, 1, 2, 3, 4, 5]);
});

test('what is running begins at 0 wherever it stands in the order', () => {
  const project = plainProject(
    [1],
    [
      [2, [], 1],
      [3, [], 1],
      [1, [1], 1],
    ],
    [1],
  );
  expect(schedule(project, [0, 1, 2])).toEqual({ starts: [3, 0, 5], makespan: 6 });
});

test('without resources only precedences count', () => {
  expect(
    schedule(
      plainProject(
        [],
        [
          [2, []],
          [3, []],
          [1, [0, 1]],
        ],
      ),
      [0, 1, 2],
    ),
  ).toEqual({ starts: [0, 0, 3], makespan: 4 });
  expect(schedule(plainProject([], []), [])).toEqual({ starts: [], makespan: 0 });
});

const anyProject = fc
  .oneof(
    smallProblem({ ...severalResources, running: true }),
    smallProblem({ ...equalWorkers, groups: 1, resources: 3, running: true }),
  )
  .map(toProject);
const anyKeys = fc.array(fc.nat(99), { minLength: 9, maxLength: 9 });

/** The first moment with room, looked for one unit after the other. */
function naive(project: Project, sequence: Int32Array, after: 'predecessors' | 'successors'): number[] {
  const { modes, resources } = project.problem;
  const { offsets, nodes } = project[after];
  const length = (activity: number): number => project.duration[activity] as number;
  const starts = new Map<number, number>();
  const used = (resource: number, time: number): number => {
    let sum = 0;
    for (const [activity, start] of starts)
      if (start <= time && time < start + length(activity))
        for (const demand of modes[activity]?.demands ?? []) if (demand.resource === resource) sum += demand.amount;
    return sum;
  };
  const running = [...sequence].filter((each) => after === 'predecessors' && project.problem.running[each] === 1);
  for (const activity of new Set([...running, ...sequence])) {
    const before = nodes.subarray(offsets[activity], offsets[activity + 1]);
    let start = Math.max(0, ...Array.from(before, (each) => (starts.get(each) as number) + length(each)));
    const hasRoom = (): boolean =>
      Array.from({ length: length(activity) }, (_, step) => start + step).every((time) =>
        (modes[activity]?.demands ?? []).every(
          ({ resource, amount }) => used(resource, time) + amount <= (resources[resource]?.capacity as number),
        ),
      );
    while (!hasRoom()) start++;
    starts.set(activity, start);
  }
  return Array.from({ length: project.size }, (_, activity) => starts.get(activity) as number);
}

test('every schedule keeps the laws, in both directions, and is what a search moment by moment finds', () => {
  fc.assert(
    fc.property(anyProject, anyKeys, (project, keys) => {
      const sequence = new Int32Array(project.size);
      const start = new Int32Array(project.size);
      const mode = new Int32Array(project.size);
      const generation = serialGeneration(project);
      orders(project).forward(keys, sequence);
      for (let round = 0; round < 2; round++) {
        const makespan = generation.forward(sequence, start, mode);
        expect(brokenLaws(project, start, mode, makespan)).toEqual([]);
        expect([...start]).toEqual(naive(project, sequence, 'predecessors'));
      }
      for (const [activity, runs] of project.problem.running.entries()) if (runs) expect(start[activity]).toBe(0);
      orders(project).backward(keys, sequence);
      const makespan = generation.backward(sequence, start, mode);
      expect(brokenLaws(project, reversed(project, start, makespan), mode, makespan)).toEqual([]);
      expect([...start]).toEqual(naive(project, sequence, 'successors'));
    }),
    { numRuns: 100 },
  );
});

/** Up to 40 activities for one or more kinds of resources, so that there are holes and runs without room. */
const crowded = fc
  .tuple(
    fc.array(fc.tuple(fc.nat(9), fc.nat(39), fc.nat(3), fc.nat(2), fc.nat(1)), { minLength: 10, maxLength: 40 }),
    fc.constantFrom([3], [3, 2], [3, 2, ...Array<number>(20).fill(1)]),
  )
  .map(([rows, capacities]) => {
    return plainProject(
      capacities,
      rows.map(([duration, before, ...amounts], at): Line => {
        const needs = capacities.map((_, resource) =>
          resource < 2 ? (amounts[resource] as number) : resource - 2 === (at * 7) % 20 ? 1 : 0,
        );
        return [duration, before < at ? [before] : [], ...needs];
      }),
    );
  });

test('the profile by events gives the schedules of the profile by units, and of a search moment by moment', () => {
  fc.assert(
    fc.property(crowded, fc.array(fc.nat(99), { minLength: 40, maxLength: 40 }), (project, keys) => {
      const sequence = new Int32Array(project.size);
      const start = new Int32Array(project.size);
      orders(project).forward(keys, sequence);
      const pass = eventProfile(project, project.predecessors);
      const makespan = pass(sequence, start);
      const expected = naive(project, sequence, 'predecessors');
      expect([...start]).toEqual(expected);
      expect([pass(sequence, start), ...start]).toEqual([makespan, ...expected]);
      if (project.packing.words > 1) return;
      expect(unitProfile(project, project.predecessors)(sequence, start)).toBe(makespan);
      expect([...start]).toEqual(expected);
    }),
    { numRuns: 60 },
  );
});
