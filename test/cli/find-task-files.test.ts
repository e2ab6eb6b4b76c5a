import { chmodSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { findTaskFiles } from '../../src/cli/find-task-files.ts';
import { folderWith } from './sandbox.ts';

const nothing = (): void => {};

async function found(folder: string, ...paths: string[]): Promise<string[]> {
  const places = await findTaskFiles(paths, { cwd: folder, env: {}, out: nothing, talk: nothing });
  return places.map(({ tasksFile }) => tasksFile.slice(folder.length + 1));
}

const repository = (): string =>
  folderWith({
    'tasks.md': '',
    'specs/002-b/tasks.md': '',
    'specs/001-a/tasks.md': '',
    'specs/001-a/plan.md': '',
    'specs/003-c/plan.md': '',
    'packages/web/docs/specs/004-d/tasks.md': '',
    '.specify/specs/005-e/tasks.md': '',
    '.kiro/specs/f/tasks.md': '',
    '.claude/commands/tasks.md': '',
    'node_modules/x/tasks.md': '',
  });

test('paths stand for files, features and folders of features, each once', async () => {
  const folder = repository();
  expect(await found(folder, 'specs', 'specs/001-a', 'specs/001-a/tasks.md')).toEqual([
    'specs/001-a/tasks.md',
    'specs/002-b/tasks.md',
  ]);
  await expect(found(folder, 'specs/003-c')).rejects.toThrow(
    'specs/003-c/tasks.md does not exist; `tasks-ml build specs/003-c` writes it',
  );
  await expect(found(folder, 'specs/009')).rejects.toThrow('specs/009 does not exist');
});

test('a repository stands for all its plans, but not for those of packages and tools', async () => {
  expect(await found(repository(), '.')).toEqual([
    'tasks.md',
    '.kiro/specs/f/tasks.md',
    '.specify/specs/005-e/tasks.md',
    'packages/web/docs/specs/004-d/tasks.md',
    'specs/001-a/tasks.md',
    'specs/002-b/tasks.md',
  ]);
});

test('patterns stand for the tasks among what they match', async () => {
  const folder = repository();
  const all = ['packages/web/docs/specs/004-d/tasks.md', 'specs/001-a/tasks.md', 'specs/002-b/tasks.md'];
  expect(await found(folder, '**/specs/*/tasks.md', 'specs/00[12]-*')).toEqual([
    '.kiro/specs/f/tasks.md',
    '.specify/specs/005-e/tasks.md',
    ...all,
  ]);
  expect((await found(folder, '{specs,packages}/**')).sort()).toEqual(all);
  await expect(found(folder, 'specs/*.txt')).rejects.toThrow('nothing matches specs/*.txt');
  await expect(found(folder, 'specs/*/plan.md')).rejects.toThrow('there is no tasks.md in specs/*/plan.md');
});

test('a name with brackets is a name where there is one', async () => {
  const folder = folderWith({ 'specs/[a]/tasks.md': '' });
  expect(await found(folder, 'specs/[a]')).toEqual(['specs/[a]/tasks.md']);
});

test.skipIf(process.getuid?.() === 0)('a folder below that may not be read is passed over', async () => {
  const folder = folderWith({ 'specs/001-a/tasks.md': '', 'data/x': '' });
  chmodSync(join(folder, 'data'), 0);
  expect(await found(folder, '.')).toEqual(['specs/001-a/tasks.md']);
  chmodSync(join(folder, 'data'), 0o700);
});
