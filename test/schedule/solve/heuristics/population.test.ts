import { expect, test } from 'vitest';
import type { Draft } from '../../../../src/schedule/solve/heuristics/draft.ts';
import { emptyDraft } from '../../../../src/schedule/solve/heuristics/draft.ts';
import { population } from '../../../../src/schedule/solve/heuristics/population.ts';
import { random } from '../../../../src/schedule/solve/random.ts';

function draft(makespan: number, start: number, mode = 0): Draft {
  const made = emptyDraft(1);
  made.makespan = makespan;
  made.start[0] = start;
  made.mode[0] = mode;
  return made;
}

test('no schedule is in it twice, but one with another mode is another', () => {
  const members = population(1, random(1));
  expect([members.add(draft(5, 1)), members.add(draft(5, 1)), members.add(draft(5, 1, 1))]).toEqual([
    true,
    false,
    true,
  ]);
  expect(members.size()).toBe(2);
  expect(members.replace(draft(5, 1))).toBe(false);
});

test('children replace long members, and are known from then on', () => {
  const members = population(1, random(1));
  members.add(draft(9, 1));
  members.add(draft(9, 2));
  for (const [makespan, start] of [
    [10, 3],
    [8, 4],
    [8, 5],
    [8, 6],
    [7, 7],
    [7, 8],
    [7, 9],
  ] as const)
    members.replace(draft(makespan, start));
  expect(members.size()).toBe(2);
  const [father, mother] = members.parents();
  expect([father.makespan, mother.makespan]).toEqual([7, 7]);
  expect(father.start[0]).not.toBe(mother.start[0]);
  expect(members.replace(draft(7, father.start[0] as number))).toBe(false);
  expect(members.replace(draft(9, 1))).toBe(true);
});

test('members are copies', () => {
  const members = population(1, random(1));
  const child = draft(5, 1);
  members.add(child);
  child.start[0] = 2;
  members.add(child);
  child.makespan = 4;
  child.start[0] = 3;
  expect(members.parents().map(({ makespan }) => makespan)).toEqual([5, 5]);
  expect(
    members
      .parents()
      .map(({ start }) => start[0])
      .sort(),
  ).toEqual([1, 2]);
});
