import { execFile, execFileSync } from 'node:child_process';
import { existsSync, lstatSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';
import { folderWith, run, writeFiles } from './sandbox.ts';

const doubled = '# Tasks\n\n- [ ] T001 Write src/x.py\n- [ ] T001 Write src/y.py\n';
const placeholder = '# Tasks: [FEATURE NAME]\n\n- [ ] T001 Write src/a.py\n';
const clean = '# Tasks\n\n- [ ] T001 Write src/a.py\n';

const git = (folder: string, ...args: string[]): string =>
  execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@example.org', ...args], {
    cwd: folder,
    encoding: 'utf8',
  });

test('errors end with 1, warnings with 0 unless there are more than may be', async () => {
  const folder = folderWith({ 'a/tasks.md': doubled, 'b/tasks.md': placeholder, 'c/tasks.md': clean });
  expect((await run(folder, ['check', 'a'])).code).toBe(1);
  expect(await run(folder, ['check', 'b'])).toMatchObject({ code: 0, err: '1 task in b/tasks.md: 1 warning\n' });
  expect((await run(folder, ['check', '--max-warnings', '1', 'b'])).code).toBe(0);
  const { code, err } = await run(folder, ['check', '--max-warnings', '0', 'b']);
  expect([code, err]).toEqual([1, expect.stringContaining('there may be 0 warnings, and there are 1\n')]);
  expect((await run(folder, ['check', '--max-warnings', '0', 'c'])).code).toBe(0);
  expect((await run(folder, ['check', '--max-warnings', 'few', 'c'])).code).toBe(2);
});

describe('settings', () => {
  const check = (settings: string, ...options: string[]) =>
    run(folderWith({ 'tasks.md': placeholder, 'tasks-ml.config.yaml': settings }), ['check', ...options, '.']);

  test.each([
    ['preset: recommended\n', 0, 'warning no-placeholder'],
    ['preset: strict\n', 1, 'error no-placeholder'],
    ['preset: strict\nrules: { no-placeholder: warning }\n', 0, 'warning no-placeholder'],
    ['rules: { no-placeholder: error }\n', 1, 'error no-placeholder'],
    ['preset: off\nrules: { no-placeholder: error }\n', 1, 'error no-placeholder'],
  ])('%j', async (settings, code, said) => {
    expect(await check(settings)).toMatchObject({ code, out: expect.stringContaining(said) });
  });

  test.each(['preset: off\n', 'rules: { no-placeholder: off }\n'])('%j finds nothing', async (settings) => {
    expect(await check(settings)).toMatchObject({ code: 0, out: '' });
  });

  test('--strict is the preset of one run; what the settings say of a rule stays', async () => {
    expect((await check('', '--strict')).code).toBe(1);
    expect((await check('rules: { no-placeholder: off }\n', '--strict')).code).toBe(0);
  });

  test.each([
    ['rules:\n  no-placeholders: off\n', '2:3 there is no rule no-placeholders; `tasks-ml rules` lists them all'],
    ['rules:\n  no-placeholder: loud\n', '2:19 `rules.no-placeholder` must be `error` or `warning` or `info` or `off`'],
    ['preset: easy\n', '1:9 `preset` must be `recommended` or `strict` or `off`'],
  ])('a mistake has its line: %j', async (settings, said) => {
    expect(await check(settings)).toMatchObject({ code: 2, err: `tasks-ml: tasks-ml.config.yaml:${said}\n` });
  });
});

test('a feature whose settings switch a rule off takes no part in it', async () => {
  const folder = folderWith({ 'specs/001-a/tasks.md': clean, 'specs/002-b/tasks.md': clean });
  expect((await run(folder, ['check', '.'])).out).toContain('no-cross-feature-conflict: T001 touches src/a.py');
  writeFiles(folder, { 'specs/001-a/tasks-ml.config.yaml': 'rules: { no-cross-feature-conflict: off }\n' });
  expect((await run(folder, ['check', '.'])).out).toBe('');
});

