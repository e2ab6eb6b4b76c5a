import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { folderWith, run, smallContract, smallPlan, writeFiles } from './sandbox.ts';

const feature = (files: Record<string, string> = {}): string =>
  folderWith({
    'specs/001-a/plan.md': smallPlan,
    'specs/001-a/contracts/models.yaml': smallContract.replaceAll('scores', 'models'),
    'specs/001-a/contracts/scores.yaml': smallContract,
    ...files,
  });
const tasks = (folder: string): string => readFileSync(join(folder, 'specs/001-a/tasks.md'), 'utf8');
const foreign = '# Tasks\n\n## Phase 1: Setup\n\n- [x] T001 Make the folder in src/\n';

test('build writes two files and says what it made', async () => {
  const folder = feature();
  const { code, out, err } = await run(folder, ['build']);
  expect([code, err]).toEqual([0, '']);
  expect(out).toMatch(
    /^specs\/001-a: \d+ tasks in \d+ batches\nmakespan \d.* of working time \(0 estimates given, \d+ assumed\)\ncritical path T001 → .*\nwrote tasks\.md, tasks\.mmd\n$/,
  );
  const again = await run(folder, ['build']);
  expect(again.out).toMatch(/tasks\.md, tasks\.mmd: nothing written\n$/);
  expect(existsSync(join(folder, 'specs/001-a/tasks.mmd'))).toBe(true);
});

test('build --json has all of it as data', async () => {
  const folder = feature();
  const first = JSON.parse((await run(folder, ['build', '--json'])).out).data;
  expect(first).toMatchObject({
    feature: 'specs/001-a',
    changed: true,
    written: ['tasks.md', 'tasks.mmd'],
    diagnostics: [],
  });
  expect(first.batches.flat()).toHaveLength(first.tasks);
  expect(first.criticalPath[0]).toBe('T001');
  expect(first.makespan).toBeGreaterThan(0);
  expect(first.changes.added).toHaveLength(first.tasks);
  const second = JSON.parse((await run(folder, ['build', '--json', '--check'])).out).data;
  expect(second).toMatchObject({ changed: false, written: [] });
});

test('--dry-run prints tasks.md and --out writes the same elsewhere', async () => {
  const folder = feature();
  const dry = await run(folder, ['build', '--dry-run']);
  expect([dry.code, existsSync(join(folder, 'specs/001-a/tasks.md'))]).toEqual([0, false]);
  expect(await run(folder, ['build', '--out', 'out'])).toMatchObject({
    code: 2,
    err: 'tasks-ml: out does not exist; make the folder first\n',
  });
  expect((await run(folder, ['build', '--out', 'specs/001-a/plan.md'])).err).toBe(
    'tasks-ml: specs/001-a/plan.md is not a folder\n',
  );
  mkdirSync(join(folder, 'out'));
  expect((await run(folder, ['build', '--out', 'out'])).code).toBe(0);
  expect(readFileSync(join(folder, 'out/tasks.md'), 'utf8')).toBe(dry.out);
  expect((await run(folder, ['build', '--check', '--out', 'out'])).code).toBe(0);
});

