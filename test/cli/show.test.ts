import { join } from 'node:path';
import { expect, test } from 'vitest';
import { folderWith, repository, run } from './sandbox.ts';

const scores = `# Tasks: Scores

## Phase 1: Setup

- [x] T001 Create the project in src/
- [ ] T002 [P] Add ruff in ruff.toml

## Phase 2: User Story 1 - Read scores (Priority: P1)

- [ ] T003 [P] [US1] Test the reader in tests/test_reader.py
- [ ] T004 [US1] Write the reader in src/reader.py and src/row.py (depends on T002)
- [~] T005 [P] [GPU] Read it faster in src/reader.py
  - Estimate: 1-2 days
  - Assignee: Mo
  - Skill: CUDA
  - Verification: \`make bench\`
  - Done when: it takes 2 s

  Ask Ann about the driver.

## Phase 3: Polish

- [-] T006 Agree on the names (no file: a talk)
`;

/** Shows a task of a tasks.md with this text. */
const show = (id: string, text = scores, argv: readonly string[] = []) =>
  run(folderWith({ 'tasks.md': text }), ['show', id, ...argv, 'tasks.md']);
/** The data of `show --json`. */
const data = async (id: string, text = scores) => JSON.parse((await show(id, text, ['--json'])).out).data;

test('everything about one task', async () => {
  expect(await show('T004')).toEqual({
    code: 0,
    out: `T004 Write the reader in src/reader.py and src/row.py
  place        tasks.md:11
  status       to do
  phase        Phase 2: User Story 1 - Read scores (Priority: P1)
  story        US1
  files        src/reader.py, src/row.py
  schedule     takes 1 h 30 min (assumed), early start 2 h 30 min, early finish 4 h, critical
  waits for
    phase: waits for Setup
      [x] T001 Create the project in src/
    stated in tasks.md:11
      [ ] T002 Add ruff in ruff.toml
    order: T003 stands before it, and it has no [P]
      [ ] T003 Test the reader in tests/test_reader.py
  unblocks
    [~] T005 Read it faster in src/reader.py
    [-] T006 Agree on the names (no file: a talk)
  in all, 3 tasks come before it and 2 wait for it
`,
    err: '',
  });
});

test('what stands below the task, and why it waits', async () => {
  expect((await show('T005')).out).toBe(`T005 Read it faster in src/reader.py
  place        tasks.md:12
  status       in progress
  phase        Phase 2: User Story 1 - Read scores (Priority: P1)
  story        US1
  tags         [P] [GPU]
  files        src/reader.py
  estimate     1-2 days
  assignee     Mo
  skill        CUDA
  verification \`make bench\`
  done when    it takes 2 s
  schedule     takes 1 d 4 h, early start 4 h, early finish 2 d, critical
  notes
    Ask Ann about the driver.
  waits for
    phase: waits for Setup
      [x] T001 Create the project in src/
      [ ] T002 Add ruff in ruff.toml
    test-first: tests come before what they test
      [ ] T003 Test the reader in tests/test_reader.py
    order: T004 stands before it without [P]
      [ ] T004 Write the reader in src/reader.py and src/row.py
  unblocks
    [-] T006 Agree on the names (no file: a talk)
  in all, 4 tasks come before it and 1 waits for it
`);
});

test('a ready task, one without a file, and how far a task may slip', async () => {
  const text = `${scores}- [ ] T007 [P] Write docs/scores.md\n- [ ] T008 [P] Write it all\n  - Estimate: 2 h\n`;
  expect((await show('T002')).out).toContain('\n  status       to do, ready\n');
  const [t006, t007] = [(await show('T006', text)).out, (await show('T007', text)).out];
  expect(t006).toContain('\n  files        none: a talk\n');
  expect(t006).not.toContain('story');
  expect(t007).toContain(', float 1 h 30 min\n');
  expect(t007).toContain('\n  unblocks nothing\n  in all, 6 tasks come before it and 0 wait for it\n');
  expect((await show('T001')).out).toContain(`
  waits for nothing
  unblocks
    [ ] T002 Add ruff in ruff.toml
    [ ] T003 Test the reader in tests/test_reader.py
    [ ] T004 Write the reader in src/reader.py and src/row.py
    [~] T005 Read it faster in src/reader.py
  in all, 0 tasks come before it and 5 wait for it
`);
});

