import { expect, test } from 'vitest';
import type { Outcome } from '../../bench/schedule/run-instance.ts';
import { showSummaries, summaries } from '../../bench/schedule/summary.ts';

const outcome: Outcome = {
  set: 'a, 16',
  name: 'a/1.stg 16',
  makespan: 10,
  lowerBound: 10,
  limit: 'work',
  stopped: 'optimal',
  criticalPath: 8,
  known: { lower: 10, upper: 10 },
  schedules: 3,
  cpu: 1,
  wrong: [],
};
const open: Outcome = { ...outcome, makespan: 12, lowerBound: 10, stopped: 'effort', schedules: 5, cpu: 2 };

test('shares and gaps of each set, sets by their numbers', () => {
  const { known: _, ...unknown } = open;
  const sets = summaries([outcome, open, { ...unknown, set: 'a, 2' }]);
  expect(sets).toEqual([
    {
      set: 'a, 2',
      instances: 1,
      proven: 0,
      criticalPathGap: { mean: 0.5, most: 0.5 },
      boundGap: { mean: 0.2, most: 0.2 },
      schedules: 5,
      cpu: 2,
    },
    {
      set: 'a, 16',
      instances: 2,
      proven: 0.5,
      reached: 0.5,
      knownGap: { mean: 0.1, most: 0.2 },
      criticalPathGap: { mean: 0.375, most: 0.5 },
      boundGap: { mean: 0.1, most: 0.2 },
      schedules: 4,
      cpu: 1.5,
    },
  ]);
  expect(showSummaries(sets)).toBe(
    [
      'set    instances  proven  best known            above it     above own bound  above critical path  schedules  CPU ms',
      'a, 2           1   0.0 %           –                   –  20.000 % / 20.00 %   50.000 % / 50.00 %          5     2.0',
      'a, 16          2  50.0 %      50.0 %  10.000 % / 20.00 %  10.000 % / 20.00 %   37.500 % / 50.00 %          4     1.5',
    ].join('\n'),
  );
});
