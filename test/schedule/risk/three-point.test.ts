import { expect, test } from 'vitest';
import { defaultConfig } from '../../../src/model/config.ts';
import type { Estimate } from '../../../src/model/task.ts';
import { durations } from '../../../src/schedule/estimates.ts';
import { threePoints } from '../../../src/schedule/risk/three-point.ts';
import { buildList } from '../../build-list.ts';

const config = { ...defaultConfig, spread: { stated: [0.8, 1.25], assumed: [0.5, 2] } } as const;

test('both ends of an estimate, else how far estimates are off by the settings', () => {
  const list = buildList('# A {setup}\nT1 =100\nT2\nT3 =0\nT4\nT5\nT6\nT6.1 ^T6');
  const said: Readonly<Record<string, Estimate>> = {
    T4: { minutes: 240, text: '2h/4h/8h', range: [120, 480] },
    T5: { minutes: 90, text: '2-1h', range: [120, 60] },
  };
  const tasks = list.tasks.map((task) => {
    const estimate = said[task.id];
    return estimate ? { ...task, fields: { ...task.fields, estimate } } : task;
  });
  const changed = { ...list, tasks };
  const { optimistic, likely, pessimistic } = threePoints(changed, durations(changed, config), config);
  expect([...optimistic]).toEqual([80, 15, 0, 120, 60, 0, 15]);
  expect([...likely]).toEqual([100, 30, 0, 240, 90, 0, 30]);
  expect([...pessimistic]).toEqual([125, 60, 0, 480, 120, 0, 60]);
});

test('a duration that is not the estimated one is spread like any other', () => {
  const [task] = buildList('T1 =1').tasks;
  const estimate: Estimate = { minutes: 240, text: '2h/4h/8h', range: [120, 480] };
  const list = { ...buildList(''), tasks: task ? [{ ...task, fields: { ...task.fields, estimate } }] : [] };
  const points = threePoints(list, { minutes: Int32Array.of(1000), assumed: [false] }, config);
  expect([points.optimistic[0], points.likely[0], points.pessimistic[0]]).toEqual([800, 1000, 1250]);
});

test('a spread that does not reach the duration is widened to it', () => {
  const points = threePoints(
    buildList('T1 =100'),
    { minutes: Int32Array.of(100), assumed: [false] },
    { spread: { stated: [1.1, 1.5], assumed: [1, 1] } },
  );
  expect([points.optimistic[0], points.pessimistic[0]]).toEqual([100, 150]);
});