test('a task that may slip is not critical, even where it would push the next one', async () => {
  const text = `- [ ] T001 [P] Train
  - Estimate: 5 h
- [ ] T002 [P] Draw
  - Estimate: 1 h
- [ ] T003 [P] Print (depends on T002)
  - Estimate: 1 h
`;
  expect((await data('T002', text)).schedule).toMatchObject({ totalFloat: 180, freeFloat: 0, critical: false });
  expect((await data('T001', text)).schedule).toMatchObject({ totalFloat: 0, freeFloat: 0, critical: true });
});

test('two tasks that name one file', async () => {
  const text = '- [ ] T001 [P] Write src/a.py and src/b.py\n- [ ] T002 [P] Read src/c.py and src/b.py\n';
  expect((await show('T002', text)).out).toContain(
    '  waits for\n    file: both name src/b.py\n      [ ] T001 Write src/a.py and src/b.py\n',
  );
});

test('--json says the same as data', async () => {
  expect(await data('T004')).toEqual({
    file: 'tasks.md',
    id: 'T004',
    title: 'Write the reader in src/reader.py and src/row.py',
    status: 'todo',
    ready: false,
    parallel: false,
    tags: [],
    story: 'US1',
    stories: ['US1'],
    phase: 'Phase 2: User Story 1 - Read scores (Priority: P1)',
    parent: null,
    files: ['src/reader.py', 'src/row.py'],
    fields: {},
    line: 11,
    noFile: null,
    notes: [],
    predecessors: [
      {
        id: 'T001',
        title: 'Create the project in src/',
        status: 'done',
        reason: 'phase',
        explanation: 'phase: waits for Setup',
        line: null,
      },
      {
        id: 'T002',
        title: 'Add ruff in ruff.toml',
        status: 'todo',
        reason: 'stated',
        explanation: 'stated in tasks.md:11',
        line: 11,
      },
      {
        id: 'T003',
        title: 'Test the reader in tests/test_reader.py',
        status: 'todo',
        reason: 'order',
        explanation: 'order: T003 stands before it, and it has no [P]',
        line: null,
      },
    ],
    successors: [
      {
        id: 'T005',
        title: 'Read it faster in src/reader.py',
        status: 'in-progress',
        reason: 'order',
        explanation: 'order: T004 stands before it without [P]',
        line: null,
      },
      {
        id: 'T006',
        title: 'Agree on the names (no file: a talk)',
        status: 'dropped',
        reason: 'phase',
        explanation: 'phase: waits for User Story 1 - Read scores (Priority: P1)',
        line: null,
      },
    ],
    before: 3,
    behind: 2,
    schedule: {
      duration: 90,
      assumed: true,
      earlyStart: 150,
      earlyFinish: 240,
      lateStart: 150,
      lateFinish: 240,
      totalFloat: 0,
      freeFloat: 0,
      critical: true,
    },
  });
  expect(await data('T005')).toMatchObject({
    notes: ['Ask Ann about the driver.'],
    fields: {
      estimate: { minutes: 720, text: '1-2 days' },
      assignee: 'Mo',
      skill: 'CUDA',
      verification: ['`make bench`'],
      doneWhen: ['it takes 2 s'],
    },
    schedule: { duration: 720, assumed: false },
  });
  expect(await data('T006')).toMatchObject({ noFile: 'a talk', story: null, successors: [] });
});