test.each<[string, (folder: string) => void, readonly string[]]>([
  [
    'a changed plan',
    (folder) => writeFiles(folder, { 'specs/001-a/plan.md': `${smallPlan}**Constraints**: offline\n` }),
    ['plan.md changed since the last build', /T\d+ is added/.source],
  ],
  [
    'a new contract',
    (folder) => writeFiles(folder, { 'specs/001-a/contracts/users.yaml': smallContract.replaceAll('scores', 'users') }),
    ['contracts/users.yaml is new since the last build'],
  ],
  [
    'a contract that is gone',
    (folder) => rmSync(join(folder, 'specs/001-a/contracts/scores.yaml')),
    ['contracts/scores.yaml is gone', 'is removed: Contract test for scores'],
  ],
  [
    'another title',
    (folder) => writeFiles(folder, { 'specs/001-a/plan.md': smallPlan.replace('FastAPI 0.110', 'FastAPI 0.111') }),
    ['is reworded: .*0\\.110.* → .*0\\.111'],
  ],
  [
    'a setting',
    (folder) => writeFiles(folder, { 'tasks-ml.config.yaml': 'phases: none\n' }),
    ['a setting changed, or'],
  ],
  [
    'text between the tasks',
    (folder) =>
      writeFiles(folder, {
        'specs/001-a/tasks.md': tasks(folder).replace('## Dependencies\n', '## Dependencies\n\nMine.\n'),
      }),
    ['was edited by hand'],
  ],
  ['no tasks.md', (folder) => rmSync(join(folder, 'specs/001-a/tasks.md')), ['tasks.md is not there yet']],
  [
    'no tasks.mmd',
    (folder) => rmSync(join(folder, 'specs/001-a/tasks.mmd')),
    ['specs/001-a: tasks.mmd would change', 'tasks.mmd is not the graph of tasks.md'],
  ],
  [
    'a foreign tasks.md',
    (folder) => writeFiles(folder, { 'specs/001-a/tasks.md': foreign }),
    ['tasks.md was not written by tasks-ml'],
  ],
])('build --check names %s, exits 1 and writes nothing', async (_, change, sentences) => {
  const folder = feature();
  await run(folder, ['build']);
  expect(await run(folder, ['build', '--check'])).toMatchObject({
    code: 0,
    out: 'specs/001-a: tasks.md and tasks.mmd are fresh\n',
  });
  change(folder);
  const files = ['tasks.md', 'tasks.mmd'].map((name) => join(folder, 'specs/001-a', name));
  const before = files.map((file) => existsSync(file) && readFileSync(file, 'utf8'));
  const { code, out } = await run(folder, ['build', '--check']);
  expect(code).toBe(1);
  for (const sentence of sentences) expect(out).toMatch(new RegExp(sentence.replace(/[`(]/g, '\\$&')));
  expect(files.map((file) => existsSync(file) && readFileSync(file, 'utf8'))).toEqual(before);
});

test('a foreign tasks.md is left alone', async () => {
  const folder = feature({ 'specs/001-a/tasks.md': foreign });
  const refused = await run(folder, ['build']);
  expect([refused.code, tasks(folder)]).toEqual([2, foreign]);
  expect(refused.err).toContain('specs/001-a/tasks.md was not written by tasks-ml and is left alone');
  expect((await run(folder, ['build', '--dry-run'])).out).toMatch(/^# Tasks: /);
  expect(tasks(folder)).toBe(foreign);
});

test('--renumber gives new ids and rewrites every reference', async () => {
  const folder = feature();
  await run(folder, ['build']);
  const moved = tasks(folder).replaceAll('T003', 'T903');
  writeFiles(folder, {
    'specs/001-a/tasks.md': moved.replace('## Dependencies', '## Notes\n\nT903 is mine.\n\n## Dependencies'),
  });
  await run(folder, ['build']);
  expect(tasks(folder)).toContain('T903 is mine.');
  expect((await run(folder, ['build', '--renumber'])).code).toBe(0);
  expect(tasks(folder)).not.toContain('T903');
  expect(tasks(folder)).toContain('is mine.');
  expect((await run(folder, ['build', '--check'])).code).toBe(0);
});

test('no plan, and nothing to build from, are errors', async () => {
  const none = folderWith({ 'specs/001-a/spec.md': '# Spec\n' });
  const missing = await run(none, ['build']);
  expect(missing).toEqual({
    code: 2,
    out: '',
    err: 'tasks-ml: No ML implementation plan found: specs/001-a/plan.md does not exist\n',
  });
  for (const plan of ['', '# Implementation Plan: only a title\n', '\uFEFF', '\n\n\n']) {
    const { code, out, err } = await run(folderWith({ 'specs/001-a/plan.md': plan }), ['build']);
    expect({ plan, code, out }).toEqual({ plan, code: 1, out: '' });
    expect(err).toMatch(/^specs\/001-a\/plan\.md:1:\d error no-task: /);
    expect(err).toMatch(/\ntasks-ml: nothing was written: 1 error\n$/);
  }
  const json = await run(folderWith({ 'specs/001-a/plan.md': '# P\n' }), ['build', '--json']);
  expect(JSON.parse(json.out)).toMatchObject({
    kind: 'build',
    data: { written: [], diagnostics: [{ code: 'no-task', line: 1 }] },
  });
});
