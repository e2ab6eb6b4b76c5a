import { expect, test } from 'vitest';
import { scheduleText } from '../../../src/render/schedule/text.ts';
import { columns } from '../../../src/render/text-columns.ts';
import { withoutDropped } from '../../../src/schedule/limited/request/without-dropped.ts';
import type { ScheduleLimit } from '../../../src/schedule/limited/task-schedule.ts';
import { buildList } from '../../build-list.ts';
import { dagOf } from '../dag-of.ts';
import type { AnswerParts } from './answer-of.ts';
import { answerOf, named } from './answer-of.ts';
import { scores } from './scores.ts';

test('a schedule for a terminal of a hundred columns', () => {
  expect(scheduleText(scores(), { width: 100 })).toBe(`Test: 1d 7h 30m with 2 workers, optimal
  tasks       7: 6 with an estimate, 1 assumed
  limited by  the critical path: more workers would not help
  bound       1d 7h 30m: no schedule is shorter
  search      nothing shorter exists (the work of 1234 schedules)
  likely      P50 2d 30m, P80 2d 1h 30m, P95 2d 3h 30m (10000 simulated runs)
  unlimited   1d 7h 30m if workers and resources were no limit
  PERT        1d 7h 35m ± 30m for the longest way of this plan
  critical    T1 → T3 → T5 → T6 → T7

Batches: what dependencies and files let run at the same time
  1  T1
  2  T2, T3
  3  T4, T5
  4  T6
  5  T7

Tasks: * critical, + nearly so, ~ assumed; float and drag in this plan
     id  task                  takes  worker           start     finish  float   free  drag  decides
  *  T1  Create the project       1h  ml-engineer          0         1h      0      0    1h    100 %
     T2  Write, "quote" and…      2h  reviewer            1h         3h  1d 1h      0            2 %
  *  T3  Train the model          1d  ml-engineer         1h      1d 1h      0      0    1d     98 %
     T4  =SUM(A1) of the sco…     1h  reviewer            3h         4h  1d 1h  1d 1h            2 %
  *  T5  Evaluate the model:…     4h  ml-engineer      1d 1h      1d 5h      0      0    4h     98 %
  *  T6  Write the docs         ~30m  reviewer         1d 5h  1d 5h 30m      0      0   30m    100 %
  *  T7  Release                  2h  ml-engineer  1d 5h 30m  1d 7h 30m      0      0    2h    100 %

Workers
              0          2h         4h         6h         1d         1d 2h       1d 4h      1d 6h
  ml-engineer |T1═══|T3═════════════════════════════════════════|T5═══════════════════   |T7════════
  reviewer          |T2────────|T4──                                                  |T6

Estimates that move the end most: in how many runs they decide it, and how closely it follows them
  id  task                                            takes  decides  influence
  T3  Train the model                                    1d     98 %       0.80
  T5  Evaluate the model: accuracy, recall; and more     4h     98 %       0.45
  T1  Create the project                                 1h    100 %       0.20

What waiting costs: the schedule would be shorter by
  4h  stated in tasks.md:8 (T3 → T5)
`);
});

test('float, marks, lanes and the critical chain are those of the plan, not of unlimited workers', () => {
  // By hand: without limits T1 is critical and T2 and T3 may slip by 40; one worker does one after the other.
  const list = 'T1 a =100\nT2 b =60\nT3 c =60';
  const plan = [
    [0, 0],
    [0, 100],
    [1, 0],
  ] as const;
  const team = { kind: 'equal', count: 2 } as const;
  const lines = scheduleText(answerOf({ list, plan, team, workers: ['worker 1', 'worker 2'] })).split('\n');
  expect(lines).toContain('  critical    T1 → T2');
  expect(lines).toContain('  unlimited   1h 40m if workers and resources were no limit');
  const cells = lines.filter((line) => /^ {2}[*+ ] {2}T\d/.test(line)).map((line) => line.trim().split(/ {2,}/));
  expect(cells.map((row) => [row[0] === '*' ? row[1] : row[0], row.slice(-4, -1)])).toEqual([
    ['T1', ['0', '0', '1h 40m']],
    ['T3', ['1h', '1h 40m', '1h 40m']],
    ['T2', ['0', '0', '1h']],
  ]);
  expect(lines.find((line) => line.startsWith('  worker 2'))).toContain('|T3──');
});

