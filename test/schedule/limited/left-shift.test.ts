import fc from 'fast-check';
import { expect, test } from 'vitest';
import { digraph } from '../../../src/graph/digraph.ts';
import { leftShift } from '../../../src/schedule/limited/left-shift.ts';
import { modeGeneration } from '../../../src/schedule/solve/generation/mode-generation.ts';
import type { Problem, Solution } from '../../../src/schedule/solve/problem.ts';
import { toProject } from '../../../src/schedule/solve/project.ts';
import { random } from '../../../src/schedule/solve/random.ts';
import { anyOrder } from '../solve/any-order.ts';
import { brokenLaws } from '../solve/broken-laws.ts';
import { differentWorkers, smallProblem } from '../solve/small-problem.ts';

test('nothing can begin earlier alone, all keep their modes, and the whole is not longer', () => {
  const make = { ...differentWorkers, activities: 8, longest: 6, running: true, absences: true };
  fc.assert(
    fc.property(smallProblem(make), fc.integer(), fc.array(fc.nat(4), { minLength: 9 }), (problem, seed, delays) => {
      const project = toProject(problem);
      const early = new Int32Array(problem.size);
      const mode = new Int32Array(problem.size);
      const order = anyOrder(problem, seed, 'forward');
      modeGeneration(project, random(seed)).forward(order, early, mode);
      // Everything from some activities on is later than it has to be, as far as that breaks no law.
      let start = early.map((time) => time * project.unit);
      const length = (starts: Int32Array): number => {
        for (let makespan = 0; ; makespan++)
          if (!brokenLaws(problem, starts, mode, makespan).includes(`makespan ${makespan}`)) return makespan;
      };
      for (let place = problem.size - 1; place >= 0; place--) {
        const later = start.slice();
        later[order[place] as number] = (later[order[place] as number] as number) + (delays[place] as number);
        if (brokenLaws(problem, later, mode, length(later)).length === 0) start = later;
      }
      const makespan = length(start);
      const shifted = leftShift(problem, { start, finish: start, mode, makespan } as unknown as Solution);
      expect(shifted.makespan).toBeLessThanOrEqual(makespan);
      expect(shifted.mode).toEqual(mode);
      expect(brokenLaws(problem, shifted.start, mode, shifted.makespan)).toEqual([]);
      for (let activity = 0; activity < problem.size; activity++) {
        const earlier = shifted.start.slice();
        earlier[activity] = (earlier[activity] as number) - 1;
        expect(brokenLaws(problem, earlier, mode, length(earlier))).not.toEqual([]);
      }
    }),
    { numRuns: 40 },
  );
});

test('what goes first stays first', () => {
  const worker = (resource: number) => ({ duration: 10, demands: [{ resource, amount: 1 }] });
  const problem: Problem = {
    size: 3,
    precedences: digraph(3, [1], [2]),
    modes: [worker(0), worker(0), worker(1)],
    firstMode: Int32Array.of(0, 1, 2, 3),
    resources: ['a', 'b'].map((name) => ({ kind: 'workers', name, capacity: 1 })),
    running: new Uint8Array(3),
  };
  const solution = { start: Int32Array.of(15, 5, 15), mode: Int32Array.of(0, 1, 2), makespan: 25 };
  expect(leftShift(problem, solution as unknown as Solution)).toMatchObject({
    start: Int32Array.of(10, 0, 10),
    finish: Int32Array.of(20, 10, 20),
    makespan: 20,
  });
});
