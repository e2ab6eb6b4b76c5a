import { chmodSync, lstatSync, mkdirSync, readdirSync, readFileSync, statSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { builtProgram } from './built.ts';
import { folderWith, folderWithSpec, run, smallPlan } from './sandbox.ts';

const text = `# Tasks: Scores

## Phase 1: Setup

- [ ] T001 Create the project in src/

## Phase 2: Core

- [ ] T002 [P] Write the reader in src/reader.py (depends on T001)
- [ ] T003 [P] Write the writer in src/writer.py (depends on T001)
- [x] T004 Write the program in src/main.py (depends on T002, T003)
`;
const path = 'specs/001-a/tasks.md';
const folder = (tasks = text) => folderWith({ [path]: tasks });
const read = (place: string) => readFileSync(join(place, path), 'utf8');
const built = builtProgram();

test('done marks a task, says where it stands and what can be started now', async () => {
  const place = folder();
  expect(await run(place, ['done', 'T001'])).toEqual({
    code: 0,
    out: `T001 done: Create the project in src/ (${path}:5)\nready now: T002, T003\n`,
    err: '',
  });
  expect(read(place)).toBe(text.replace('[ ] T001', '[x] T001'));
  expect((await run(place, ['reopen', 'T001'])).out).toBe(`T001 to do: Create the project in src/ (${path}:5)\n`);
});

test.each([
  ['done', '[x]', 'done'],
  ['start', '[~]', 'in progress'],
  ['drop', '[-]', 'dropped'],
])('%s writes %s, reopen takes it back', async (command, box, words) => {
  const place = folder();
  expect((await run(place, [command, 'T002'])).out).toBe(
    `T002 ${words}: Write the reader in src/reader.py (${path}:9)\n`,
  );
  expect(read(place)).toBe(text.replace('[ ] T002', `${box} T002`));
  expect((await run(place, ['reopen', 'T002', path])).out).toContain('T002 to do: Write the reader');
  expect(read(place)).toBe(text);
});

test('what is done before its time is done, and said', async () => {
  const place = folder();
  const { code, err } = await run(place, ['done', 'T002']);
  expect([code, err]).toEqual([0, 'T002 waits for T001, which is not done\n']);
  expect((await run(place, ['reopen', 'T002'])).err).toBe('');
  expect((await run(place, ['start', 'T002', 'T003'])).err).toBe(
    'T002 waits for T001, which is not done\nT003 waits for T001, which is not done\n',
  );
  expect((await run(place, ['done', 'T003', 'T001'])).err).toBe('');
});

test('a large barrier is named once', async () => {
  const many = Array.from({ length: 120 }, (_, at) => `- [ ] T1${String(at).padStart(3, '0')} Write src/a${at}.py\n`);
  const place = folder(
    `## Phase 1: Setup\n\n${many.join('')}\n## Phase 2: Core\n\n- [ ] T9000 Use them in src/b.py\n- [ ] T9001 Test them\n`,
  );
  expect((await run(place, ['done', 'T9000'])).err).toMatch(/^T9000 waits for "[^"]+", which is not done\n$/);
});

test('several tasks and a place; what has the state already is left alone', async () => {
  const place = folder();
  const { code, out } = await run(place, ['done', 'T001', 'specs/001-a', 'T004', 'T002', 'T001']);
  expect([code, out.split('\n')]).toEqual([
    0,
    [
      `T001 done: Create the project in src/ (${path}:5)`,
      'T004 was done already',
      `T002 done: Write the reader in src/reader.py (${path}:9)`,
      'ready now: T003',
      '',
    ],
  ]);
  const before = statSync(join(place, path));
  expect((await run(place, ['done', 'T004'])).out).toBe('T004 was done already\n');
  expect(statSync(join(place, path))).toMatchObject({ ino: before.ino, mtimeMs: before.mtimeMs });
});

test('--json says what was and what is; --dry-run writes nothing', async () => {
  const place = folder();
  expect(await run(place, ['done', '--dry-run', 'T001', 'T004'])).toEqual({
    code: 0,
    out: '-- [ ] T001 Create the project in src/\n+- [x] T001 Create the project in src/\n',
    err: '',
  });
  expect(read(place)).toBe(text);
  expect(await run(place, ['done', '--dry-run', 'T004'])).toEqual({ code: 0, out: '', err: 'nothing would change\n' });
  const { out } = await run(place, ['done', '--json', 'T001', 'T004']);
  const [first, second] = ['Create the project in src/', 'Write the program in src/main.py'];
  expect(JSON.parse(out)).toEqual({
    schemaVersion: 1,
    kind: 'done',
    data: {
      file: path,
      tasks: [
        { id: 'T001', title: first, before: 'todo', after: 'done', line: 5 },
        { id: 'T004', title: second, before: 'done', after: 'done', line: 11 },
      ],
      ready: ['T002', 'T003'],
    },
  });
});

test('a title cannot steer the terminal, and is cut where the window ends', async () => {
  const place = folder(`- [ ] T001 Write \u001b[2J ${'a long title '.repeat(20)}\n`);
  expect((await run(place, ['done', '--dry-run', 'T001'])).out).toContain('T001 Write ?[2J a long');
  const { out } = await run(place, ['done', 'T001'], {}, 60);
  expect(out).toMatch(/^T001 done: Write \?\[2J a long .*… \(specs\/001-a\/tasks\.md:1\)\n$/);
  expect(out.length).toBeLessThanOrEqual(61);
});

test('a cycle and unnumbered boxes are no hindrance', async () => {
  const cyclic = text.replace('in src/\n', 'in src/ (depends on T002)\n');
  const place = folder(cyclic);
  expect(await run(place, ['done', 'T002'])).toMatchObject({
    code: 0,
    err: 'T002 waits for T001, which is not done\n',
  });
  expect(read(place)).toBe(cyclic.replace('[ ] T002', '[x] T002'));
  const shopping = folder('- [ ] Bread\n- [ ] Milk\n');
  expect((await run(shopping, ['done', '--unnumbered', '2'])).out).toBe(`2 done: Milk (${path}:2)\n`);
});

test.each([
  [['done', 'T001', 't2'], `${path} has no task t2; did you mean T002?`],
  [['done', 'T001', 'T009'], `${path} has no task T009`],
  [['done', 'T001', 'specs/002-b'], 'specs/002-b does not exist'],
  [['done', 'T001', path, 'specs/001-a'], `${path} and specs/001-a are both places; name one`],
  [['done', 'specs/001-a'], 'specs/001-a is a place; name a task as well, such as `T012 specs/001-a`'],
])('%j cannot be met: exit 2, one sentence, nothing written', async (argv, sentence) => {
  const place = folder();
  expect(await run(place, argv)).toEqual({ code: 2, out: '', err: `tasks-ml: ${sentence}\n` });
  expect(read(place)).toBe(text);
});

test('an id of two tasks is refused with the lines of both', async () => {
  const place = folder(`${text}- [ ] T002 Write it again in src/again.py\n`);
  const { code, out, err } = await run(place, ['done', 'T001', 'T002']);
  expect([code, out]).toEqual([2, '']);
  expect(err).toBe(`tasks-ml: two tasks have the id T002: ${path}:9 and line 12; give one of them another id\n`);
  expect(read(place)).not.toContain('[x] T001');
});

test('a built file keeps its ticks, and its graph is drawn anew by build', async () => {
  const place = folderWithSpec('001-churn-training');
  const spec = 'specs/001-churn-training';
  const { code, err } = await run(place, ['done', 'T001', spec]);
  expect([code, err]).toEqual([0, `run \`tasks-ml build ${spec}\` to redraw the graph\n`]);
  const ticked = readFileSync(join(place, spec, 'tasks.md'), 'utf8');
  expect((await run(place, ['build', '--check', spec])).code).toBe(1);
  expect((await run(place, ['build', spec])).code).toBe(0);
  expect(readFileSync(join(place, spec, 'tasks.md'), 'utf8').split('```mermaid')[0]).toBe(
    ticked.split('```mermaid')[0],
  );
  expect((await run(place, ['build', '--check', spec])).code).toBe(0);
  const byHand = folderWith({ [path]: text, 'specs/001-a/plan.md': smallPlan });
  expect((await run(byHand, ['done', 'T001'])).err).toBe('');
});

test('a process replaces the file as a whole: its mode stays, a link stays a link, nothing is left beside it', async () => {
  const place = folderWith({ 'specs/001-a/real.md': text });
  const feature = join(place, 'specs/001-a');
  chmodSync(join(feature, 'real.md'), 0o640);
  symlinkSync('real.md', join(feature, 'tasks.md'));
  expect(await built.run(place, ['done', 'T001'])).toMatchObject({ code: 0, err: '' });
  expect(readFileSync(join(feature, 'real.md'), 'utf8')).toBe(text.replace('[ ] T001', '[x] T001'));
  expect(statSync(join(feature, 'real.md')).mode & 0o777).toBe(0o640);
  expect(lstatSync(join(feature, 'tasks.md')).isSymbolicLink()).toBe(true);
  expect(readdirSync(feature).sort()).toEqual(['real.md', 'tasks.md']);
});

test('a file that is read-only stays as it is', async () => {
  const place = folder();
  chmodSync(join(place, path), 0o444);
  const outcome = await run(place, ['done', 'T001']);
  expect(outcome).toEqual({ code: 2, out: '', err: `tasks-ml: ${path} is read-only; make it writable first\n` });
  expect((await run(place, ['done', '--dry-run', 'T001'])).code).toBe(0);
  expect(read(place)).toBe(text);
});

test('what many processes mark at the same time is all marked', async () => {
  const ids = Array.from({ length: 8 }, (_, at) => `T00${at + 1}`);
  const place = folder(ids.map((id) => `- [ ] ${id} Write src/${id}.py\n`).join(''));
  const outcomes = await Promise.all(ids.map((id) => built.run(place, ['done', id])));
  expect(outcomes.map(({ code }) => code)).toEqual(ids.map(() => 0));
  expect(read(place)).toBe(ids.map((id) => `- [x] ${id} Write src/${id}.py\n`).join(''));
  expect(readdirSync(join(place, 'specs/001-a'))).toEqual(['tasks.md']);
});

test('a lock that somebody left behind does not last', async () => {
  const place = folder();
  mkdirSync(join(place, 'specs/001-a/.tasks.md.lock'));
  expect((await run(place, ['done', 'T001'])).code).toBe(0);
  expect(readdirSync(join(place, 'specs/001-a'))).toEqual(['tasks.md']);
});
