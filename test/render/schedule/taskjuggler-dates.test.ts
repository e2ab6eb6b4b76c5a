import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Worker } from '../../../src/model/config.ts';
import { readTaskList } from '../../../src/read/tasks-md.ts';
import { scheduleTaskjuggler } from '../../../src/render/schedule/taskjuggler.ts';
import type { ScheduleAnswer } from '../../../src/schedule/schedule-answer.ts';
import { dated, nastyTitles, randomAnswer } from './random-answer.ts';
import { hasTj3, minuteOfTime, runTj3 } from './run-tj3.ts';

// scripts/nightly/compare-taskjuggler.mjs asks for more runs, and does not let the program be absent.
const runs = Number(process.env['TASKS_ML_TJ3_RUNS'] ?? 1);
const isAbsent = !hasTj3() && process.env['TASKS_ML_TJ3_RUNS'] === undefined;
const why = isAbsent ? ': skipped, for tj3 is not installed; apt-get install tj3' : '';

const worker = (name: string): Worker => ({ name, skills: [], speed: 1, absences: [] });

/** What TaskJuggler and we say of a plan, by node: start and finish in working minutes. */
function compared(answer: ScheduleAnswer): readonly (readonly [theirs: number[][], ours: number[][]])[] {
  const { calendar, criticalPath, schedule, team } = answer;
  if (!calendar) throw new Error('no calendar');
  const isLimited = team.kind !== 'unlimited';
  const { errors, rows } = runTj3(scheduleTaskjuggler(answer), 'plan', ...(isLimited ? ['limited'] : []));
  expect(errors).toBe('');
  const ours = [
    criticalPath.times.map(({ earlyStart, earlyFinish }) => [earlyStart, earlyFinish]),
    Array.from(schedule.start, (start, node) => [start, schedule.finish[node] as number]),
  ];
  return rows.map((all, at) => [
    all.map(({ start, end }) => [minuteOfTime(calendar, start), minuteOfTime(calendar, end)]),
    ours[at] as number[][],
  ]);
}

test.skipIf(isAbsent).each(['001-churn-training', '002-model-serving'])(`tj3 finds the dates of %s${why}`, (name) => {
  const path = `specs/${name}/tasks.md`;
  const { value: list } = readTaskList({ path, text: readFileSync(path, 'utf8') });
  const answer = dated(list, ['a', 'b', 'c'].map(worker), undefined, { dayStart: 510, holidays: [] });
  for (const [theirs, ours] of compared(answer)) expect(theirs).toEqual(ours);
});

test.skipIf(isAbsent)(
  `tj3 finds the dates of any plan, minute for minute${why}`,
  () => {
    const plans = randomAnswer({ unit: 30, hoursPerDay: [8, 7.5, 24], tasks: 40 });
    fc.assert(
      fc.property(plans, (answer) => {
        for (const [theirs, ours] of compared(answer)) expect(theirs).toEqual(ours);
      }),
      { numRuns: runs, endOnFailure: true },
    );
  },
  3_600_000,
);

test.skipIf(isAbsent)(`tj3 reads all titles, and plans that need finer steps than it knows${why}`, () => {
  const answer = dated(`${nastyTitles.map((_, at) => `T${at} x =${7 * at}`).join('\n')}\nT99 x =1 < T1 T2 T3`, [
    worker('a'),
    worker('b'),
  ]);
  const tasks = answer.dag.list.tasks.map((task, at) => ({ ...task, title: nastyTitles[at] ?? '' }));
  const dag = { ...answer.dag, list: { ...answer.dag.list, title: nastyTitles.join(' '), tasks } };
  for (const [theirs, ours] of compared({ ...answer, dag }))
    for (const [node, [start = 0, finish = 0]] of theirs.entries()) {
      const [from = 0, to = 0] = ours[node] as number[];
      expect([start >= from, start - from < 60, finish >= to, finish - to < 60]).toEqual([true, true, true, true]);
    }
});
