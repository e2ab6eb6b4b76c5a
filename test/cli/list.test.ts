import { join } from 'node:path';
import { expect, test } from 'vitest';
import { folderWith, repository, run, writeFiles } from './sandbox.ts';

const scores = `# Tasks: Scores

## Phase 1: Setup

- [x] T001 Create the project in src/
- [~] T002 [P] Add ruff in ruff.toml
- [ ] T003 [P] Add mypy in mypy.ini

## Phase 2: User Story 1 - Read scores (Priority: P1)

- [ ] T004 [P] [US1] Test the reader in tests/test_reader.py
- [ ] T005 [US1] Write the reader in src/reader.py (depends on T002)

## Phase 3: Polish

- [-] T006 [P] Measure it in src/measure.py
- [ ] T007 [GPU] Write docs/scores.md
  - Estimate: 2 h
  - Assignee: Mo
  - Done when: it is read
`;

/** Lists a tasks.md with this text. */
const list = (text: string, argv: readonly string[] = [], columns?: number) =>
  run(folderWith({ 'tasks.md': text }), ['list', ...argv, 'tasks.md'], {}, columns);
/** The data of `list --json`. */
const data = async (text: string, argv: readonly string[] = []) =>
  JSON.parse((await list(text, ['--json', ...argv])).out).data;
/** The ids that are listed, and the last line of the talk. */
const chosen = async (text: string, argv: readonly string[]) => {
  const { out, err } = await list(text, argv);
  return [[...out.matchAll(/^ {2}\[.\] (\S+)/gm)].map((match) => match[1]).join(' '), err.trimEnd()];
};

test('a line for each task below its phase, the sum as talk', async () => {
  expect(await list(scores)).toEqual({
    code: 0,
    out: `Phase 1: Setup
  [x] T001           Create the project in src/
  [~] T002 [P]       Add ruff in ruff.toml  ← T001
  [ ] T003 [P]       Add mypy in mypy.ini  ← T001

Phase 2: User Story 1 - Read scores (Priority: P1)
  [ ] T004 [P] [US1] Test the reader in tests/test_reader.py  ← T001-T003
  [ ] T005     [US1] Write the reader in src/reader.py  ← T001-T004

Phase 3: Polish
  [-] T006 [P]       Measure it in src/measure.py  ← T004, T005
  [ ] T007     [GPU] Write docs/scores.md  ← T004-T006
`,
    err: '7 tasks: 1 done, 1 in progress, 1 dropped, 4 to do; 1 ready\n',
  });
});

test('titles are cut to the window, nothing else is', async () => {
  const { out } = await list(scores, ['--story', 'US1'], 56);
  expect(out.split('\n').slice(1, 3)).toEqual([
    '  [ ] T004 [P] [US1] Test the reader in te…  ← T001-T003',
    '  [ ] T005     [US1] Write the reader in s…  ← T001-T004',
  ]);
  const narrow = await list(scores, ['--story', 'US1'], 10);
  expect(narrow.out).toContain('  [ ] T004 [P] [US1] Test the reader in…  ← T001-T003\n');
  const chinese = await list('- [ ] T001 编写读取器和写入器的全部测试用例\n', [], 32);
  expect(chinese.out).toBe('  [ ] T001 编写读取器和写入器的…\n');
});

test.each<[readonly string[], string, string]>([
  [['--ready'], 'T003', '1 of 7 tasks: 1 to do; 1 ready'],
  [['--status', 'done'], 'T001', '1 of 7 tasks: 1 done; 0 ready'],
  [['--status', 'todo'], 'T003 T004 T005 T007', '4 of 7 tasks: 4 to do; 1 ready'],
  [['--status', 'in-progress'], 'T002', '1 of 7 tasks: 1 in progress; 0 ready'],
  [['--status', 'dropped'], 'T006', '1 of 7 tasks: 1 dropped; 0 ready'],
  [['--status', 'todo', '--phase', '3'], 'T007', '1 of 7 tasks: 1 to do; 0 ready'],
  [['--phase', 'setup'], 'T001 T002 T003', '3 of 7 tasks: 1 done, 1 in progress, 1 to do; 1 ready'],
  [['--phase', 'Phase 3: Polish'], 'T006 T007', '2 of 7 tasks: 1 dropped, 1 to do; 0 ready'],
  [['--phase', 'User Story 1'], 'T004 T005', '2 of 7 tasks: 2 to do; 0 ready'],
  [['--story', 'us1'], 'T004 T005', '2 of 7 tasks: 2 to do; 0 ready'],
  [['--ready', '--phase', '3'], '', '0 of 7 tasks'],
])('%j', async (argv, ids, sum) => {
  expect(await chosen(scores, argv)).toEqual([ids, sum]);
});

test('a phase goes by its number before it goes by how it begins', async () => {
  const text = ['1', '2', '2.1', '10', '3.1', '3.2']
    .map((number, at) => `## Phase ${number}: Part\n\n- [ ] T00${at + 1} Do it\n`)
    .join('\n');
  const ids = async (phase: string) => (await chosen(text, ['--phase', phase]))[0];
  expect([await ids('1'), await ids('2'), await ids('2.1'), await ids('3'), await ids('part')]).toEqual([
    'T001',
    'T002',
    'T003',
    'T005 T006',
    'T001 T002 T003 T004 T005 T006',
  ]);
});

