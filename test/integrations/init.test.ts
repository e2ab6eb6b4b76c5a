import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { parse } from 'yaml';
import { main } from '../../src/cli/main.ts';
import { folderWith, repository, run } from '../cli/sandbox.ts';

const all = ['config', 'pre-commit', 'husky', 'lefthook', 'github', 'gitlab', 'spec-kit'];
const { version } = JSON.parse(readFileSync(join(repository, 'package.json'), 'utf8'));

/** A folder that is the root of a git repository, as far as `init` looks. */
function project(files: Readonly<Record<string, string>> = {}): string {
  const folder = folderWith(files);
  mkdirSync(join(folder, '.git'), { recursive: true });
  return folder;
}

const read = (folder: string, path: string): string => readFileSync(join(folder, path), 'utf8');

test.each(all)('init %s writes a new file at once, and nothing a second time', async (name) => {
  const folder = project();
  const first = await run(folder, ['init', name, '--json']);
  const { files } = JSON.parse(first.out).data as { files: { path: string; outcome: string; diff: string }[] };
  expect([first.code, new Set(files.map(({ outcome }) => outcome))]).toEqual([0, new Set(['created'])]);
  for (const { path, diff } of files) expect(diff).toContain(`+++ b/${path}\n`);
  const written = files.map(({ path }) => read(folder, path));
  const second = await run(folder, ['init', name, '--yes']);
  expect(second).toEqual({ code: 0, out: '', err: files.map(({ path }) => `${path} has it already\n`).join('') });
  expect(files.map(({ path }) => read(folder, path))).toEqual(written);
  // What pins a version pins this one.
  for (const [pinned] of written.join('').matchAll(/tasks-ml@[\w.]+/g)) expect(pinned).toBe(`tasks-ml@${version}`);
});

test.each([
  [
    'pre-commit',
    '.pre-commit-config.yaml',
    "# what runs\ndefault_stages: [pre-commit]\nrepos:\n-   repo: https://example.org/hooks  # ours\n    rev:   v1.0\n    hooks:\n    -   id: 'trailing'\n      # - id: later\n\n# for the service\nci: {skip: [trailing]}\n",
    "\n-   repo: https://example.org/hooks  # ours\n    rev:   v1.0\n    hooks:\n    -   id: 'trailing'\n      # - id: later\n- repo: local\n  hooks:\n    - id: tasks-ml-check\n",
  ],
  [
    'lefthook',
    'lefthook.yml',
    'pre-commit:\n    parallel: true\n    commands:\n        # the linter\n        lint:\n            run: npm run lint\npre-push:\n    commands: {}\n',
    '\n            run: npm run lint\n        tasks-ml:\n          glob: ',
  ],
  [
    'lefthook',
    '.lefthook.yaml',
    'pre-commit:\n  jobs:\n    - name: lint\n      run: |\n        npm run lint\n        npm run types\n\npre-push:\n  jobs: []\n',
    '\n        npm run types\n    - name: tasks-ml\n      glob: ',
  ],
  [
    'lefthook',
    'lefthook.yml',
    '# no hooks yet\npre-commit: # later\n',
    '# later\n  commands:\n    tasks-ml:\n      glob: ',
  ],
  [
    'gitlab',
    '.gitlab-ci.yml',
    'stages: [lint, build]\n\nbuild:\n  stage: build\n  script: make\n# the end\n',
    '# the end\n\ntasks-ml:\n  image: node:22\n  stage: lint\n',
  ],
  ['husky', '.husky/pre-commit', 'npm ci\nnpm test', 'npm ci\nnpm test\nnpx --no-install tasks-ml check --changed\n'],
])('init %s adds to %s, and keeps every byte of it', async (name, path, before, part) => {
  for (const end of ['\n', '\r\n']) {
    const text = before.replaceAll('\n', end);
    const folder = project({ [path]: text });
    const shown = await run(folder, ['init', name]);
    expect(shown).toMatchObject({ code: 1, err: expect.stringContaining(`${path} is there and was not changed\n`) });
    expect(shown.out).toContain(`--- a/${path}\n+++ b/${path}\n@@ `);
    expect(read(folder, path)).toBe(text);
    expect(await run(folder, ['init', name, '--dry-run'])).toMatchObject({ code: 0, out: shown.out });
    expect(read(folder, path)).toBe(text);

    expect(await run(folder, ['init', name, '--yes'])).toMatchObject({ code: 0, out: shown.out });
    const after = read(folder, path);
    expect(after).toContain(part.replaceAll('\n', end));
    expect(after.replaceAll(end, '')).not.toMatch(/[\r\n]/);
    const lines = after.split(end);
    for (const line of text.split(end)) expect(lines.splice(0, lines.indexOf(line) + 1)).toContain(line);
    expect(await run(folder, ['init', name, '--yes'])).toMatchObject({ code: 0, out: '' });
    expect(read(folder, path)).toBe(after);
  }
});

test('entries are where the tool looks for them', async () => {
  const folder = project({
    '.pre-commit-config.yaml': 'repos: []\n',
    'lefthook.yml': 'pre-commit:\n  jobs:\n  - run: make lint\n',
    '.gitlab-ci.yml': 'lint:\n  script: make lint\n',
  });
  expect((await run(folder, ['init', 'pre-commit', 'lefthook', 'gitlab', '--yes'])).code).toBe(0);
  const value = (path: string) => parse(read(folder, path));
  expect(value('.pre-commit-config.yaml').repos[0].hooks[0].id).toBe('tasks-ml-check');
  expect(value('lefthook.yml')['pre-commit'].jobs[1].name).toBe('tasks-ml');
  expect(Object.keys(value('.gitlab-ci.yml'))).toEqual(['lint', 'tasks-ml']);
});

