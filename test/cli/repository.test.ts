import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { expect, test } from 'vitest';
import { repositoryFinder } from '../../src/cli/check/repository.ts';
import type { Repository } from '../../src/lint/rule.ts';
import { folderWith, writeFiles } from './sandbox.ts';

const feature = 'apps/web/specs/001-a';

function repositoryWith(...paths: readonly string[]): { readonly root: string; readonly repository: Repository } {
  const root = folderWith(Object.fromEntries([`${feature}/tasks.md`, ...paths].map((path) => [path, ''])));
  execFileSync('git', ['init', '--quiet', root]);
  const repository = repositoryFinder()(join(root, feature));
  if (!repository) throw new Error('no repository was found');
  return { root, repository };
}

test.each([
  ['in the project', 'src/a.ts', 'apps/web/src/a.ts'],
  ['at the root', 'src/a.ts', 'src/a.ts'],
  ['in the feature folder', 'contracts/a.yaml', `${feature}/contracts/a.yaml`],
  ['in another package, by the end of its path', 'src/a.py', 'backend/src/a.py'],
  ['with the name of the project in front', 'web/src/a.ts', 'apps/web/src/a.ts'],
  ['seen from the feature folder', '../../../../compose.yaml', 'compose.yaml'],
  ['with a dot in front', './src/a.ts', 'src/a.ts'],
  ['with brackets', 'src/[id]/page.tsx', 'apps/web/src/[id]/page.tsx'],
  ['a folder', 'src/models', 'backend/src/models/a.py'],
  ['a folder with a slash', 'src/models/', 'src/models/a.py'],
])('a file is there: %s', (_, named, there) => {
  expect(repositoryWith(there).repository.has(named)).toBe(true);
});

test.each([
  ['in another case', 'src/A.ts', 'src/a.ts'],
  ['with a longer name', 'src/a.ts', 'src/aa.ts'],
  ['with a longer folder', 'src/a.ts', 'mysrc/a.ts'],
  ['as a folder of a file', 'src/a.ts/b.ts', 'src/a.ts'],
  ['out of the repository', '../../../../../etc/passwd', 'etc/passwd'],
])('a file is not there: %s', (_, named, there) => {
  expect(repositoryWith(there).repository.has(named)).toBe(false);
});

test('a file that git still lists and that was deleted is not there', () => {
  const { root, repository } = repositoryWith('backend/src/a.py');
  execFileSync('git', ['-C', root, 'add', '.']);
  rmSync(join(root, 'backend/src/a.py'));
  expect(repository.has('src/a.py')).toBe(false);
});

test('files that git is told to ignore are known, seen from the project and from the root', () => {
  const { root, repository } = repositoryWith();
  writeFiles(root, { '.gitignore': '/data/\n*.pkl\n', 'apps/web/.gitignore': 'out/\n' });
  const paths = ['data/a.csv', 'models/a.pkl', 'out/b.js', 'src/a.ts', '../../../../../x'];
  expect(paths.filter((path) => repository.ignores(path))).toEqual(['data/a.csv', 'models/a.pkl', 'out/b.js']);
});

test('where git finds no repository the folders are walked', () => {
  const root = folderWith({ [`${feature}/tasks.md`]: '', 'backend/src/a.py': '', 'node_modules/b/src/b.py': '' });
  mkdirSync(join(root, '.git'));
  const repository = repositoryFinder()(join(root, feature));
  expect(['src/a.py', 'src/b.py', 'src'].map((path) => repository?.has(path))).toEqual([true, false, true]);
});

test('without a .git in a folder above there is no repository', () => {
  expect(repositoryFinder()(folderWith({ 'tasks.md': '' }))).toBeUndefined();
});

test('the name of the repository may stand in front', () => {
  const { root, repository } = repositoryWith('src/a.py');
  expect(repository.has(`${basename(root)}/src/a.py`)).toBe(true);
});

test('a work tree has a file of this name', () => {
  const root = folderWith({ '.git': 'gitdir: /elsewhere\n', 'a.py': '' });
  expect(repositoryFinder()(root)?.has('a.py')).toBe(true);
});
