import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Outcome } from '../sandbox.ts';
import { folderWith, run } from '../sandbox.ts';

// One worker takes 1 + 2 + 3 + 2 = 8 hours. Two take 5: T001, then T003 beside T002 and T004, of which T004 waits
// for T002. T005 was dropped.
const list = `# Tasks: Scores

- [ ] T001 Create the project in src/
  - Estimate: 1 h
- [ ] T002 [P] Write the reader in src/reader.py (depends on T001)
  - Estimate: 2 h
- [ ] T003 [P] Write the writer in src/writer.py (depends on T001)
  - Estimate: 3 h
- [ ] T004 [P] Write the program in src/main.py (depends on T002)
  - Estimate: 2 h
  - Resources: gpu
- [-] T005 [P] Write it in Rust in src/reader.py
  - Estimate: 9 d
`;
const settings = 'derived: { order: false, phase: false }\nresources: { gpu: 1 }\n';

const inFolder = (argv: readonly string[], more: Readonly<Record<string, string>> = {}): Promise<Outcome> =>
  run(folderWith({ 'tasks.md': list, 'tasks-ml.config.yaml': settings, ...more }), [
    'schedule',
    '--runs',
    '10',
    ...argv,
    'tasks.md',
  ]);

/** The data of `schedule --json`. */
async function dataOf(argv: readonly string[], more: Readonly<Record<string, string>> = {}) {
  const { code, out, err } = await inFolder(['--json', '--runs', '10', ...argv], more);
  expect({ code, err }).toEqual({ code: 0, err: '' });
  return JSON.parse(out).data;
}

test('as many workers as the options say, or else the settings, or else as are of use', async () => {
  expect(await dataOf([])).toMatchObject({ makespan: 300, optimal: true, team: { kind: 'unlimited' } });
  expect(await dataOf(['--workers', '1'])).toMatchObject({ makespan: 480, optimal: true, team: { kind: 'equal' } });
  const counted = { 'tasks-ml.config.yaml': `${settings}workers: 1\n` };
  expect(await dataOf([], counted)).toMatchObject({ makespan: 480, team: { kind: 'equal', count: 1 } });
  const named = { 'tasks-ml.config.yaml': `${settings}workers: [{ name: ml-engineer, speed: 2 }]\n` };
  expect(await dataOf([], named)).toMatchObject({ makespan: 240, team: { kind: 'named', count: 1 } });
  expect(await dataOf(['--workers', '2'], named)).toMatchObject({ makespan: 300, team: { kind: 'equal', count: 2 } });
});

test('what was not understood is not in the plan, and that is said', async () => {
  const folder = folderWith({ 'tasks.md': '- [ ] T001 Do it in a.py\n  - Estimate: a few days\n' });
  const { code, err } = await run(folder, ['schedule', '--runs', '10', 'tasks.md']);
  expect([code, err]).toEqual([
    0,
    '1 text was not understood and is not in the plan; `tasks-ml check tasks.md` says which\n',
  ]);
});

test('a dropped task takes no time and holds nothing', async () => {
  const { tasks } = await dataOf(['--workers', '2']);
  expect(tasks.at(-1)).toMatchObject({ id: 'T005', duration: 0, worker: null });
});

test('times get dates, and dates are needed where a format holds them', async () => {
  const { tasks, start, finish } = await dataOf(['--start', '2026-12-05', '--workers', '1']);
  expect([start, finish]).toEqual(['2026-12-07', '2026-12-07']);
  expect(tasks[0]).toMatchObject({ startTime: '2026-12-07T09:00', finishTime: '2026-12-07T10:00' });
  for (const format of ['ics', 'taskjuggler', 'msproject-xml'])
    expect(await inFolder(['--format', format])).toEqual({
      code: 2,
      out: '',
      err: `tasks-ml: --format ${format} holds dates; say the first day of the work: --start 2026-12-01\n`,
    });
});

test('holidays take no time, and who is away does nothing', async () => {
  const calendar = `${settings}calendar: { holidays: [2026-12-08] }\nworkers:\n  - name: ml-engineer\n    absences: [2026-12-07]\n`;
  const { tasks } = await dataOf(['--start', '2026-12-07'], { 'tasks-ml.config.yaml': calendar });
  expect(tasks[0].startTime).toBe('2026-12-09T09:00');
});

test.each(['table', 'csv', 'mermaid', 'ics', 'taskjuggler', 'msproject-xml'])('%s is printed', async (format) => {
  const { code, out, err } = await inFolder(['--format', format, '--start', '2026-12-07', '--workers', '2']);
  expect([code, err]).toEqual([0, '']);
  for (const id of ['T001', 'T004']) expect(out).toContain(id);
});

test('into a file, and nothing else of the folder changes', async () => {
  const folder = folderWith({ 'tasks.md': list, 'tasks-ml.config.yaml': settings });
  const { code, out, err } = await run(folder, ['schedule', '--format', 'csv', '--output-file', 'out/plan.csv']);
  expect([code, out, err]).toEqual([0, '', 'wrote out/plan.csv\n']);
  expect(readFileSync(join(folder, 'out/plan.csv'), 'utf8')).toMatch(/^id,title,.*\r\nT001,/);
});

test('the same bytes for the same seed', async () => {
  const [first, second] = [
    await inFolder(['--workers', '2', '--seed', '7']),
    await inFolder(['--workers', '2', '--seed', '7']),
  ];
  expect(second).toEqual(first);
});