test('jobs of another hook of lefthook are not those of pre-commit', async () => {
  const text = 'pre-commit:\n  commands:\n    lint:\n      run: make\npre-push:\n  jobs:\n    - run: make test\n';
  const folder = project({ 'lefthook.yml': text });
  expect(await run(folder, ['init', 'lefthook', '--yes'])).toMatchObject({ code: 0 });
  const { 'pre-commit': hook } = parse(read(folder, 'lefthook.yml'));
  expect([Object.keys(hook), Object.keys(hook.commands)]).toEqual([['commands'], ['lint', 'tasks-ml']]);
});

test('tags that only GitLab knows stay, without a warning', async () => {
  const warn = vi.spyOn(process, 'emitWarning').mockReturnValue();
  const text = 'build:\n  script:\n    - !reference [.setup, script]\n';
  const folder = project({ '.gitlab-ci.yml': text });
  expect(await run(folder, ['init', 'gitlab', '--yes'])).toMatchObject({ code: 0 });
  expect(read(folder, '.gitlab-ci.yml').startsWith(`${text}\ntasks-ml:\n`)).toBe(true);
  expect(warn.mock.calls).toEqual([]);
  warn.mockRestore();
});

test('what is named twice is written once', async () => {
  expect((await run(project(), ['init', 'husky', 'husky'])).err.match(/was written/g)).toHaveLength(1);
});

test.each([
  ['pre-commit', '.pre-commit-config.yaml', 'repos: [{repo: local, hooks: []}]\n'],
  ['lefthook', 'lefthook.yml', 'pre-commit: {commands: {lint: {run: make}}}\n'],
  ['gitlab', '.gitlab-ci.yml', 'spec: {inputs: {}}\n---\nlint: {script: make}\n'],
  ['gitlab', '.gitlab-ci.yml', 'lint: [\n'],
  ['pre-commit', '.pre-commit-config.yaml', 'repos: &ours\n  - repo: local\n    hooks: []\ncopy: *ours\n'],
])('init %s says what to add by hand where there is no place for lines: %#', async (name, path, text) => {
  const folder = project({ [path]: text });
  const { code, out, err } = await run(folder, ['init', name, '--yes']);
  expect([code, out]).toEqual([2, '']);
  expect(err).toMatch(/ has no place where lines can be added; add to .+ by hand:\n\n[\s\S]*tasks-ml/);
  expect(read(folder, path)).toBe(text);
});

test('a workflow that was edited is shown as a difference', async () => {
  const folder = project();
  await run(folder, ['init', 'github']);
  const path = '.github/workflows/tasks-ml.yml';
  writeFileSync(join(folder, path), read(folder, path).replace('graph: true', 'graph: false'));
  const { code, out } = await run(folder, ['init', 'github']);
  expect([code, out]).toEqual([1, expect.stringContaining('-          graph: false\n+          graph: true\n')]);
});

test('in a folder of a repository it writes at the root', async () => {
  const folder = project({ 'docs/readme.md': '' });
  expect(await run(join(folder, 'docs'), ['init', 'config'])).toMatchObject({ code: 0 });
  expect((await run(folder, ['check', '--json'])).code).toBe(2);
  writeFileSync(join(folder, 'tasks.md'), '- [ ] T001 Write readme.md\n');
  expect(await run(folder, ['check', 'tasks.md'])).toMatchObject({ code: 0 });
});

test('the list says what is there and what fits', async () => {
  const folder = project({
    '.specify/memory/constitution.md': '',
    '.husky/commit-msg': '',
    '.gitlab-ci.yml': 'a: [\n',
  });
  await run(folder, ['init', 'config']);
  const { out } = await run(folder, ['init', '--list', '--json']);
  const states = (JSON.parse(out).data.integrations as { name: string; state: string }[]).map(({ state }) => state);
  expect(states).toEqual(['present', 'possible', 'recommended', 'possible', 'possible', 'recommended', 'recommended']);
  const { out: text } = await run(folder, ['init', '--list']);
  expect(text.split('\n').map((line) => line.split(' ')[0])).toEqual([...all, '']);
  expect(text).toMatch(/^config .* is there$/m);
});

test('without a name, or with one that is none, it is a usage error', async () => {
  const folder = project();
  expect(await run(folder, ['init'])).toMatchObject({ code: 2, err: expect.stringContaining(all.join(', ')) });
  expect(await run(folder, ['init', 'jenkins'])).toMatchObject({ code: 2, err: expect.stringContaining('jenkins') });
  const blocked = project({ '.github': 'a file' });
  expect(await run(blocked, ['init', 'github'])).toMatchObject({ code: 2, err: expect.stringContaining('.github') });
});

test('--dry-run writes no new file, and nothing is written where one of several cannot be', async () => {
  const folder = project({ '.gitlab-ci.yml': 'a: [\n' });
  const { code, out, err } = await run(folder, ['init', 'config', '--dry-run']);
  expect([code, err]).toEqual([0, 'tasks-ml.config.yaml would be written\n']);
  expect(out).toContain('--- a/tasks-ml.config.yaml\n+++ b/tasks-ml.config.yaml\n@@ -0,0 +1,');
  expect((await run(folder, ['init', 'config', 'gitlab'])).code).toBe(2);
  expect(readdirSync(folder).sort()).toEqual(['.git', '.gitlab-ci.yml']);
});

test('on a terminal, without a name, it lists', async () => {
  let out = '';
  const host = { stderr: { write: () => true }, env: {}, cwd: () => project() };
  expect(await main(['init'], { ...host, stdout: { write: (text) => (out += text), isTTY: true } })).toBe(0);
  expect(out).toMatch(/^config {2}.*\n(.*\n){5}spec-kit .*\n$/);
});