test('a task without a story has that of its phase', async () => {
  const text = scores.replace('T004 [P] [US1]', 'T004 [P]').replace('T005 [US1]', 'T005 [US2]');
  expect((await chosen(text, ['--story', 'US1']))[0]).toBe('T004');
  expect((await data(text)).tasks.slice(2, 5).map(({ story, stories }: never) => [story, stories])).toEqual([
    [null, []],
    ['US1', []],
    ['US2', ['US2']],
  ]);
});

test.each([
  [['--phase', '4'], 'tasks.md has no phase 4; there are: Phase 1: Setup, Phase 2: User Story 1 - Read scores (Pr'],
  [['--phase', 'Set'], 'tasks.md has no phase Set; there are: '],
  [['--story', 'US2'], 'tasks.md has no story US2; there are: US1\n'],
])('%j names nothing: exit 2, and what there is', async (argv, sentence) => {
  const { code, out, err } = await list(scores, argv);
  expect([code, out]).toEqual([2, '']);
  expect(err).toContain(`tasks-ml: ${sentence}`);
});

test('--json says each task with the line of each dependency', async () => {
  const { file, tasks, milestones } = await data(scores);
  expect([file, tasks.length, milestones]).toEqual(['tasks.md', 7, []]);
  expect(tasks[4]).toEqual({
    id: 'T005',
    title: 'Write the reader in src/reader.py',
    status: 'todo',
    ready: false,
    parallel: false,
    tags: [],
    story: 'US1',
    stories: ['US1'],
    phase: 'Phase 2: User Story 1 - Read scores (Priority: P1)',
    parent: null,
    files: ['src/reader.py'],
    fields: {},
    line: 12,
    predecessors: [
      { id: 'T001', reason: 'phase', line: null },
      { id: 'T002', reason: 'stated', line: 12 },
      { id: 'T003', reason: 'phase', line: null },
      { id: 'T004', reason: 'order', line: null },
    ],
  });
  expect(tasks[6]).toMatchObject({
    tags: ['GPU'],
    story: null,
    fields: { estimate: { minutes: 120, text: '2 h' }, assignee: 'Mo', doneWhen: ['it is read'] },
    line: 17,
  });
  expect(Object.keys(tasks[6].fields).sort()).toEqual(['assignee', 'doneWhen', 'estimate']);
  const ready = await data(scores, ['--ready']);
  expect(ready.tasks).toEqual([tasks[2]]);
  expect(tasks[2]).toMatchObject({ id: 'T003', ready: true });
});

test('headings as tasks, tasks without boxes, tasks without a heading', async () => {
  const dialect = (name: string) => run(repository, ['list', join('fixtures/tasks', name, 'tasks.md')]);
  expect((await dialect('headings')).out).toBe(`Phase 1: Foundations
  [ ] 1.1     Create the schema
  [x] 1.2     Load the rows  ← 1.1
  [x] 1.3     Index the rows  ← 1.1, 1.2

Phase 2: Service
  [ ] 2.1 [P] Serve the rows  ← 1.1, 1.2, 1.3
  [x] 2.2     Count the rows  ← 1.1, 1.2, 1.3, 2.1
`);
  expect((await dialect('without-boxes')).out).toBe(`Setup
  [ ] T001     Create the folders in src/
  [ ] T002 [P] Add ruff in ruff.toml  ← T001
  [ ] T003     Write the loader in src/loader.py  ← T002

Polish
  [ ] T004     Write docs/loader.md  ← T001-T003
`);
  expect(await list('- [ ] T001 Begin\n- [ ] T002 End\n')).toEqual({
    code: 0,
    out: '  [ ] T001 Begin\n  [ ] T002 End  ← T001\n',
    err: '2 tasks: 2 to do; 1 ready\n',
  });
  expect((await data('- [ ] T001 Begin\n')).tasks[0]).toMatchObject({ phase: null, line: 1 });
});

test('a file with a cycle is listed; that it has one is said', async () => {
  const text = scores
    .replace('mypy.ini', 'mypy.ini (depends on T005)')
    .replace('(depends on T002)', '(depends on T003)');
  const { code, out, err } = await list(text);
  expect([code, err]).toEqual([
    0,
    'tasks.md has a cycle; `tasks-ml check tasks.md` shows it\n7 tasks: 1 done, 1 in progress, 1 dropped, 4 to do; 0 ready\n',
  ]);
  expect(out).toContain('  [ ] T003 [P]       Add mypy in mypy.ini  ← T001, T005\n');
  expect(out).toContain('  [ ] T005     [US1] Write the reader in src/reader.py  ← ');
  const json = await list(text, ['--json']);
  expect([json.code, json.err]).toEqual([0, 'tasks.md has a cycle; `tasks-ml check tasks.md` shows it\n']);
  expect(JSON.parse(json.out).data.tasks[2].predecessors).toContainEqual({ id: 'T005', reason: 'stated', line: 7 });
});