test('with dates, days stand in the place of the minutes', () => {
  const lines = scheduleText(scores('2026-12-01')).split('\n');
  expect(lines).toContain('  dates       2026-12-01 to 2026-12-02');
  expect(lines.find((line) => line.includes('T6  Write'))).toBe(
    '  *  T6  Write the docs                                   ~30m  reviewer     12-02 14:00  12-02 14:30      0      0   30m    100 %',
  );
});

test('of a barrier it is said how many tasks wait for what; of many costs the derived ones and the largest are shown', () => {
  const list = '# 1 A {setup}\nT1 a\nT2 b\nT3 c\n# 2 B {core}\nT4 d\nT5 e\nT6 f\nT7 g < T6';
  const costs: AnswerParts['costs'] = ({ dag: { dependencies } }) => [
    { dependencies: dependencies.filter(({ reason }) => reason === 'phase'), minutes: 60 },
    ...dependencies
      .filter(({ reason }) => reason === 'stated')
      .flatMap((one) => [1, 2, 3, 4, 5, 90].map((minutes) => ({ dependencies: [one], minutes }))),
  ];
  const text = scheduleText(answerOf({ list, costs }));
  expect(text.slice(text.indexOf('What waiting costs'))).toBe(`What waiting costs: the schedule would be shorter by
      1h  phase: waits for "1 done" (4 tasks wait)
  1h 30m  stated in tasks.md:9 (T6 → T7)
      5m  stated in tasks.md:9 (T6 → T7)
      4m  stated in tasks.md:9 (T6 → T7)
      3m  stated in tasks.md:9 (T6 → T7)
      2m  stated in tasks.md:9 (T6 → T7)
  … 1 more; --format json has all
`);
});

test('tasks stand in the order in which they begin', () => {
  const plan = [
    [0, 60],
    [0, 0],
  ] as const;
  const text = scheduleText(answerOf({ list: 'T1 a =60\nT2 b =60', plan, workers: ['dev'] }));
  expect(text).toMatch(/T2 {2}b .*\n.*T1 {2}a /);
});

test('an estimate that hardly moves the end is not named', () => {
  const text = scheduleText(answerOf({ list: 'T1 a =60\nT2 b =60', influence: [0.9, 0.09] }));
  expect(text.slice(text.indexOf('Estimates'))).not.toContain('T2');
  expect(text.slice(text.indexOf('Estimates'))).toContain('T1');
});

test('a narrow window has no room for all columns, and it is said', () => {
  const text = scheduleText(scores(), { width: 60 });
  expect(text).toContain('\n     id  task                  takes  worker           start\n');
  expect(text).toContain(
    '… no room for finish, float, free, drag and decides; a wider window or --format csv has them',
  );
});

test('a year is said where two of them occur', () => {
  const answer = answerOf({ list: 'T1 a =480\nT2 b =480 < T1', start: '2026-12-31' });
  expect(scheduleText(answer)).toMatch(/T2 .* 2027-01-01 09:00 {2}2027-01-01 17:00/);
});

test('what limits a plan and how far it may be from the best one', () => {
  const text = (parts: object): string => scheduleText(answerOf({ list: 'T1 a =1000', ...parts }));
  const bounded = text({ lowerBound: 970, stopped: 'effort', limit: { kind: 'resource', name: 'gpu' } });
  expect(bounded).toContain('Test: 2d 40m with as many workers as are of use, at most 3.1 % above the bound\n');
  expect(bounded).toContain('  limited by  the resource gpu\n');
  expect(bounded).toContain('  bound       2d 10m: no schedule is shorter\n');
  expect(bounded).toContain('the effort was used up (the work of 1234 schedules); --effort max looks longer');
  const team = { kind: 'equal', count: 1 };
  const workers = (count: number): ScheduleLimit => ({
    kind: 'workers',
    names: Array.from({ length: count }, (_, at) => `worker ${at + 1}`),
  });
  expect(text({ team, limit: workers(1) })).toContain('limited by  the work of one worker\n');
  expect(text({ team: { kind: 'equal', count: 8 }, limit: workers(8) })).toContain('the work of all 8 workers\n');
  expect(text({ team: named('a', 'b'), limit: { kind: 'workers', names: ['a', 'b'] } })).toContain(
    'of all 2 workers\n',
  );
  const few = text({ team: named('a', 'b', 'c'), limit: { kind: 'workers', names: ['a', 'b'] } });
  expect(few).toContain('limited by  the work that only a and b can do');
  expect(text({ team })).toContain('with 1 worker, optimal');
  const only = text({ stopped: 'interrupted', lowerBound: 1 });
  expect(only).toContain('interrupted (the work of 1234 schedules): this is the best plan so far');
  expect(text({ limit: { kind: 'search' } })).toContain('no single thing; the search ruled out everything shorter\n');
  expect(text({ limit: { kind: 'search' }, lowerBound: 1 })).toContain('the search found nothing shorter\n');
  expect(text({ team, limit: { kind: 'window' } })).toContain('limited by  order and workers together: part');
  expect(text({ limit: { kind: 'window' } })).toContain('limited by  order and resources together: part');
  expect(text({ limit: { kind: 'file', name: 'src/a.py' } })).toContain(
    'the file src/a.py, at which one task at a time',
  );
});

