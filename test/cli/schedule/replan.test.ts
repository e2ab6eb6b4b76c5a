import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { folderWith, run } from '../sandbox.ts';

// Two workers: T001 0–60, then T003 60–240 beside T002 60–180 and T004 180–300.
const list = (states: string): string => {
  const [first, second, third, fourth] = states;
  return `# Tasks: Scores

- [${first}] T001 Create the project in src/
  - Estimate: 1 h
- [${second}] T002 [P] Write the reader in src/reader.py (depends on T001)
  - Estimate: 2 h
- [${third}] T003 [P] Write the writer in src/writer.py (depends on T001)
  - Estimate: 3 h
- [${fourth}] T004 [P] Write the program in src/main.py (depends on T002)
  - Estimate: 2 h
`;
};
const settings = 'derived: { order: false, phase: false }\nworkers: 2\n';
const folderIn = (states: string): string => folderWith({ 'tasks.md': list(states), 'tasks-ml.config.yaml': settings });
const schedule = (folder: string, argv: readonly string[]) =>
  run(folder, ['schedule', '--runs', '10', ...argv, 'tasks.md']);

async function dataOf(folder: string, argv: readonly string[]) {
  const { code, out, err } = await schedule(folder, ['--json', ...argv]);
  expect(code, err).toBe(0);
  const { data } = JSON.parse(out);
  const places: string[] = data.tasks.map(
    (task: Record<string, unknown>) => `${task['id']} ${task['start']}–${task['finish']}`,
  );
  return { data, err, places };
}

test('done and begun tasks stay where the plan from the beginning has them', async () => {
  const { data, err, places } = await dataOf(folderIn('xx~ '), ['--replan']);
  expect(places).toEqual(['T001 0–60', 'T002 60–180', 'T003 60–240', 'T004 180–300']);
  expect([data.replan, data.makespan, err]).toEqual([{ now: 180, late: [], unknown: [], behind: [] }, 300, '']);
});

test('work that was done in another order leaves a gap, and that is said', async () => {
  // T004 is done at 300 of the plan, and T002 and T003 were not begun at 60.
  const { data, err, places } = await dataOf(folderIn('x  x'), ['--replan']);
  expect(places).toEqual(['T001 0–60', 'T002 300–420', 'T003 300–480', 'T004 180–300']);
  expect(data.replan).toEqual({ now: 300, late: [], unknown: [], behind: ['T002', 'T003'] });
  expect(err).toBe(
    'T002, T003 should have begun by now and have not: planned from 5h on; --start and --now say another day\n',
  );
});

test('an earlier plan says where they lie, and ticking a box does not change a plan', async () => {
  const folder = folderIn('    ');
  expect((await schedule(folder, ['--workers', '1', '--json', '--output-file', 'old.json'])).code).toBe(0);
  const before = (await dataOf(folder, [])).data.tasks;
  writeFileSync(join(folder, 'tasks.md'), list('x ~ '));
  const after = (await dataOf(folder, [])).data.tasks;
  const times = (tasks: readonly Record<string, unknown>[]) =>
    tasks.map(({ start, finish, worker }) => [start, finish, worker]);
  expect(times(after)).toEqual(times(before));

  // One after the other: T001, then two of the others, in whichever order.
  const old = (await dataOf(folder, ['--workers', '1'])).places;
  const { data, places } = await dataOf(folder, ['--replan', 'old.json']);
  expect([places[0], places[2]]).toEqual([old[0], old[2]]);
  const begin = Number(/ (\d+)–/.exec(old[2] as string)?.[1]);
  expect(data.replan.now).toBe(begin);
  for (const at of [1, 3]) expect(Number(/ (\d+)–/.exec(places[at] as string)?.[1])).toBeGreaterThanOrEqual(begin);
});

test('what should be over takes its whole time again, and that is said', async () => {
  const { places, data, err } = await dataOf(folderIn('x~  '), [
    '--replan',
    '--start',
    '2026-12-07',
    '--now',
    '2026-12-08',
  ]);
  expect(places).toEqual(['T001 0–60', 'T002 60–600', 'T003 480–660', 'T004 600–720']);
  expect(data.replan).toEqual({ now: 480, late: ['T002'], unknown: [], behind: ['T003', 'T004'] });
  expect(err).toBe(
    'T002 should be over by now: the whole time is planned again\nT003, T004 should have begun by now and have not: planned from 1d on\n',
  );
});

