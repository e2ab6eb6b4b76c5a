import fc from 'fast-check';
import { expect, test } from 'vitest';
import { countedBudget } from '../../../../src/schedule/solve/budget.ts';
import { serialGeneration } from '../../../../src/schedule/solve/generation/serial-generation.ts';
import type { Draft } from '../../../../src/schedule/solve/heuristics/draft.ts';
import { emptyDraft } from '../../../../src/schedule/solve/heuristics/draft.ts';
import { justification } from '../../../../src/schedule/solve/heuristics/justification.ts';
import { orders } from '../../../../src/schedule/solve/heuristics/orders.ts';
import { recorder } from '../../../../src/schedule/solve/heuristics/recorder.ts';
import { incumbent } from '../../../../src/schedule/solve/incumbent.ts';
import type { Project } from '../../../../src/schedule/solve/project.ts';
import { toProject } from '../../../../src/schedule/solve/project.ts';
import { brokenLaws, plainProject } from '../plain-project.ts';
import { equalWorkers, severalResources, smallProblem } from '../small-problem.ts';

/** A schedule in the order of these keys before and after justification, and what was kept meanwhile. */
function justify(project: Project, keys: ArrayLike<number>) {
  const generation = serialGeneration(project);
  const best = incumbent(project.size, 0);
  const budget = countedBudget(10);
  const record = recorder(project, best, budget);
  const draft: Draft = emptyDraft(project.size);
  const order = new Int32Array(project.size);
  orders(project).forward(keys, order);
  record.forward(draft, generation.forward(order, draft.start, draft.mode));
  const before = draft.makespan;
  justification(project, generation, record).improve(draft);
  return { before, draft, best, spent: budget.spent() };
}

test('moving all to the end and back shortens a schedule, worked by hand', () => {
  // Two workers: 0 and 2 at 0–2, 1 at 2–4, 3 behind it at 4–9, 4 at 9–10. From the end: 4 at 0–1, 3 at 1–6, 1 at 6–8;
  // beside them 2 at 0–2, for it stands behind 0 and goes before it, and 0 at 2–4. So back: 1, 3, 0, 2, 4.
  const project = plainProject(
    [2],
    [
      [2, [], 1],
      [2, [], 1],
      [2, [], 1],
      [5, [1], 1],
      [1, [3], 1],
    ],
  );
  const { before, draft, spent } = justify(project, [0, 2, 1, 3, 4]);
  expect([before, draft.makespan, spent]).toEqual([10, 8, 3]);
  expect([...draft.start]).toEqual([0, 0, 2, 2, 7]);
});

test('justification never lengthens, keeps the laws, and the incumbent has the shortest', () => {
  const project = fc
    .oneof(smallProblem({ ...severalResources, running: true }), smallProblem({ ...equalWorkers, activities: 9 }))
    .map(toProject);
  fc.assert(
    fc.property(project, fc.array(fc.nat(9), { minLength: 9, maxLength: 9 }), (any, keys) => {
      const { before, draft, best } = justify(any, keys);
      expect(draft.makespan).toBeLessThanOrEqual(before);
      expect(brokenLaws(any, draft.start, draft.mode, draft.makespan)).toEqual([]);
      expect(brokenLaws(any, best.start, best.mode, best.makespan())).toEqual([]);
      expect(best.makespan()).toBeLessThanOrEqual(Math.min(before, draft.makespan));
      expect([...draft.finish]).toEqual([...draft.start].map((start, at) => start + (any.duration[at] as number)));
    }),
    { numRuns: 60 },
  );
});