test('a file that was not read to its end is listed with the error', async () => {
  const ids = Array.from({ length: 1500 }, (_, at) => `T${String(at + 1).padStart(3, '0')}`);
  const text = ids.map((id) => `- [ ] ${id} Do it (depends on T001-T1500)\n`).join('');
  const folder = folderWith({ 'tasks.md': text });
  const { code, out, err } = await run(folder, ['list', 'tasks.md']);
  expect([code, out.split('\n').length]).toEqual([0, 1501]);
  expect(err).toMatch(/^tasks\.md:\d+:\d+ error no-unread-text: the ranges of the dependencies/);
  expect(err).toMatch(/\n1500 tasks: 1500 to do; 0 ready\n$/);
  // Also without the cycle, what needs the order is refused.
  writeFiles(folder, {
    'tasks.md': text.replaceAll('T1500)', 'T750)').replace(/^(?:.*\n){750}/, (head) => head.replace(/ \(.*/g, '')),
  });
  const refused = await run(folder, ['graph', 'tasks.md']);
  expect([refused.code, refused.out]).toEqual([2, '']);
  expect(refused.err).toContain('error no-unread-text: the ranges of the dependencies');
  expect((await run(folder, ['list', 'tasks.md'])).err).not.toContain('cycle');
});

test('a file without a task is refused as everywhere', async () => {
  expect((await list('# Nothing\n')).err).toBe('tasks-ml: tasks.md holds no task; write tasks as `- [ ] T001 …`\n');
  const boxes = await list('- [ ] without an id\n');
  expect([boxes.code, boxes.out]).toEqual([2, '']);
  expect(boxes.err).toContain('tasks.md:1:3 error no-task: ');
});

test('a task that waits for itself, and an id that is used twice', async () => {
  const { out } = await list(
    '- [ ] T001 One (depends on T001)\n- [ ] T002 [P] Two\n- [ ] T002 [P] Again (depends on T002)\n',
  );
  expect(out).toContain('  [ ] T001     One  ← T001\n');
  expect(out.match(/^ {2}\[ \] T002 \[P\] .*$/gm)).toHaveLength(2);
});

test('what people wrote does not steer the terminal', async () => {
  const { out } = await list('## \u001b[2JBegin\n\n- [ ] T001 Red \u001b[31mwords\n');
  expect(out).toBe('?[2JBegin\n  [ ] T001 Red ?[31mwords\n');
});

/** So many tasks in each of so many phases, all with [P]. */
const phasesOf = (...sizes: readonly number[]): string => {
  let id = 0;
  return sizes
    .map((size, at) => {
      const lines = Array.from({ length: size }, () => `- [ ] T${String(++id).padStart(3, '0')} [P] Do it\n`);
      return `## Phase ${at + 1}: Part\n\n${lines.join('')}`;
    })
    .join('\n');
};

test('a barrier of up to a hundred tasks is written out, a larger one is named once', async () => {
  const small = await data(phasesOf(100, 2));
  expect(small.tasks[101].predecessors).toHaveLength(100);
  expect(small.tasks[101].predecessors[99]).toEqual({ id: 'T100', reason: 'phase', line: null });
  expect(small.milestones).toEqual([]);
  const large = await data(phasesOf(101, 2));
  expect(large.tasks[102].predecessors).toEqual([{ milestone: 'M1', reason: 'phase', line: null }]);
  expect(large.milestones).toEqual([
    { id: 'M1', title: '1 done', tasks: large.tasks.slice(0, 101).map(({ id }: { id: string }) => id) },
  ]);
  expect((await list(phasesOf(101, 2))).out).toContain('  [ ] T103 [P] Do it  ← "1 done"\n');
});

test('only milestones that a shown task names are said', async () => {
  expect((await data(phasesOf(101, 2, 1), ['--phase', '1'])).milestones).toEqual([]);
});

test('a stated barrier has its line, and tasks that are named beside it stay', async () => {
  const text = `${phasesOf(101, 2).replace(/Do it\n$/, 'Do it (depends on T007)\n')}\n## Dependencies\n\n- Part (T001-T101) before part (T102-T103)\n`;
  const { tasks } = await data(text);
  expect(tasks[102].predecessors).toEqual([
    { id: 'T007', reason: 'stated', line: 108 },
    { milestone: 'M1', reason: 'stated', line: 112 },
    expect.objectContaining({ milestone: 'M2', reason: 'phase' }),
  ]);
});

test('what is printed stays in proportion to the file, whatever its barriers', async () => {
  const { out } = await list(phasesOf(5000, 5000), ['--json']);
  expect(out.length).toBeLessThan(600 * 10_000);
  expect((await list(phasesOf(5000, 5000))).out.length).toBeLessThan(60 * 10_000);
  // Each of these barriers is small; all in all they are not.
  const many = await data(phasesOf(...Array(12).fill(100)));
  expect(many.tasks[100].predecessors).toEqual([{ milestone: 'M1', reason: 'phase', line: null }]);
  const fewer = await data(phasesOf(...Array(11).fill(100)));
  expect(fewer.tasks[1099].predecessors).toHaveLength(100);
});