describe('a baseline', () => {
  const first = {
    'specs/001-a/tasks.md': placeholder,
    'specs/002-b/tasks.md': doubled,
    'src/x.py': '',
    'src/y.py': '',
  };

  test('lets old findings pass and new ones fail, when lines move and tasks are done', async () => {
    const folder = folderWith({ '.git/HEAD': '', ...first });
    expect(await run(folder, ['check', '--update-baseline', '.'])).toMatchObject({
      code: 0,
      err: 'wrote tasks-ml-baseline.json: 2 findings are let pass from now on\n',
    });
    const known = { code: 0, out: '', err: '3 tasks in 2 files: nothing to report; 2 more in the baseline\n' };
    expect(await run(folder, ['check', '.'])).toEqual(known);
    const moved = doubled.replace('\n\n', '\n\nNew words.\n\n').replaceAll('[ ]', '[x]');
    writeFiles(folder, { 'specs/002-b/tasks.md': moved });
    expect(await run(folder, ['check', '.'])).toEqual(known);
    expect((await run(join(folder, 'specs'), ['check', '002-b'])).code).toBe(0);
    writeFiles(folder, { 'specs/002-b/tasks.md': `${moved}- [ ] T002 Write src/c.py (depends on T009)\n` });
    expect(await run(folder, ['check', '.'])).toMatchObject({
      code: 1,
      out: expect.stringContaining('T002 waits for T009'),
      err: '4 tasks in 2 files: 1 error; 2 more in the baseline\n',
    });
  });

  test('says what is gone, and is written anew for what was checked', async () => {
    const folder = folderWith({ '.git/HEAD': '', ...first });
    await run(folder, ['check', '--update-baseline', '.']);
    writeFiles(folder, { 'specs/002-b/tasks.md': clean });
    expect((await run(folder, ['check', 'specs/001-a'])).err).not.toContain('gone');
    expect((await run(folder, ['check', '.'])).err).toContain(
      '1 of the baseline is gone: --update-baseline takes them out',
    );
    await run(folder, ['check', '--update-baseline', 'specs/002-b']);
    expect(JSON.parse(readFileSync(join(folder, 'tasks-ml-baseline.json'), 'utf8'))).toEqual({
      version: 1,
      findings: [{ file: 'specs/001-a/tasks.md', rule: 'no-placeholder', text: '# Tasks: [FEATURE NAME]', count: 1 }],
    });
  });

  test('of another name, on the command line or in the settings', async () => {
    const folder = folderWith({ '.git/HEAD': '', ...first });
    await run(folder, ['check', '--update-baseline', '--baseline', 'old.json', '.']);
    expect((await run(folder, ['check', '.'])).code).toBe(1);
    expect((await run(folder, ['check', '--baseline', 'old.json', '.'])).code).toBe(0);
    writeFiles(folder, { 'tasks-ml.config.yaml': 'baseline: old.json\n' });
    expect((await run(folder, ['check', '.'])).code).toBe(0);
    expect(await run(folder, ['check', '--baseline', 'none.json', '.'])).toMatchObject({
      code: 2,
      err: 'tasks-ml: the baseline none.json does not exist; `tasks-ml check --update-baseline` writes it\n',
    });
    expect((await run(join(folder, 'specs/002-b'), ['check', '.'])).code).toBe(0);
    for (const text of ['', '[]', '{"version": 2, "findings": []}', '{"version": 1, "findings": [{"file": 1}]}']) {
      writeFiles(folder, { 'old.json': text });
      expect(await run(folder, ['check', '.'])).toMatchObject({
        code: 2,
        err: expect.stringContaining('old.json is no baseline of this version'),
      });
    }
  });

  test('in a folder that is not there yet', async () => {
    const folder = folderWith({ '.git/HEAD': '', ...first });
    await run(folder, ['check', '--update-baseline', '--baseline', 'a/b/old.json', '.']);
    expect((await run(folder, ['check', '--baseline', 'a/b/old.json', '.'])).code).toBe(0);
  });

  test('what only several features together give is gone when all were checked', async () => {
    const shared = '# Tasks\n\n- [ ] T001 Write src/x.py\n';
    const folder = folderWith({ '.git/HEAD': '', 'specs/a/tasks.md': shared, 'specs/b/tasks.md': shared });
    await run(folder, ['check', '--update-baseline', '.']);
    const known = { out: '', err: '2 tasks in 2 files: nothing to report; 1 more in the baseline\n' };
    expect(await run(folder, ['check', '.'])).toMatchObject(known);
    expect((await run(folder, ['check', 'specs/b'])).err).toBe('1 task in specs/b/tasks.md: nothing to report\n');
    await run(folder, ['check', '--update-baseline', 'specs/b']);
    expect(await run(folder, ['check', '.'])).toMatchObject(known);
    writeFiles(folder, { 'specs/a/tasks.md': clean });
    expect((await run(folder, ['check', '.'])).err).toContain('1 of the baseline is gone');
  });

  test('of what is left behind a fix', async () => {
    const folder = folderWith({ '.git/HEAD': '', ...first });
    expect((await run(folder, ['check', '--fix', '--dry-run', '--update-baseline', '.'])).code).toBe(2);
    await run(folder, ['check', '--fix', '--update-baseline', '.']);
    expect(readFileSync(join(folder, 'specs/002-b/tasks.md'), 'utf8')).toContain('T002 Write src/y.py');
    expect(await run(folder, ['check', '.'])).toMatchObject({ code: 0, out: '' });
  });
});

