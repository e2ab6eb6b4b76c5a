import { expect, test } from 'vitest';
import type { Draft } from '../../../../src/schedule/solve/heuristics/draft.ts';
import { emptyDraft } from '../../../../src/schedule/solve/heuristics/draft.ts';
import { orders } from '../../../../src/schedule/solve/heuristics/orders.ts';
import { peakCrossover } from '../../../../src/schedule/solve/heuristics/peak-crossover.ts';
import { plainProject } from '../plain-project.ts';

/** Five activities of two units; the second and the third need all of the resource, the others a quarter. */
const project = plainProject(
  [4],
  [
    [2, [], 1],
    [2, [], 4],
    [2, [], 4],
    [2, [], 1],
    [2, [], 1],
  ],
);

function draft(...starts: number[]): Draft {
  const made = emptyDraft(5);
  made.makespan = Math.max(...starts) + 2;
  made.start.set(starts);
  made.finish.set(starts.map((start) => start + 2));
  made.mode.set([0, 1, 2, 3, 4]);
  return made;
}

/** The two ways to draw: how long the window is, and whether it lies at the peak or, if not, where. */
function drawing(...numbers: number[]) {
  return { next: () => numbers.shift() as number, below: () => 0 };
}

function order(direction: 'forward' | 'backward', father: Draft, mother: Draft, ...numbers: number[]): number[] {
  const keys = new Float64Array(5);
  const into = new Int32Array(5);
  peakCrossover(project, drawing(...numbers))[direction](father, mother, keys);
  orders(project)[direction](keys, into);
  return [...into];
}

const father = draft(0, 2, 4, 6, 8);
const mother = draft(8, 6, 4, 2, 0);

test('at the peak the father decides, before and behind it the mother', () => {
  // Length 10 × (0.2 + 0.6 × ⅓) = 4: the peak is 2–6, where 1 and 2 are. Of the others the mother has none before 2
  // but 4, and behind it 3 and 0.
  expect(order('forward', father, mother, 1 / 3, 0)).toEqual([4, 1, 2, 3, 0]);
  // By finishes, the latest first: those of the father's window stand between.
  expect(order('backward', father, mother, 1 / 3, 0)).toEqual([0, 2, 1, 3, 4]);
});

test('a window anywhere is taken where it falls', () => {
  // From 0.3 × (10 + 4) − 4 = 0.2, that is from 0 on, four long.
  expect(order('forward', father, mother, 1 / 3, 0.9, 0.3)).toEqual([0, 1, 4, 3, 2]);
});
