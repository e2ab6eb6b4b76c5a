import { expect, test } from 'vitest';
import { replan } from '../../../src/schedule/limited/replan.ts';
import { buildList } from '../../build-list.ts';

const list = buildList('A [x] =60\nB [~] =60\nC [x] =30\nD =45\nE [-] =45');
const minutes = Int32Array.of(60, 60, 30, 45, 45);
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
  expect(replan({ list }, minutes, earlier)).toEqual({
    progress: { now: 60, given: new Map([...earlier].filter(([task]) => task < 3)) },
    late: [],
    unknown: [],
  });
});

test('what should be over and is not takes its whole time again', () => {
  const { progress, late } = replan({ list }, minutes, earlier, 130);
  expect(progress.given.get(1)).toEqual(times(60, 190, 'worker 1'));
  expect([progress.now, late]).toEqual([130, [1]]);
});

test('what was done or begun before its time lies before now', () => {
  const { progress } = replan({ list }, minutes, earlier, 20);
  expect([...progress.given]).toEqual([
    [0, times(0, 20, 'worker 1')],
    [1, times(20, 80, 'worker 1')],
    [2, times(0, 20, 'worker 2')],
  ]);
});

test('tasks that the earlier plan does not know', () => {
  const { progress, unknown } = replan({ list }, minutes, new Map([[0, times(0, 60)]]));
  expect(unknown).toEqual([1, 2]);
  expect([...progress.given]).toEqual([
    [0, times(0, 60)],
    [1, times(60, 120)],
    [2, times(60, 60)],
  ]);
});

test('where nothing has happened the plan begins at its start', () => {
  expect(replan({ list: buildList('A =60') }, minutes, earlier).progress).toEqual({ now: 0, given: new Map() });
});