test('in other dialects', async () => {
  const heading = await run(repository, ['show', '2.1', join('fixtures/tasks/headings/tasks.md')]);
  expect(heading.out).toContain(`2.1 Serve the rows
  place        fixtures/tasks/headings/tasks.md:29
  status       to do
  phase        Phase 2: Service
  tags         [P]
  files        api/rows.ts
`);
  expect(heading.out).toContain(
    '\n    stated in fixtures/tasks/headings/tasks.md:32\n      [ ] 1.1 Create the schema\n      [x] 1.2 Load the rows\n      [x] 1.3 Index the rows\n',
  );
  const bare = await run(repository, ['show', 'T004', join('fixtures/tasks/without-boxes/tasks.md')]);
  expect(bare.out).toContain('\n    phase: waits for Setup\n      [ ] T001 Create the folders in src/\n');
  const nested = '- [ ] 1. Set up\n- [ ] 2. Build\n  - [x] 2.1 Write src/a.py\n';
  expect((await show('2', nested)).out).toContain(
    '\n    sub-task: 2.1 is a part of it\n      [x] 2.1 Write src/a.py\n',
  );
  expect((await show('2.1', nested)).out).toContain('\n  part of      2\n');
  const plain = await show('T002', '- [ ] T001 [P] Begin\n\n## Core\n\n- [ ] T002 [P] End\n');
  expect(plain.out).toContain('\n    phase: waits for the tasks before the first heading\n      [ ] T001 Begin\n');
});

test.each([
  ['t004', 'tasks.md has no task t004; did you mean T004?'],
  ['4', 'tasks.md has no task 4; did you mean T004?'],
  ['T0004', 'tasks.md has no task T0004; did you mean T004?'],
  ['T009', 'tasks.md has no task T009'],
])('%s is no task: exit 2, and what is nearly it', async (id, sentence) => {
  expect(await show(id)).toEqual({ code: 2, out: '', err: `tasks-ml: ${sentence}\n` });
});

test('the case of other ids', async () => {
  const { err } = await run(repository, ['show', 'data-001', join('fixtures/tasks/other-ids/tasks.md')]);
  expect(err).toContain('has no task data-001; did you mean DATA-001?');
});

test('with a cycle there is no schedule, and it is said', async () => {
  const text = scores.replace('ruff.toml', 'ruff.toml (depends on T004)');
  const { code, out, err } = await show('T004', text);
  expect([code, err]).toEqual([0, 'tasks.md has a cycle; `tasks-ml check tasks.md` shows it\n']);
  expect(out).toContain('\n    stated in tasks.md:11\n      [ ] T002 Add ruff in ruff.toml\n');
  expect(out).toContain('\n  unblocks\n    [ ] T002 Add ruff in ruff.toml\n');
  expect(out).not.toContain('schedule');
  expect((await data('T004', text)).schedule).toBeNull();
});

test('of an id that is used twice the first task is shown, and it is said', async () => {
  const { code, out, err } = await show('T001', '- [ ] T001 One\n- [ ] T001 Other\n');
  expect([code, err]).toEqual([0, '2 tasks have the id T001; this is the first\n']);
  expect(out).toMatch(/^T001 One\n {2}place {8}tasks\.md:1\n/);
});

test('what people wrote does not steer the terminal', async () => {
  const { out } = await show('T001', '- [ ] T001 Red \u001b[31mwords\n\n  A \u0007note\n');
  expect(out).toMatch(/^T001 Red \?\[31mwords\n/);
  expect(out).toContain('\n    A ?note\n');
});

test('a barrier of more than a hundred tasks is one line on both sides', async () => {
  const lines = (first: number, count: number): string =>
    Array.from({ length: count }, (_, at) => `- [${'x~'[at] ?? ' '}] T${first + at} [P] Do it\n`).join('');
  const text = `## Phase 1: Setup\n\n${lines(1000, 101)}\n## Phase 2: Core\n\n${lines(2000, 103)}`;
  const after = await show('T2001', text);
  expect(after.out).toContain('\n    phase: waits for "1 done"\n      "1 done": 101 tasks, 100 of them open\n');
  const before = await show('T1001', text);
  expect(before.out).toContain(
    '\n  unblocks\n    "1 done": 103 tasks, 102 of them open\n  in all, 0 tasks come before it and 103 wait',
  );
  expect((await data('T2001', text)).predecessors).toEqual([
    {
      milestone: 'M1',
      title: '1 done',
      size: 101,
      open: 100,
      reason: 'phase',
      explanation: 'phase: waits for "1 done"',
      line: null,
    },
  ]);
});