const chain = (count: number, minutes: (at: number) => number): string =>
  Array.from({ length: count }, (_, at) => `T${at + 1} x =${minutes(at)}${at > 0 ? ` < T${at}` : ''}`).join('\n');

test('of a long list the first tasks and those with the least float are shown, and the rest is counted', () => {
  // The first and the last ten of a hundred are the only ones that decide the end.
  const minutes = (at: number): number => (at > 0 && at < 90 ? 10 + at : 1000);
  const list = Array.from({ length: 100 }, (_, at) => `T${at + 1} x =${minutes(at)}`).join('\n');
  const text = scheduleText(answerOf({ list }));
  const rows = text.split('\n').filter((line) => /^ {2}[*+ ] {2}T\d/.test(line));
  expect(rows).toHaveLength(60);
  for (let at = 1; at <= 20; at++) expect(rows[at - 1]).toMatch(new RegExp(`T${at} `));
  expect(rows.filter((line) => line.startsWith('  *')).map((line) => line.slice(5, 9).trim())).toEqual([
    'T1',
    ...Array.from({ length: 10 }, (_, at) => `T${at + 91}`),
  ]);
  expect(text).toContain('… 40 more tasks are left out');
});

test('long batches, many batches, long critical paths and many workers are cut, and it is said', () => {
  const text = scheduleText(answerOf({ list: chain(50, () => 30) }), { width: 80 });
  expect(text).toContain('  … 30 more batches with 30 tasks\n');
  expect(text).toContain('T6 → … 39 more … → T46');
  expect(text).toContain('  … 10 more workers are left out\n');
});

test.each([40, 60, 80, 120, 200])('no line is wider than %s columns', (width) => {
  const title = '数据库 '.repeat(40);
  const list = Array.from({ length: 30 }, (_, at) => `T${at + 1} ${title} =${(at * 7919) % 500}`).join('\n');
  const influence = Array.from({ length: 30 }, (_, at) => at / 30);
  const costs: AnswerParts['costs'] = ({ dag }) => [{ dependencies: dag.dependencies, minutes: 60 }];
  const parts = scheduleText(answerOf({ list: `${list} < T1`, start: '2026-12-01', influence, costs }), { width })
    .split('\n\n')
    .slice(1);
  const lines = parts.flatMap((part) => part.split('\n').slice(1)).filter((line) => !line.startsWith('  …'));
  const widest = Math.max(...lines.map((line) => columns(line)));
  expect(widest).toBeLessThanOrEqual(width);
});

test('text of a file cannot steer the terminal', () => {
  const text = scheduleText(answerOf({ list: 'T1 a\u001b[31m\u202eb =60', workers: ['x\u001b]0;y'] }));
  // biome-ignore lint/suspicious/noControlCharactersInRegex: that is what must not be there
  expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u202e]/);
});

test('of dropped tasks and of those that are only their parts no estimate is told', () => {
  const list = buildList('T1 a =60\nT2 b\nT3 [-] c\nT4 d');
  const tasks = list.tasks.map((task) => (task.id === 'T1' ? { ...task, parent: 'T4' } : task));
  const text = scheduleText(answerOf({ list: withoutDropped(dagOf({ ...list, tasks })[0]).list }));
  expect(text).toContain('  tasks       4: 1 with an estimate, 1 assumed, 1 only of sub-tasks, 1 dropped\n');
});
