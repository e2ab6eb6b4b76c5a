import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { scheduleData } from '../../../src/render/schedule/schedule-data.ts';
import { answerOf } from './answer-of.ts';
import { scores } from './scores.ts';

test('what is said of a schedule', () => {
  const { tasks, ...data } = scheduleData(scores('2026-12-01'));
  expect(data).toEqual({
    file: 'tasks.md',
    title: 'Test',
    hoursPerDay: 8,
    start: '2026-12-01',
    finish: '2026-12-02',
    team: { kind: 'named', count: 2 },
    makespan: 930,
    lowerBound: 930,
    optimal: true,
    gap: 0,
    limit: { kind: 'critical path', names: [] },
    stopped: 'optimal',
    schedules: 1234,
    estimates: { given: 6, assumed: 1 },
    criticalPath: { makespan: 930, tasks: ['T1', 'T3', 'T5', 'T6', 'T7'] },
    planPath: ['T1', 'T3', 'T5', 'T6', 'T7'],
    now: null,
    batches: [['T1'], ['T2', 'T3'], ['T4', 'T5'], ['T6'], ['T7']],
    workers: [
      { name: 'ml-engineer', busy: 900, tasks: ['T1', 'T3', 'T5', 'T7'] },
      { name: 'reviewer', busy: 210, tasks: ['T2', 'T4', 'T6'] },
    ],
    milestones: [{ id: 'M1', title: '2 done', at: 780 }],
    risk: {
      runs: 10_000,
      seed: 1,
      p50: 990,
      p80: 1050,
      p95: 1170,
      mean: 1000,
      deviation: 45,
      pathMean: 935,
      pathDeviation: 30,
    },
    costs: [
      {
        minutes: 240,
        reason: 'stated',
        explanation: 'stated in tasks.md:8',
        line: 8,
        dependencies: [{ from: 'T3', to: 'T5' }],
      },
    ],
  });
  expect(tasks[5]).toEqual({
    id: 'T6',
    title: 'Write the docs',
    status: 'todo',
    phase: 'Phase 3: Polish',
    line: 10,
    duration: 30,
    assumed: true,
    start: 780,
    finish: 810,
    worker: 'reviewer',
    startTime: '2026-12-02T14:00',
    finishTime: '2026-12-02T14:30',
    earlyStart: 780,
    earlyFinish: 810,
    lateStart: 780,
    lateFinish: 810,
    totalFloat: 0,
    freeFloat: 0,
    critical: true,
    nearCritical: false,
    planFloat: 0,
    planFreeFloat: 0,
    planDrag: 30,
    planCritical: true,
    drag: 30,
    criticality: 1,
    influence: 0.01,
    pertMean: 35,
    pertDeviation: 0,
  });
});

test('without dates, bounds and workers', () => {
  const answer = answerOf({
    list: 'T1 a =960\nT2 b =890\nT3 c =0',
    lowerBound: 900,
    limit: { kind: 'file', name: 'a' },
  });
  const data = scheduleData(answer);
  expect(data).toMatchObject({ start: null, finish: null, team: { kind: 'unlimited', count: null }, optimal: false });
  expect(data.gap).toBe(0.0667);
  expect(data.limit).toEqual({ kind: 'file', names: ['a'] });
  expect(data.tasks.map(({ worker, startTime }) => [worker, startTime])).toEqual([
    ['worker 1', null],
    ['worker 2', null],
    [null, null],
  ]);
  expect(data.tasks.map(({ critical, nearCritical }) => [critical, nearCritical])).toEqual([
    [true, false],
    [false, true],
    [false, false],
  ]);
});

test('a barrier is explained by what is waited for', () => {
  const list = '# 1 A {setup}\nT1 a\nT2 b\nT3 c\n# 2 B {core}\nT4 d\nT5 e\nT6 f';
  const answer = answerOf({ list, costs: ({ dag }) => [{ dependencies: dag.dependencies, minutes: 60 }] });
  const arrows = 'T1 M1, T2 M1, T3 M1, M1 T4, M1 T5, M1 T6'.split(', ').map((pair) => pair.split(' '));
  expect(scheduleData(answer).costs).toEqual([
    {
      minutes: 60,
      reason: 'phase',
      explanation: 'phase: waits for "1 done"',
      line: null,
      dependencies: arrows.map(([from, to]) => ({ from, to })),
    },
  ]);
});

test('JSON says all of it', () => {
  const data = scheduleData(scores('2026-12-01'));
  expect(JSON.parse(JSON.stringify(data))).toEqual(data);
});

test('docs/json.md names every key', () => {
  const [section = ''] = /\n## schedule\n.*?\n## /s.exec(readFileSync('docs/json.md', 'utf8')) ?? [];
  const keysOf = (table: string): readonly string[] => {
    const rows = section.split(`| ${table} |`)[1]?.split('\n\n')[0] ?? '';
    return [...rows.matchAll(/^\| ((?:`\w+`(?:, )?)+) \|/gm)].flatMap(([, cell = '']) => cell.match(/\w+/g) ?? []);
  };
  const data = scheduleData(scores());
  expect(keysOf('key of a schedule | meaning')).toEqual(Object.keys(data));
  expect(keysOf('key of a task | meaning').toSorted()).toEqual(Object.keys(data.tasks[0] ?? {}).toSorted());
});
