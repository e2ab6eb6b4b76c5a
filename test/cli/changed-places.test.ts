import { execFileSync } from 'node:child_process';
import { rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { findChangedPlaces } from '../../src/cli/check/changed-places.ts';
import { folderWith, writeFiles } from './sandbox.ts';

const nothing = (): void => {};
const git = (folder: string, ...args: string[]): string =>
  execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@example.org', ...args], {
    cwd: folder,
    encoding: 'utf8',
  });

/** A repository with one commit; its root holds a tasks.md as well. */
function repository(): string {
  const folder = folderWith({
    'tasks.md': '',
    'src/a.py': '',
    'specs/001-a/tasks.md': '',
    'specs/001-a/contracts/a.yaml': '',
    'specs/002-b/tasks.md': '',
    'specs/003-c/plan.md': '',
  });
  git(folder, 'init', '-q', '-b', 'main');
  git(folder, 'add', '.');
  git(folder, 'commit', '-qm', 'all');
  return folder;
}

async function changed(folder: string, paths: string[] = [], since?: string, cwd = folder): Promise<string[]> {
  const places = await findChangedPlaces(paths, { cwd, env: {}, out: nothing, talk: nothing }, since);
  return places.map(({ tasksFile }) => tasksFile.slice(folder.length + 1));
}

test('what git says is changed: staged, edited, new, removed; nothing in a clean repository', async () => {
  const folder = repository();
  expect(await changed(folder)).toEqual([]);
  writeFiles(folder, { 'specs/001-a/contracts/a.yaml': 'x', 'src/a.py': 'x' });
  expect(await changed(folder)).toEqual(['specs/001-a/tasks.md']);
  git(folder, 'add', '.');
  expect(await changed(folder)).toEqual(['specs/001-a/tasks.md']);
  writeFiles(folder, { 'specs/ü b\n/tasks.md': '', 'specs/002-b/notes/new.md': '' });
  expect(await changed(folder)).toEqual(['specs/001-a/tasks.md', 'specs/002-b/tasks.md', 'specs/ü b\n/tasks.md']);
  rmSync(join(folder, 'specs/001-a/tasks.md'));
  git(folder, 'add', '.');
  expect(await changed(folder)).toEqual(['specs/002-b/tasks.md', 'specs/ü b\n/tasks.md']);
});

test('a folder says below which of the changed files', async () => {
  const folder = repository();
  writeFiles(folder, { 'specs/001-a/tasks.md': 'x', 'specs/002-b/tasks.md': 'x', 'tasks.md': 'x' });
  expect(await changed(folder, ['specs/002-b'])).toEqual(['specs/002-b/tasks.md']);
  expect(await changed(folder, ['.'])).toEqual(['specs/001-a/tasks.md', 'specs/002-b/tasks.md', 'tasks.md']);
  expect(await changed(folder, ['.'], undefined, join(folder, 'specs'))).toEqual([
    'specs/001-a/tasks.md',
    'specs/002-b/tasks.md',
  ]);
});

test('a pattern, and a link to a folder, say it as well', async () => {
  const folder = repository();
  symlinkSync('specs', join(folder, 'link'));
  expect(await changed(folder, ['specs/*'])).toEqual([]);
  writeFiles(folder, { 'specs/001-a/contracts/a.yaml': 'x', 'specs/002-b/tasks.md': 'x', 'tasks.md': 'x' });
  expect(await changed(folder, ['specs/*'])).toEqual(['specs/001-a/tasks.md', 'specs/002-b/tasks.md']);
  expect(await changed(folder, ['specs/001*/tasks.md'])).toEqual(['specs/001-a/tasks.md']);
  expect(await changed(folder, ['link/002-b'])).toEqual(['specs/002-b/tasks.md']);
  expect(await changed(folder, ['specs/002-b/[gone].md'])).toEqual(['specs/002-b/tasks.md']);
});

test('contracts belong to a feature in the root, and other folders do not', async () => {
  const folder = repository();
  expect(await changed(folder, ['contracts/a.yaml'])).toEqual(['tasks.md']);
  expect(await changed(folder, ['ml-contracts/v1/a.yaml'])).toEqual(['tasks.md']);
  expect(await changed(folder, ['contracts-of-others/a.yaml'])).toEqual([]);
});

test('files that are named are the changed ones, whatever git says', async () => {
  const folder = repository();
  expect(await changed(folder, ['specs/001-a/contracts/a.yaml', 'src/a.py', 'specs/gone/tasks.md'])).toEqual([
    'specs/001-a/tasks.md',
  ]);
  expect(await changed(folder, ['specs/003-c/plan.md'])).toEqual([]);
});

test('settings change all features below them', async () => {
  const folder = repository();
  writeFiles(folder, { 'specs/tasks-ml.config.yaml': 'preset: strict\n' });
  expect(await changed(folder)).toEqual(['specs/001-a/tasks.md', 'specs/002-b/tasks.md']);
  expect(await changed(folder, ['.specify/tasks-ml.yaml'])).toEqual([
    'specs/001-a/tasks.md',
    'specs/002-b/tasks.md',
    'tasks.md',
  ]);
});

test('--since takes in the commits of this branch, and not those of the other', async () => {
  const folder = repository();
  git(folder, 'checkout', '-qb', 'topic');
  writeFiles(folder, { 'specs/001-a/tasks.md': 'x' });
  git(folder, 'commit', '-qam', 'topic');
  git(folder, 'checkout', '-q', 'main');
  writeFiles(folder, { 'specs/002-b/tasks.md': 'x' });
  git(folder, 'commit', '-qam', 'main');
  git(folder, 'checkout', '-q', 'topic');
  expect(await changed(folder, [], 'main')).toEqual(['specs/001-a/tasks.md']);
  expect(await changed(folder, ['specs/002-b/tasks.md'], 'main')).toEqual([]);
  expect(await changed(folder, ['specs/001-a/tasks.md', 'specs/002-b'], 'main')).toEqual(['specs/001-a/tasks.md']);
  await expect(changed(folder, [], 'nowhere')).rejects.toThrow(
    'git merge-base: Not a valid object name nowhere; fetch that commit, in CI with the whole history',
  );
  await expect(changed(folder, [], '--output=x')).rejects.toThrow('git merge-base: ');
});

test('without a repository git cannot be asked', async () => {
  const folder = folderWith({ 'specs/001-a/tasks.md': '' });
  await expect(changed(folder)).rejects.toThrow('is not in a git repository');
  expect(await changed(folder, ['specs/001-a/tasks.md'])).toEqual(['specs/001-a/tasks.md']);
});
