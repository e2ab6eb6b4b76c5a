import { expect, test } from 'vitest';
import { replan } from '../../../../src/schedule/limited/request/replan.ts';
import { buildList } from '../../../build-list.ts';
import { equal, named } from '../request-of.ts';

const list = buildList('A [x] =60\nB [~] =60\nC [x] =30\nD =45\nE [-] =45');
const request = { minutes: Int32Array.of(60, 60, 30, 45, 45), team: equal(2) };
const times = (start: number, finish: number, worker?: string) => ({
  start,
  finish,
  ...(worker === undefined ? {} : { worker }),
});
const earlier = new Map([
  [0, times(0, 60, 'worker 1')],
  [1, times(60, 120, 'worker 1')],
  [2, times(0, 30, 'worker 2')],
  [3, times(30, 75, 'worker 2')],
]);

test('what is done or begun stays, and now is the latest of what has happened', () => {
  expect(replan({ list }, request, earlier)).toEqual({
    progress: { now: 60, given: new Map([...earlier].filter(([task]) => task < 3)) },
    late: [],
    unknown: [],
    behind: [3],
  });
});

test('what should be over and is not takes its whole time again', () => {
  const { progress, late } = replan({ list }, request, earlier, 130);
  expect(progress.given.get(1)).toEqual(times(60, 190, 'worker 1'));
  expect([progress.now, late]).toEqual([130, [1]]);
});

test('the whole time is that of who works on it, with pauses', () => {
  const by = (name: string) => new Map([[1, times(60, 120, name)]]);
  const team = named('ml-engineer 2', 'reviewer');
  const absences = new Map([['reviewer', [{ start: 150, end: 250 }]]]);
  const finishOf = (name: string) =>
    replan({ list }, { ...request, team, absences }, by(name), 130).progress.given.get(1);
  expect(finishOf('ML Engineer')?.finish).toBe(160);
  expect(finishOf('reviewer')?.finish).toBe(290);
  expect(finishOf('somebody else')?.finish).toBe(190);
});

test('what was done or begun before its time lies before now', () => {
  const { progress } = replan({ list }, request, earlier, 20);
  expect([...progress.given]).toEqual([
    [0, times(0, 20, 'worker 1')],
    [1, times(20, 80, 'worker 1')],
    [2, times(0, 20, 'worker 2')],
  ]);
});

test('tasks that the earlier plan does not know', () => {
  const { progress, unknown } = replan({ list }, request, new Map([[0, times(0, 60)]]));
  expect(unknown).toEqual([1, 2]);
  expect([...progress.given]).toEqual([
    [0, times(0, 60)],
    [1, times(60, 120)],
    [2, times(60, 60)],
  ]);
});

test('where nothing has happened the plan begins at its start', () => {
  expect(replan({ list: buildList('A =60') }, request, earlier).progress).toEqual({ now: 0, given: new Map() });
});