test('what can never be done names the task, its line and what stands against it', async () => {
  const wants = list.replace('Resources: gpu', 'Resources: 2 × gpu');
  const { code, out, err } = await inFolder([], { 'tasks.md': wants });
  expect([code, out]).toEqual([2, '']);
  expect(err).toMatch(/^tasks-ml: tasks\.md:9 T004 needs 2 × gpu, and/);
});

test('resources are enough where the settings name none, but for what is asked', async () => {
  const two = {
    'tasks.md': list.replace('the writer in src/writer.py (depends on T001)\n', '$&  - Resources: gpu, test-db\n'),
  };
  const none = { 'tasks-ml.config.yaml': 'derived: { order: false, phase: false }\n', ...two };
  const said = (names: string): string =>
    `nothing says how much there is of ${names}: taken for enough; \`resources\` of the settings limits it\n`;
  expect(await inFolder(['--format', 'csv'], none)).toMatchObject({ code: 0, err: said('gpu and test-db') });
  const { code, out, err } = await inFolder(['--json', '--what-if', 'gpu=1'], none);
  expect([code, err]).toEqual([0, said('test-db')]);
  // T003 and T004 can no longer overlap.
  expect(JSON.parse(out).data.whatIf.comparison.makespan).toEqual({ before: 300, after: 360 });
});

test('a cycle is an error of the text', async () => {
  const { code, out, err } = await inFolder([], {
    'tasks.md': '- [ ] T001 a (depends on T002)\n- [ ] T002 b (depends on T001)\n',
  });
  expect([code, out]).toEqual([1, '']);
  expect(err).toBe('tasks-ml: tasks.md has a cycle; `tasks-ml check tasks.md` shows it\n');
});

test.each([
  [['--effort', 'max', '--time-limit', '2s'], /--effort counts schedules and --time-limit looks at the clock/],
  [['--time-limit', '2 parsec'], /--time-limit 2 parsec is no time; write it like 2s/],
  [['--time-limit', '0s'], /is no time/],
  [['--workers', '0'], /A number from 1 on is expected/],
  [['--runs', '200000'], /--runs 200000 is more than 100000/],
  [['--start', '2026-02-30'], /--start 2026-02-30 is no day/],
  [['--now', '2026-12-02'], /give --replan as well/],
  [['--now', '2026-12-02', '--replan'], /say the first day of the work as well/],
  [
    ['--start', '2026-12-02', '--now', '2026-12-01', '--replan'],
    /--now 2026-12-01 lies before the first day of the work/,
  ],
  [['--format', 'csv', '--what-if', '+worker'], /--what-if has no place in csv/],
  [['--compare', 'old.json', '--what-if', '+worker'], /give one of them/],
  [['--compare', 'old.json'], /old\.json does not exist/],
  [['--compare', 'tasks.md'], /--compare: tasks\.md holds no schedule; `tasks-ml schedule --json --output-file/],
  [['--curve', '1000'], /--curve 1000 is no number of workers from 1 to 100/],
  [['--what-if', 'T002'], /--what-if T002 is no change; write T012=3d/],
  [['--what-if', 'T009=3d'], /tasks\.md has no task T009/],
  [['--what-if', 'T002=soon'], /soon is no duration; write 3d/],
  [['--what-if', 'tpu=3'], /tpu is neither a task nor a resource/],
  [['--what-if', 'gpu=many'], /many is no whole number/],
  [['--what-if', '+worker'], /\+worker: there are workers for all tasks/],
  [['--what-if', '-T004:T001'], /T004 does not wait for T001 directly/],
  [['--what-if', '+T001:T004'], /T004 waits for T001, and both would wait for each other/],
  [['--what-if', '+T001:T001'], /a task cannot wait for itself/],
  [['--what-if', 'gpu=0'], /^tasks-ml: --what-if gpu=0: tasks\.md:9 T004/],
])('%j cannot be met', async (argv, message) => {
  const { code, out, err } = await inFolder(argv);
  expect([code, out]).toEqual([2, '']);
  expect(err).toMatch(message);
});

test.each([
  [['T003=1d'], 780],
  [['T003=1-2 h'], 390],
  [['+worker'], 300],
  [['+worker', 'T004=1h'], 240],
  [['workers=4', 'T004=1h'], 240],
  [['-T004:T002'], 480],
  [['+T004:T003', '+worker'], 360],
] as const)('with one worker, what if %j', async (changes, makespan) => {
  const { makespan: before, whatIf } = await dataOf([
    '--workers',
    '1',
    ...changes.flatMap((each) => ['--what-if', each]),
  ]);
  expect(before).toBe(480);
  expect(whatIf).toMatchObject({ changes, schedule: { makespan } });
  expect(whatIf.comparison.makespan).toEqual({ before: 480, after: makespan });
});

test('the makespan for more and more workers', async () => {
  const { curve } = await dataOf(['--curve']);
  // One after the other; then T003 beside the others; a third has nothing to do.
  expect(curve).toEqual({
    rows: [
      { workers: 1, makespan: 480, lowerBound: 480, optimal: true },
      { workers: 2, makespan: 300, lowerBound: 300, optimal: true },
    ],
    knee: 2,
  });
  expect((await dataOf(['--curve', '1'])).curve).toEqual({ rows: curve.rows.slice(0, 1), knee: null });
  const { out } = await inFolder(['--runs', '10', '--curve', '2']);
  expect(out.slice(out.indexOf('Workers and time'))).toMatch(/ 1 +1d +optimal .*\n.* 2 .* 5h +37\.5 % +optimal/);
});