test('tasks that the earlier plan does not know', async () => {
  const folder = folderIn('xx  ');
  const task = { id: 'T001', start: 0, finish: 60 };
  const old = { schemaVersion: 1, kind: 'schedule', data: { makespan: 60, lowerBound: 60, tasks: [task] } };
  writeFileSync(join(folder, 'old.json'), JSON.stringify(old));
  const { places, data, err } = await dataOf(folder, ['--replan', 'old.json']);
  expect(places).toEqual(['T001 0–60', 'T002 60–60', 'T003 60–240', 'T004 60–180']);
  expect(data.replan.unknown).toEqual(['T002']);
  expect(err).toBe('the earlier plan does not know T002: taken as done or begun just now\n');
});

test('changes are made to what is left', async () => {
  const { data } = await dataOf(folderIn('xx~ '), ['--replan', '--what-if', 'T004=4h']);
  expect(data.whatIf.comparison.makespan).toEqual({ before: 300, after: 420 });
});

test('a folder behind --replan is the place of tasks.md', async () => {
  const folder = folderIn('x   ');
  const { code, out, err } = await run(folder, ['schedule', '--runs', '10', '--json', '--replan', '.']);
  expect([code, err]).toEqual([0, '']);
  expect(JSON.parse(out).data.replan.now).toBe(60);
});

test('without --replan one line says that what is done does not count', async () => {
  expect((await schedule(folderIn('x~  '), ['--format', 'csv'])).err).toBe(
    '1 of 4 tasks is done, 1 in progress: this is the plan from the beginning; --replan plans what is left\n',
  );
  expect((await schedule(folderIn('    '), ['--replan'])).err).toBe(
    'no task is done or in progress: this is the plan from the beginning\n',
  );
});

test('what is different from an earlier plan', async () => {
  const folder = folderIn('    ');
  await schedule(folder, ['--json', '--output-file', 'old.json']);
  writeFileSync(join(folder, 'tasks.md'), list('    ').replace('Estimate: 3 h', 'Estimate: 5 h'));
  const { code, out } = await schedule(folder, ['--compare', 'old.json']);
  expect(code).toBe(0);
  expect(out.slice(out.indexOf('Compared'))).toMatch(/^Compared with old\.json\n {2}makespan +5h → 6h, 1h longer\n/);
  expect((await dataOf(folder, ['--compare', 'old.json'])).data.comparison.changed).toEqual([
    {
      id: 'T003',
      title: 'Write the writer in src/writer.py',
      finish: { before: 240, after: 360 },
      duration: { before: 180, after: 300 },
    },
  ]);
});

test.each([
  ['{', /holds no schedule/],
  ['{"kind":"check","data":{}}', /holds no schedule/],
  ['{"kind":"schedule","data":{"makespan":-1,"lowerBound":0,"tasks":[]}}', /holds no schedule/],
  ['{"kind":"schedule","data":{"makespan":1,"lowerBound":0,"tasks":[null]}}', /holds a task without an id/],
  [
    '{"kind":"schedule","data":{"makespan":1,"lowerBound":0,"tasks":[{"id":"T001","start":2,"finish":1}]}}',
    /has no times for T001/,
  ],
])('%s is no earlier plan', async (text, message) => {
  const folder = folderIn('    ');
  writeFileSync(join(folder, 'old.json'), text);
  for (const option of ['--replan', '--compare']) {
    const { code, out, err } = await schedule(folder, [option, 'old.json']);
    expect([code, out]).toEqual([2, '']);
    expect(err).toMatch(message);
  }
});

test('what is done holds what it needs in the plan from the beginning, as if it were open', async () => {
  const text = (state: string): string =>
    ['T001', 'T002'].map((id) => `- [${state}] ${id} [P] Train ${id} in src/${id}.py\n  - Resources: gpu\n`).join('');
  const places = async (state: string): Promise<readonly string[]> =>
    (await dataOf(folderWith({ 'tasks.md': text(state), 'tasks-ml.config.yaml': 'resources: { gpu: 1 }\n' }), []))
      .places;
  expect(await places(' ')).toEqual(['T001 0–60', 'T002 60–120']);
  expect(await places('x')).toEqual(await places(' '));
});
