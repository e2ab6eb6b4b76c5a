import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { folderWith, run, writeFiles } from './sandbox.ts';

const plan =
  '# Implementation Plan: Scores\n\n**Language/Version**: Python 3.11\n**Project Type**: single project\n**Performance Goals**: p95 below 200 ms\n';
const tasks = `# Tasks: Scores

Words of ours.

## Phase 1: Setup

- [X] **T001** Create the folder src/

## Phase 2: User Story 1

- [ ] T002 [P] [US1] Write the reader in src/reader.py
- [ ] T003 [P] [US1] Write the writer in src/writer.py

## Phase 3: User Story 2

- [ ] T004 [US2] Write the page in src/page.py

## Dependencies

- T003 before T004

## Notes

Ask Ann.
`;
const documents = {
  'specs/001-a/plan.md': plan,
  'specs/001-a/data-model.md': '# Data Model\n\n### Score\n\n- `name` (String): the name\n',
};
const place = (): string => folderWith({ ...documents, 'specs/001-a/tasks.md': tasks });
const textIn = (folder: string): string => readFileSync(join(folder, 'specs/001-a/tasks.md'), 'utf8');

test('a tasks.md that people wrote is left alone, and it is said what takes it over', async () => {
  const folder = place();
  const { code, out, err } = await run(folder, ['build']);
  expect([code, out]).toEqual([2, '']);
  expect(err).toContain(
    'specs/001-a/tasks.md was not written by tasks-ml and is left alone; --adopt takes its tasks over',
  );
  expect(textIn(folder)).toBe(tasks);
});

test('--adopt --dry-run prints the difference and writes nothing', async () => {
  const folder = place();
  const { code, out } = await run(folder, ['build', '--adopt', '--dry-run']);
  expect(code).toBe(0);
  expect(out).toMatch(/^--- a\/specs\/001-a\/tasks\.md\n\+\+\+ b\/specs\/001-a\/tasks\.md\n@@ /);
  expect(out.split('\n')).toEqual(
    expect.arrayContaining(['-- [X] **T001** Create the folder src/', '+- [x] T001 Create the folder src/']),
  );
  expect(textIn(folder)).toBe(tasks);
});

test('--adopt keeps tasks, phases, sentences and sections, adds what the documents give, and a second build changes nothing', async () => {
  const folder = place();
  expect((await run(folder, ['build', '--adopt'])).code).toBe(0);
  const text = textIn(folder);
  for (const part of [
    'Words of ours.',
    '- [x] T001 Create the folder src/',
    '- T003 before T004',
    '## Notes\n\nAsk Ann.',
  ])
    expect(text).toContain(part);
  expect(text).toMatch(/- \[ \] T00[5-9] .*200 ms/);
  // Stories do not wait for one another, but for what was stated.
  expect(text).not.toMatch(/User Story 1 \(.*\) before User Story 2/);
  expect((await run(folder, ['build', '--check'])).code).toBe(0);
  expect((await run(folder, ['check'])).code).toBe(0);
});

test('what stands against it is said, and nothing is written', async () => {
  const twice = `${tasks}\n## Phase 4: Polish\n\n- [ ] T001 Something else in docs/a.md\n`;
  const folder = folderWith({ ...documents, 'specs/001-a/tasks.md': twice });
  const { code, err } = await run(folder, ['build', '--adopt']);
  expect([code, err]).toEqual([1, expect.stringContaining('no-duplicate-id: T001 is used for two tasks')]);
  expect(textIn(folder)).toBe(twice);
});

test('--diff prints what any build would change, as JSON as well, and writes nothing', async () => {
  const folder = place();
  await run(folder, ['build', '--adopt']);
  const before = textIn(folder);
  expect((await run(folder, ['build', '--diff'])).out).toBe('');
  writeFiles(folder, { 'specs/001-a/plan.md': plan.replace('200 ms', '100 ms') });
  const { code, out } = await run(folder, ['build', '--diff']);
  expect(code).toBe(0);
  expect(out).toMatch(/^-- \[ \] T\d+ .*200 ms.*\n\+- \[ \] T\d+ .*100 ms/m);
  expect(JSON.parse((await run(folder, ['build', '--diff', '--json'])).out).data).toMatchObject({
    diff: out,
    written: [],
  });
  expect(textIn(folder)).toBe(before);
});

test('--adopt --out leaves the file of people alone', async () => {
  const folder = folderWith({ ...documents, 'specs/001-a/tasks.md': tasks, 'out/x': '' });
  expect((await run(folder, ['build', '--adopt', '--out', 'out'])).code).toBe(0);
  expect(textIn(folder)).toBe(tasks);
  expect(readFileSync(join(folder, 'out/tasks.md'), 'utf8')).toContain('- [x] T001 Create the folder src/');
  expect((await run(folder, ['build', '--check', '--out', 'out'])).code).toBe(0);
});

test('rows of a table and numbers of an outline are taken over', async () => {
  const table =
    '# Tasks\n\n| ID | Task | Status | Room |\n|---|---|---|---|\n| T1 | Cut it | ✅ | 12 |\n| T2 | Paint it | | |\n';
  const folder = folderWith({ ...documents, 'specs/001-a/tasks.md': table });
  expect((await run(folder, ['build', '--adopt'])).code).toBe(0);
  expect(textIn(folder)).toContain('- [x] T1 Cut it\n  - Room: 12\n- [ ] T2 Paint it (depends on T1)\n');
  expect(textIn(folder)).not.toContain('| ID |');
  writeFiles(folder, { 'specs/001-a/tasks.md': '# Plan\n\n- [ ] 1. Cut it\n  - [x] 1.1 Measure it\n' });
  const { code, err } = await run(folder, ['build', '--adopt']);
  expect([code, err]).toEqual([0, expect.stringContaining('all tasks are numbered anew')]);
  expect(textIn(folder)).toMatch(/- \[x\] T(\d+) Measure it\n- \[ \] T\d+ Cut it \(depends on T\1\)\n/);
  expect((await run(folder, ['build', '--check'])).code).toBe(0);
});

test('--check says of a file of people what takes it over', async () => {
  const folder = place();
  const { code, out } = await run(folder, ['build', '--check']);
  expect([code, out]).toEqual([1, expect.stringContaining('--adopt takes its tasks over')]);
});