test('--changed checks the features of changed files, and --since those of a branch', async () => {
  const folder = folderWith({ 'specs/001-a/tasks.md': clean, 'specs/002-b/tasks.md': doubled });
  git(folder, 'init', '-q', '-b', 'main');
  git(folder, 'add', '.');
  git(folder, 'commit', '-qm', 'all');
  expect(await run(folder, ['check', '--changed'])).toEqual({ code: 0, out: '', err: 'no feature has changed\n' });
  expect((await run(folder, ['check', '--changed', '--json'])).out).toContain('"files": []');
  writeFiles(folder, { 'specs/001-a/tasks.md': `${clean}\n` });
  expect((await run(folder, ['check', '--changed'])).err).toBe('1 task in specs/001-a/tasks.md: nothing to report\n');
  expect((await run(folder, ['check', '--changed', 'specs/002-b/tasks.md'])).code).toBe(1);
  git(folder, 'commit', '-qam', 'more');
  expect((await run(folder, ['check', '--since', 'HEAD~1'])).err).toContain('specs/001-a/tasks.md');
  expect((await run(folder, ['check', '--since', 'HEAD'])).err).toBe('no feature has changed\n');
});

describe('a report', () => {
  test.each(['json', 'sarif', 'gitlab', 'junit', 'github'])(
    '%s goes to a file, and what was found is said',
    async (format) => {
      const folder = folderWith({ 'tasks.md': doubled });
      const direct = await run(folder, ['check', '--format', format, '.']);
      expect([direct.code, direct.err]).toEqual([1, '']);
      const { code, out, err } = await run(folder, [
        'check',
        '--format',
        format,
        '--output-file',
        'reports/x.out',
        '.',
      ]);
      expect([code, out, err]).toEqual([1, '', '2 tasks in tasks.md: 1 error; --fix can mend it\n']);
      expect(readFileSync(join(folder, 'reports/x.out'), 'utf8')).toBe(direct.out);
    },
  );

  test('has colours where somebody sees them, and none in a file', async () => {
    const folder = folderWith({ 'tasks.md': doubled });
    const colour = { FORCE_COLOR: '1' };
    expect((await run(folder, ['check', '.'], colour)).out).toContain('\u001b[31m');
    expect((await run(folder, ['check', '.'])).out).not.toContain('\u001b');
    await run(folder, ['check', '--output-file', 'x.txt', '.'], colour);
    expect(readFileSync(join(folder, 'x.txt'), 'utf8')).not.toContain('\u001b');
  });

  test.skipIf(process.platform === 'win32')('goes into a pipe that stands there, which stays one', async () => {
    const folder = folderWith({ 'tasks.md': placeholder });
    const pipe = join(folder, 'pipe');
    execFileSync('mkfifo', [pipe]);
    const reader = promisify(execFile)('cat', [pipe]);
    await run(folder, ['check', '--output-file', 'pipe', '.']);
    expect(lstatSync(pipe).isFIFO()).toBe(true);
    expect((await reader).stdout).toContain('warning no-placeholder');
  });

  test('that cannot be written ends with 2', async () => {
    const folder = folderWith({ 'tasks.md': clean, reports: '' });
    const { code, err } = await run(folder, ['check', '--output-file', 'reports/x.txt', '.']);
    expect([code, err]).toEqual([2, expect.stringContaining('reports/x.txt cannot be written')]);
    expect(existsSync(join(folder, 'reports/x.txt'))).toBe(false);
  });
});

