import { expect, test } from 'vitest';
import { folderWith, run } from './sandbox.ts';

const good = `# Tasks: Scores

## Phase 1: Setup

- [ ] T001 Create the project in src/

## Phase 2: Core

- [ ] T002 [P] Write the reader in src/reader.py (depends on T001)
- [ ] T003 [P] Write the writer in src/writer.py
- [ ] T004 Write the program in src/main.py (depends on T002)
- [ ] T005 [P] Measure the program in src/measure.py (depends on T004)
`;
const cyclic = good.replace('in src/\n', 'in src/ (depends on T002)\n').replaceAll('src/', 'lib/');
const folder = () =>
  folderWith({ 'specs/001-a/tasks.md': good, 'cyclic.md': cyclic, 'prose.md': '# Nothing\n\nHere.\n' });

test('check prints what it finds as data and the sum as talk', async () => {
  const fine = await run(folder(), ['check']);
  expect(fine).toEqual({ code: 0, out: '', err: '5 tasks in specs/001-a/tasks.md: nothing to report\n' });
  const { code, out, err } = await run(folder(), ['check', 'cyclic.md', 'specs']);
  expect([code, err]).toEqual([1, '10 tasks in 2 files: 1 error\n']);
  expect(out).toMatch(
    /^cyclic\.md:\d+:\d+ error no-cycle: these tasks wait for each other: T00\d → T00\d → T00\d; it is enough to cut/,
  );
});

test('check --strict counts warnings, --json has place and code of each finding', async () => {
  const place = folderWith({ 'tasks.md': good.replace(' in src/main.py', '') });
  expect((await run(place, ['check', 'tasks.md'])).code).toBe(0);
  expect((await run(place, ['check', '--strict', 'tasks.md'])).code).toBe(1);
  const { files } = JSON.parse((await run(place, ['check', '--json', 'tasks.md'])).out).data;
  const [finding] = files[0].diagnostics;
  expect(files).toMatchObject([{ file: 'tasks.md', tasks: 5 }]);
  expect(finding).toMatchObject({ code: 'use-file-path', severity: 'warning', file: 'tasks.md', line: 11, column: 3 });
});

test('a file without a task is an error of check', async () => {
  for (const text of ['', '# Tasks\n\nLater.\n', '- [ ] without an id\n']) {
    const { code, out } = await run(folderWith({ 'tasks.md': text }), ['check', 'tasks.md']);
    expect([code, out]).toEqual([1, expect.stringMatching(/^tasks\.md:1:\d error no-task: /)]);
  }
});

test('graph prints Mermaid, DOT or JSON', async () => {
  const place = folder();
  const formats = await Promise.all(
    ['mermaid', 'dot', 'json'].map((format) => run(place, ['graph', '--format', format])),
  );
  expect(formats.map(({ code, err }) => [code, err])).toEqual(formats.map(() => [0, '']));
  const [mermaid, dot, json] = formats.map(({ out }) => out);
  expect(mermaid).toContain('\nflowchart ');
  expect(dot).toMatch(/^(strict )?digraph /);
  expect(JSON.parse(json as string)).toMatchObject({ schemaVersion: 1, kind: 'graph' });
  expect((await run(place, ['graph', '--json'])).out).toBe(json);
  expect((await run(place, ['graph', '--phase', '1'])).err).toContain('the graph is drawn whole; --phase is for');
  expect((await run(place, ['graph', '--phase', '1', '--format', 'dot'])).err).toContain('--phase is for Mermaid');
});

test('why names the line of a task, its neighbours, and the chain between two', async () => {
  const place = folder();
  const one = await run(place, ['why', 'T002']);
  expect(one.out).toMatch(
    /^T002 Write the reader in src\/reader\.py\n {2}written by hand specs\/001-a\/tasks\.md:9:3\n {4}- \[ \] T002 /,
  );
  expect(one.out).toContain('waits for T001: stated, specs/001-a/tasks.md:9');
  const chain = await run(place, ['why', 'T005', 'T002', 'specs/001-a']);
  expect(chain.out).toMatch(
    /^T005 waits for T002 in 2 steps\n {2}T005 waits for T004: .*\n {2}T004 waits for T002: stated, /,
  );
  expect((await run(place, ['why', 'T002', 'T005'])).out).toBe(chain.out);
  expect((await run(place, ['why', 'T002', 'T003'])).out).toBe('T002 and T003 do not wait for each other\n');
  expect((await run(place, ['why', 'T002', 'specs/001-a/tasks.md'])).out).toBe(one.out);
  expect(JSON.parse((await run(place, ['why', '--json', 'T002', 'T003'])).out).data).toEqual({
    task: 'T002',
    other: 'T003',
    chain: null,
  });
});

test('a folder that looks like a task is a folder', async () => {
  const place = folderWith({ 'T001-a/tasks.md': good });
  expect((await run(place, ['why', 'T002', 'T001-a'])).out).toContain('T002 Write the reader');
});

test.each([
  [['why', 'T9', 'specs/001-a'], 'specs/001-a/tasks.md has no task T9'],
  [['why', '2', 'specs/001-a'], 'has no task 2; did you mean T002?'],
  [['why', 't002', 'specs/001-a'], 'has no task t002; did you mean T002?'],
  [['graph', 'cyclic.md'], 'cyclic.md has a cycle; `tasks-ml check cyclic.md` shows it'],
  [['why', 'T001', 'prose.md'], 'prose.md holds no task; write tasks as'],
  [['graph', 'nowhere'], 'nowhere does not exist'],
  [['check', 'nowhere'], 'nowhere does not exist'],
])('%j cannot be met: exit 2, one sentence, nothing on stdout', async (argv, sentence) => {
  const { code, out, err } = await run(folder(), argv);
  expect([code, out]).toEqual([2, '']);
  expect(err).toMatch(/^tasks-ml: /);
  expect(err).toContain(sentence);
});
