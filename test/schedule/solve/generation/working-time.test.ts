import { expect, test } from 'vitest';
import { digraph } from '../../../../src/graph/digraph.ts';
import { workingTimes } from '../../../../src/schedule/solve/generation/working-time.ts';
import { toProject } from '../../../../src/schedule/solve/project.ts';

const absences = [
  { start: 3, end: 5 },
  { start: 8, end: 9 },
  { start: 12, end: 20 },
];
const held = [{ resource: 0, amount: 1 }];
const project = toProject({
  size: 3,
  precedences: digraph(3, [], []),
  modes: [
    { duration: 4, demands: held },
    { duration: 0, demands: held },
    { duration: 4, demands: [] },
  ],
  firstMode: Int32Array.of(0, 1, 2, 3),
  resources: [{ kind: 'workers', name: 'a', capacity: 1, absences }],
  running: new Uint8Array(3),
});
const times = workingTimes(project);
const at = [0, 2, 3, 4, 5, 8, 9, 12, 19, 20];

test('work begins when its worker is there', () => {
  expect(at.map((time) => times.present(0, time))).toEqual([0, 2, 5, 5, 5, 9, 9, 20, 20, 20]);
  expect(at.map((time) => times.present(1, time))).toEqual(at);
  expect(at.map((time) => times.present(2, time))).toEqual(at);
});

test('pauses come on top of what it takes', () => {
  // From 2 on: one before 3, three from 5 to 8, so that it is done before the next pause. From 5: the fourth after 9.
  expect([0, 2, 4, 5, 9, 10, 20].map((time) => times.finish(0, time))).toEqual([6, 8, 10, 10, 21, 22, 24]);
  expect(times.finish(1, 4)).toBe(4);
  expect(times.finish(2, 4)).toBe(8);
});
