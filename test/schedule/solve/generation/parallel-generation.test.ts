import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parallelGeneration } from '../../../../src/schedule/solve/generation/parallel-generation.ts';
import type { Project } from '../../../../src/schedule/solve/project.ts';
import { toProject } from '../../../../src/schedule/solve/project.ts';
import { brokenLaws, plainProject, reversed } from '../plain-project.ts';
import { equalWorkers, severalResources, smallProblem } from '../small-problem.ts';

function schedule(project: Project, keys: readonly number[]): { starts: number[]; makespan: number } {
  const start = new Int32Array(project.size);
  const makespan = parallelGeneration(project).forward(keys, start, new Int32Array(project.size));
  return { starts: [...start], makespan };
}

test('the longest way to the end goes first, worked by hand', () => {
  const lines = [
    [2, [], 1],
    [4, [], 1],
    [3, [], 1],
    [5, [1], 1],
    [1, [0, 2], 1],
  ] as const;
  const keys = [-3, -9, -4, -5, -1];
  expect(schedule(plainProject([1], lines), keys)).toEqual({ starts: [12, 0, 9, 4, 14], makespan: 15 });
  expect(schedule(plainProject([2], lines), keys)).toEqual({ starts: [3, 0, 0, 4, 5], makespan: 9 });
  expect(schedule(plainProject([3], lines), keys)).toEqual({ starts: [0, 0, 0, 4, 3], makespan: 9 });
});

test('among equal keys the smaller number goes first', () => {
  const project = plainProject(
    [1],
    [
      [1, [], 1],
      [2, [], 1],
      [1, [], 1],
    ],
  );
  expect(schedule(project, [5, 5, 4])).toEqual({ starts: [1, 2, 0], makespan: 4 });
});

test('who finds no room is passed by who does, and keeps its place', () => {
  // 0 leaves 1 of 3 free; 1 needs 2, 2 needs 1 and begins; at 2 there is room for 1, which goes before 3.
  const project = plainProject(
    [3],
    [
      [4, [], 2],
      [1, [], 2],
      [2, [], 1],
      [3, [], 1],
      [4, [], 1],
    ],
  );
  expect(schedule(project, [0, 1, 2, 3, 4])).toEqual({ starts: [0, 4, 0, 2, 5], makespan: 9 });
});

test('activities without length, and those that need nothing, begin as soon as they can', () => {
  const project = plainProject(
    [1],
    [
      [3, [], 1],
      [0, [0]],
      [0, [1]],
      [2, [2], 1],
      [7, []],
      [4, [], 1],
    ],
  );
  expect(schedule(project, [0, 9, 9, 1, 9, 5])).toEqual({ starts: [0, 3, 3, 3, 0, 5], makespan: 9 });
});

test('what is running begins at 0 whatever its key', () => {
  const project = plainProject(
    [1],
    [
      [2, [], 1],
      [3, [], 1],
    ],
    [1],
  );
  expect(schedule(project, [0, 1])).toEqual({ starts: [3, 0], makespan: 5 });
});

test('nothing to do takes no time', () => {
  expect(schedule(plainProject([1], []), [])).toEqual({ starts: [], makespan: 0 });
});

const anyProject = fc
  .oneof(
    smallProblem({ ...severalResources, running: true }),
    smallProblem({ ...equalWorkers, resources: 2, running: true }),
  )
  .map(toProject);
const anyKeys = fc.array(fc.nat(5), { minLength: 9, maxLength: 9 });

/** At each moment, again and again the free activity with the smallest key for which there is room. */
function naive({ problem, size, duration, predecessors }: Project, keys: readonly number[]): number[] {
  const { modes, resources, running } = problem;
  const start = new Array<number>(size).fill(-1);
  const end = (activity: number): number => (start[activity] as number) + (duration[activity] as number);
  const needs = (activity: number) => ((duration[activity] as number) > 0 ? (modes[activity]?.demands ?? []) : []);
  const key = (activity: number): number => (running[activity] === 1 ? -1 : (keys[activity] as number));
  for (let time = 0; start.includes(-1); time++)
    for (let begun = true; begun; ) {
      const fitting = start.flatMap((begin, activity) => {
        const before = predecessors.nodes.subarray(predecessors.offsets[activity], predecessors.offsets[activity + 1]);
        if (begin >= 0 || before.some((each) => (start[each] as number) < 0 || end(each) > time)) return [];
        const hasRoom = needs(activity).every(({ resource, amount }) => {
          const used = start.flatMap((since, other) =>
            since >= 0 && end(other) > time ? needs(other).filter((demand) => demand.resource === resource) : [],
          );
          return used.reduce((sum, demand) => sum + demand.amount, amount) <= (resources[resource]?.capacity as number);
        });
        return hasRoom ? [activity] : [];
      });
      const first = fitting.sort((a, b) => key(a) - key(b) || a - b)[0];
      begun = first !== undefined;
      if (first !== undefined) start[first] = time;
    }
  return start;
}

test('every schedule keeps the laws, in both directions, and is what going through time finds', () => {
  fc.assert(
    fc.property(anyProject, anyKeys, (project, keys) => {
      const start = new Int32Array(project.size);
      const mode = new Int32Array(project.size);
      const generation = parallelGeneration(project);
      for (let round = 0; round < 2; round++) {
        const makespan = generation.forward(keys, start, mode);
        expect(brokenLaws(project, start, mode, makespan)).toEqual([]);
        expect([...start]).toEqual(naive(project, keys));
      }
      const makespan = generation.backward(keys, start, mode);
      expect(brokenLaws(project, reversed(project, start, makespan), mode, makespan)).toEqual([]);
    }),
    { numRuns: 70 },
  );
});
