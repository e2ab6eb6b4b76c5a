import { chmodSync, lstatSync, readdirSync, readFileSync, statSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { applyPatch } from 'diff';
import { expect, test } from 'vitest';
import { folderWith, folderWithSpec, repository, run } from './sandbox.ts';

const loose = `# Tasks: Scores

## Phase 1: Setup

* [X] **T001**: Create the project in src/

## Phase 2: Core

- [ ] T002 [P] Write the reader in src/reader.py (depends on T001)
- [ ] T003: Write the writer in src/writer.py (requires T001)
- [ ] ~~T004~~ Write the program in src/main.py
`;
const tidy = loose
  .replace('* [X] **T001**:', '- [x] T001')
  .replace('T003: Write', 'T003 Write')
  .replace('requires', 'depends on');
const left = 'T004 (line 11) stays as it is';
const read = (folder: string, path: string): string => readFileSync(join(folder, path), 'utf8');
const folder = (): string => folderWith({ 'specs/001-a/tasks.md': loose, 'specs/002-b/tasks.md': tidy });

test('fmt rewrites files in place and says what it did', async () => {
  const place = folder();
  expect(await run(place, ['fmt', 'specs'])).toEqual({
    code: 0,
    out: `specs/001-a/tasks.md: 2 of 4 tasks rewritten; ${left}\nspecs/002-b/tasks.md: nothing to rewrite; ${left}\n`,
    err: '',
  });
  expect(read(place, 'specs/001-a/tasks.md')).toBe(tidy);
  expect(readdirSync(join(place, 'specs/001-a'))).toEqual(['tasks.md']);
  expect((await run(place, ['fmt', '--check', 'specs'])).code).toBe(0);
});

test('a file in canonical form is not written', async () => {
  const place = folderWith({ 'tasks.md': '- [ ] T001 Open\n' });
  const { mtimeMs } = statSync(join(place, 'tasks.md'));
  expect(await run(place, ['fmt', 'tasks.md'])).toEqual({ code: 0, out: 'tasks.md is in canonical form\n', err: '' });
  expect(statSync(join(place, 'tasks.md')).mtimeMs).toBe(mtimeMs);
});

test('a generated file is left alone, and fmt says so', async () => {
  const place = folderWithSpec('001-churn-training');
  const { code, out } = await run(place, ['fmt']);
  expect([code, out]).toEqual([
    0,
    'specs/001-churn-training/tasks.md is in canonical form: `tasks-ml build` wrote it\n',
  ]);
});

test('--check writes nothing and names each line', async () => {
  const place = folder();
  expect(await run(place, ['fmt', '--check', 'specs'])).toEqual({
    code: 1,
    out: 'specs/001-a/tasks.md:5 T001 is not in canonical form\nspecs/001-a/tasks.md:10 T003 is not in canonical form\n',
    err: `specs/001-a/tasks.md: 2 of 4 tasks would be rewritten; ${left}\nspecs/002-b/tasks.md: nothing to rewrite; ${left}\n`,
  });
  expect(read(place, 'specs/001-a/tasks.md')).toBe(loose);
});

test('--dry-run prints a difference that can be applied, and writes nothing', async () => {
  const place = folder();
  const { code, out, err } = await run(place, ['fmt', '--dry-run', 'specs/001-a']);
  expect([code, err]).toEqual([0, `specs/001-a/tasks.md: 2 of 4 tasks would be rewritten; ${left}\n`]);
  expect(out.split('\n').slice(0, 11)).toEqual([
    '--- a/specs/001-a/tasks.md',
    '+++ b/specs/001-a/tasks.md',
    '@@ -2,10 +2,10 @@',
    ' ',
    ' ## Phase 1: Setup',
    ' ',
    '-* [X] **T001**: Create the project in src/',
    '+- [x] T001 Create the project in src/',
    ' ',
    ' ## Phase 2: Core',
    ' ',
  ]);
  expect(applyPatch(loose, out)).toBe(tidy);
  expect(read(place, 'specs/001-a/tasks.md')).toBe(loose);
  expect((await run(place, ['fmt', '--dry-run', 'specs/002-b'])).out).toBe('');
});

test('differences of all forms can be applied, with any end of file and any length', async () => {
  const fixtures = join(repository, 'fixtures/format');
  const headings = Array.from({ length: 3000 }, (_, at) => `### T${at}: Do it ✅\n\n- Files: src/a${at}.py\n\nWords\n`);
  const texts = [
    ...readdirSync(fixtures).map((name) => read(fixtures, `${name}/tasks.md`)),
    headings.join('\n'),
    `### T001: Long\n${'line\n'.repeat(5000)}`,
    '* [ ] T001 Open',
    '\uFEFF* [ ] T001 Open\r\n\r\n* [ ] T002 Close\r\n',
  ];
  for (const text of texts) {
    const place = folderWith({ 'tasks.md': text });
    const { out } = await run(place, ['fmt', '--dry-run', 'tasks.md']);
    await run(place, ['fmt', 'tasks.md']);
    expect(out.includes('\n\\ No newline')).toBe(!text.endsWith('\n'));
    expect(
      applyPatch(text, out, { autoConvertLineEndings: false }) === read(place, 'tasks.md'),
      text.slice(0, 99),
    ).toBe(true);
  }
});

test('--json has the line of each task, and the difference of a dry run', async () => {
  const place = folder();
  const argv = ['fmt', '--json', 'specs/001-a'];
  const { schemaVersion, kind, data } = JSON.parse((await run(place, [...argv, '--dry-run'])).out);
  const file = {
    file: 'specs/001-a/tasks.md',
    tasks: 4,
    changed: true,
    written: false,
    rewritten: [
      { id: 'T001', line: 5 },
      { id: 'T003', line: 10 },
    ],
    left: [{ id: 'T004', line: 11 }],
  };
  expect([schemaVersion, kind, data]).toEqual([1, 'fmt', { files: [{ ...file, diff: expect.any(String) }] }]);
  expect(JSON.parse((await run(place, argv)).out).data).toEqual({ files: [{ ...file, written: true }] });
  const again = { ...file, changed: false, rewritten: [] };
  expect(JSON.parse((await run(place, [...argv, '--check'])).out).data).toEqual({ files: [again] });
});

test('a file may have any name', async () => {
  const place = folderWith({ 'list.md': loose });
  expect((await run(place, ['fmt', 'list.md'])).out).toBe(`list.md: 2 of 4 tasks rewritten; ${left}\n`);
  expect([readdirSync(place), read(place, 'list.md')]).toEqual([['list.md'], tidy]);
});

test('a file keeps its mode, and a link stays a link', async () => {
  const place = folderWith({ 'plan/real.md': loose });
  symlinkSync('real.md', join(place, 'plan/tasks.md'));
  chmodSync(join(place, 'plan/real.md'), 0o640);
  expect((await run(place, ['fmt', 'plan'])).code).toBe(0);
  expect(lstatSync(join(place, 'plan/tasks.md')).isSymbolicLink()).toBe(true);
  expect([read(place, 'plan/real.md'), statSync(join(place, 'plan/real.md')).mode & 0o777]).toEqual([tidy, 0o640]);
});

test.each([
  ['# Nothing\n', undefined, 'tasks.md holds no task; write tasks as `- [ ] T001 …`\n'],
  ['* [ ] Open\n', 'unnumbered: true\n', 'tasks.md stays as it is: its tasks have no ids\n'],
])('%j is left alone', async (text, config, sentence) => {
  const place = folderWith({ 'tasks.md': text, ...(config ? { 'tasks-ml.config.yaml': config } : {}) });
  expect(await run(place, ['fmt', 'tasks.md'])).toEqual({ code: 0, out: sentence, err: '' });
  expect(read(place, 'tasks.md')).toBe(text);
});

test('nothing is written where one of the files cannot be read', async () => {
  const place = folderWith({ 'a/tasks.md': loose, 'b/tasks.md': new Uint8Array([0, 1, 2]) });
  const { code, out, err } = await run(place, ['fmt', 'a', 'b']);
  expect([code, out, err]).toEqual([2, '', 'tasks-ml: b/tasks.md is a binary file; a text file is expected\n']);
  expect(read(place, 'a/tasks.md')).toBe(loose);
  expect((await run(place, ['fmt', 'nowhere'])).code).toBe(2);
});
