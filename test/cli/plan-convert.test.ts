import { existsSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readPlan } from '../../src/read/plan.ts';
import { folderWith, run, smallContract } from './sandbox.ts';

const plan = `# Implementation Plan: Scoring

## Overview

Scores customers every night.

## Phase 1: Data

### Task 1.1: Test the reader
- **Assignee**: Data Engineer
- **Estimated Time**: 4 hours
- **Files**:
  - \`tests/test_rows.py\` (CREATE)
- **Dependencies**: None
- **Verification**:
  - Run \`pytest tests/test_rows.py\`
  - Verify exit code is 1
- **Definition of Done**:
  - the test fails for want of a reader

### Task 1.2: Read the rows
- **Estimated Time**: 1 day
- **Files**:
  - \`src/rows.py\` (CREATE)
- **Dependencies**: Task 1.1

## Phase 2: Model

### Task 2.1: Train
- **Estimated Time**: 2-3 days
- **Files**:
  - \`src/train.py\` (CREATE)
- **Dependencies**: Task 1.2
`;

test('a plan is printed in another dialect, with dates when a first day is given', async () => {
  const folder = folderWith({ 'plan.md': plan });
  const { code, out, err } = await run(folder, [
    ...['plan', 'convert', 'plan.md', '--to', 'components'],
    ...['--start', '2026-12-03', '--team', '2'],
  ]);
  expect([code, err]).toEqual([0, '']);
  // Four hours and a day from a Thursday, then two and a half days over the weekend.
  expect(out).toMatch(/\| Start Date +\| 2026-12-03 \(scheduled\) +\|/);
  expect(out).toMatch(/\| Target Completion +\| 2026-12-08 \(scheduled\) +\|/);
  expect(out).toMatch(/\| Team Size +\| 2 \(scheduled\) +\|/);
  const read = readPlan({ path: 'plan.md', text: out }).value;
  expect(read.dialects[0]).toBe('components');
  expect(read.tasks.map(({ title, estimate }) => [title, estimate?.text])).toEqual([
    ['Test the reader', '4 hours'],
    ['Read the rows', '1 day'],
    ['Train', '2-3 days'],
  ]);
  expect(read.tasks[0]?.verification.map(({ command, exitCode }) => [command, exitCode])).toEqual([
    ['pytest tests/test_rows.py', 1],
    [undefined, undefined],
  ]);
});

test('--out writes a file, a folder stands for its plan.md, and --json says what was done', async () => {
  const folder = folderWith({ 'specs/001-a/plan.md': plan });
  const argv = ['plan', 'convert', 'specs/001-a', '--to', 'spec-kit', '--out', 'new/folder/out.md'];
  const first = await run(folder, argv);
  expect(first).toEqual({ code: 0, out: 'new/folder/out.md: 3 tasks of specs/001-a/plan.md as spec-kit\n', err: '' });
  const text = readFileSync(join(folder, 'new/folder/out.md'), 'utf8');
  expect(text).toContain('- [ ] T001 ');
  expect((await run(folder, argv)).code).toBe(2);
  const { data } = JSON.parse((await run(folder, [...argv, '--json', '--force'])).out);
  expect(data).toMatchObject({
    file: 'specs/001-a/plan.md',
    to: 'spec-kit',
    written: 'new/folder/out.md',
    diagnostics: [],
    text,
  });
  expect(data.from[0]).toBe('phased-tasks');
});

test.each([
  [['--to', 'kanban'], /--to <dialect>.*kanban/],
  [['--to', 'steps', '--start', '2026-02-30'], /--start 2026-02-30 is no day; write it like 2026-12-01/],
  [['--to', 'steps', '--team', '0'], /--team 0 can do nothing/],
  [['--to', 'steps', '--out', 'plan.md'], /plan\.md is there; --force writes over it/],
  [[], /--to <dialect>/],
])('%j is refused', async (options, message) => {
  const folder = folderWith({ 'plan.md': plan });
  const { code, out, err } = await run(folder, ['plan', 'convert', 'plan.md', ...options]);
  expect([code, out]).toEqual([2, '']);
  expect(err).toMatch(message);
  expect(readFileSync(join(folder, 'plan.md'), 'utf8')).toBe(plan);
});

test('what dates rest on is said, and where there is no place for them', async () => {
  const folder = folderWith({ 'plan.md': plan.replace('- **Estimated Time**: 1 day\n', '') });
  const argv = ['plan', 'convert', 'plan.md', '--start', '2026-12-03', '--to'];
  expect((await run(folder, [...argv, 'components'])).err).toBe(
    '1 of 3 tasks have no estimate: what the schedule says of them is assumed\n',
  );
  expect((await run(folder, [...argv, 'steps'])).err).toBe('steps has no place for dates; --to components has\n');
});

test('a link to itself is a clear error', async () => {
  const folder = folderWith({});
  symlinkSync('loop.md', join(folder, 'loop.md'));
  expect(await run(folder, ['plan', 'convert', 'loop.md', '--to', 'steps'])).toMatchObject({ code: 2, out: '' });
});

test('a plan that cannot be worked through is not written', async () => {
  const folder = folderWith({ 'plan.md': plan.replace('**Dependencies**: None', '**Dependencies**: Task 2.1') });
  const { code, out, err } = await run(folder, ['plan', 'convert', 'plan.md', '--to', 'steps', '--out', 'out.md']);
  expect([code, out, existsSync(join(folder, 'out.md'))]).toEqual([1, '', false]);
  expect(err).toContain('these tasks wait for each other: Task 1.1 → Task 1.2 → Task 2.1 → Task 1.1');
});

test('build --format writes all tasks as a plan beside tasks.md, and --check sees when it is stale', async () => {
  const folder = folderWith({ 'specs/001-a/plan.md': plan, 'specs/001-a/contracts/scores.yaml': smallContract });
  const built = await run(folder, ['build', '--format', 'phased-tasks']);
  expect([built.code, built.err]).toEqual([0, '']);
  expect(built.out).toMatch(/wrote tasks\.md, tasks\.mmd, tasks\.phased-tasks\.md\n$/);
  const path = join(folder, 'specs/001-a/tasks.phased-tasks.md');
  const text = readFileSync(path, 'utf8');
  const read = readPlan({ path: 'plan.md', text }).value;
  const tasks = readFileSync(join(folder, 'specs/001-a/tasks.md'), 'utf8').match(/^- \[.\] T\d+/gm) ?? [];
  expect(read.tasks).toHaveLength(tasks.length);
  expect(read.tasks.find(({ title }) => title.startsWith('Train'))).toMatchObject({
    estimate: { text: '2-3 days' },
    files: [{ value: 'src/train.py', action: 'create' }],
  });
  expect(text).toContain('Scores customers every night.');
  expect((await run(folder, ['build', '--format', 'phased-tasks', '--check'])).code).toBe(0);
  const preview = await run(folder, ['build', '--format', 'phased-tasks', '--dry-run']);
  expect(preview.out).toBe(text);
  const diff = await run(folder, ['build', '--format', 'steps', '--diff']);
  expect(diff.out).toContain('+++ b/specs/001-a/tasks.steps.md');
  const stale = await run(folder, ['build', '--format', 'components', '--check']);
  expect(stale).toMatchObject({
    code: 1,
    out: 'specs/001-a: tasks.components.md would change; run `tasks-ml build`\n  tasks.components.md is not the plan of tasks.md\n',
  });
});