test('rules: the catalogue, the page of a rule, and both as JSON', async () => {
  const folder = folderWith({});
  const { code, out } = await run(folder, ['rules']);
  expect([code, out]).toEqual([0, expect.stringMatching(/^The graph\n {2}no-cycle +error .*No tasks? waits? for/)]);
  expect((await run(folder, ['rules', 'no-cycle'])).out).toMatch(/^# no-cycle\n/);
  const [all, one] = [await run(folder, ['rules', '--json']), await run(folder, ['rules', 'no-cycle', '--json'])];
  expect(JSON.parse(all.out).data.rules[0]).toMatchObject({ name: 'no-cycle', group: 'graph', recommended: 'error' });
  expect(JSON.parse(one.out).data.rules[0].page).toMatch(/^# no-cycle\n/);
  expect(await run(folder, ['rules', 'no-cycles'])).toMatchObject({
    code: 2,
    err: 'tasks-ml: there is no rule no-cycles; `tasks-ml rules` lists them all\n',
  });
  expect((await run(folder, ['rules', 'use-path'])).err).toContain('did you mean use-file-path?');
});

describe('--fix', () => {
  const wrong = [
    '# Tasks: X\r\n\r\n## Phase 1: Setup\r\n\r\n',
    '- [ ] T001 Create src/a.py\r\n- [ ] [P] T002 Create src/b.py (requires T001)\r\n- [ ] T002 Write src/c.py\r\n',
    '- [ ] T004 Look at src/d.py (depends on T009)\r\n',
  ].join('');
  const right = wrong
    .replace('[P] T002 Create src/b.py (requires T001)', 'T002 [P] Create src/b.py (depends on T001)')
    .replace('T002 Write', 'T010 Write');

  test('mends the file, reports what is left, and changes nothing the second time', async () => {
    const folder = folderWith({ 'specs/001-a/tasks.md': wrong });
    const { code, out, err } = await run(folder, ['check', '--fix', 'specs']);
    expect([code, out]).toEqual([1, expect.stringContaining('T004 waits for T009')]);
    expect(out).not.toContain('no-duplicate-id');
    expect(err).toMatch(/^specs\/001-a\/tasks\.md: \d findings mended\n4 tasks in .*: 1 error\n$/);
    expect(readFileSync(join(folder, 'specs/001-a/tasks.md'), 'utf8')).toBe(right);
    expect((await run(folder, ['check', '--fix', 'specs'])).err).toMatch(/^4 tasks/);
    expect(readFileSync(join(folder, 'specs/001-a/tasks.md'), 'utf8')).toBe(right);
  });

  test('says what could not be mended', async () => {
    const text = '# Tasks\n\n- [ ] T001 Write src/a.py\n  - [ ] T001 Write a half of src/b.py\n';
    const folder = folderWith({ 'tasks.md': text });
    expect((await run(folder, ['check', '--fix', '.'])).err).toMatch(
      /^tasks\.md: T001 is not mended: it would be read otherwise\n/,
    );
    expect(readFileSync(join(folder, 'tasks.md'), 'utf8')).toBe(text);
  });

  test('with --dry-run prints the difference and writes nothing', async () => {
    const folder = folderWith({ 'specs/001-a/tasks.md': wrong });
    const { code, out, err } = await run(folder, ['check', '--fix', '--dry-run', '.']);
    expect([code, err]).toEqual([1, expect.stringContaining('would be mended')]);
    expect(out).toContain('--- a/specs/001-a/tasks.md\n+++ b/specs/001-a/tasks.md\n@@ -3,6 +3,6 @@\n');
    expect(out).toContain('\n-- [ ] T002 Write src/c.py\r\n');
    expect(out).toContain('\n+- [ ] T010 Write src/c.py\r\n');
    expect(readFileSync(join(folder, 'specs/001-a/tasks.md'), 'utf8')).toBe(wrong);
    expect((await run(folder, ['check', '--dry-run', '.'])).code).toBe(2);
  });
});
