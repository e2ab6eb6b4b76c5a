import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { findFeature } from '../../src/cli/find-feature.ts';
import { folderWith, writeFiles } from './sandbox.ts';

const find = (cwd: string, env: Record<string, string> = {}, argument?: string): string => {
  const nothing = (): void => {};
  try {
    return findFeature(argument, { cwd, env, out: nothing, talk: nothing }).shown;
  } catch (error) {
    return (error as Error).message;
  }
};
const plans = (...folders: string[]): Record<string, string> =>
  Object.fromEntries(folders.map((folder) => [`${folder}/plan.md`, '# Plan\n']));
const four = () =>
  folderWith(plans('specs/001-path', 'specs/002-directory', 'specs/003-json', 'specs/004-feature', 'specs/005-branch'));

test('the first hit wins: path, directory variable, feature.json, feature variable, branch, only folder', () => {
  const folder = four();
  expect(find(folder)).toMatch(/^which feature\? name one of: specs\/001-path, specs\/002-directory, /);
  writeFiles(folder, { '.git/HEAD': 'ref: refs/heads/005-branch\n' });
  expect(find(folder)).toBe('specs/005-branch');
  expect(find(folder, { SPECIFY_FEATURE: '004-feature' })).toBe('specs/004-feature');
  writeFiles(folder, { '.specify/feature.json': '\uFEFF{ "feature_directory": "specs/003-json" }' });
  expect(find(folder, { SPECIFY_FEATURE: '004-feature' })).toBe('specs/003-json');
  const directory = { SPECIFY_FEATURE_DIRECTORY: 'specs/002-directory', SPECIFY_FEATURE: '004-feature' };
  expect(find(folder, directory)).toBe('specs/002-directory');
  expect(find(folder, directory, 'specs/001-path')).toBe('specs/001-path');
  expect(find(folder, directory, 'specs/001-path/tasks.md')).toBe('specs/001-path/tasks.md does not exist');
});

test('a tasks.md at hand stands for its folder where there is no other feature', () => {
  const folder = folderWith({ 'tasks.md': '' });
  expect(find(folder)).toBe('.');
  writeFiles(folder, plans('specs/001-a'));
  expect(find(folder)).toBe('specs/001-a');
  writeFiles(folder, plans('specs/002-b'));
  expect(find(folder)).toMatch(/^which feature/);
});

test.each([
  ['feature/005-branch', 'specs/005-branch'],
  ['feature/006-nested', 'specs/feature/006-nested'],
  ['main', 'which feature?'],
  ['../outside', 'which feature?'],
])('the branch %s means %s', (branch, shown) => {
  const folder = four();
  writeFiles(folder, { '.git/HEAD': `ref: refs/heads/${branch}\n`, ...plans('specs/feature/006-nested', 'outside') });
  expect(find(folder)).toContain(shown);
});

test('a worktree has its branch elsewhere, a detached head has none', () => {
  const folder = four();
  writeFiles(folder, {
    '.git': 'gitdir: store/worktrees/here\n',
    'store/worktrees/here/HEAD': 'ref: refs/heads/005-branch\n',
  });
  expect(find(folder)).toBe('specs/005-branch');
  writeFiles(folder, { 'store/worktrees/here/HEAD': '0123456789012345678901234567890123456789\n' });
  expect(find(folder)).toMatch(/^which feature/);
});

test.each(['specs/1-name', 'specs/P007-name', 'specs/name', '.specify/specs/001-name', 'docs/specs/001-name'])(
  'the only folder %s needs no name',
  (feature) => {
    const folder = folderWith(plans(feature));
    expect(find(folder)).toBe(feature);
    expect(find(join(folder, feature))).toBe('.');
  },
);

test.each<[Record<string, string>, Record<string, string>, string]>([
  [{}, {}, 'no feature folder was found here; name one, such as `specs/001-name`'],
  [{ '.specify/feature.json': '{' }, {}, '.specify/feature.json is not valid JSON'],
  [{ '.specify/feature.json': '{}' }, {}, '.specify/feature.json has no `feature_directory`'],
  [{ '.specify/feature.json': 'null' }, {}, '.specify/feature.json has no `feature_directory`'],
  [
    { '.specify/feature.json': '{"feature_directory":"specs/9"}' },
    {},
    '.specify/feature.json names specs/9, which does not exist',
  ],
  [
    plans('specs/001-a'),
    { SPECIFY_FEATURE_DIRECTORY: 'specs/9' },
    'SPECIFY_FEATURE_DIRECTORY names specs/9, which does not exist',
  ],
  [
    plans('specs/001-a'),
    { SPECIFY_FEATURE: '9' },
    'SPECIFY_FEATURE names 9, which is not there; name one of: specs/001-a',
  ],
])('with %j and %j it says what to do', (files, env, message) => {
  expect(find(folderWith(files), env)).toContain(message);
});

test('of many candidates twenty are listed', () => {
  const names = Array.from({ length: 23 }, (_, at) => `specs/${String(at).padStart(3, '0')}-x`);
  expect(find(folderWith(plans(...names)))).toMatch(/specs\/019-x and 3 more$/);
});

test('a feature.json that is a folder, and a link that leads to itself, are said so', () => {
  const folder = four();
  mkdirSync(join(folder, '.specify/feature.json'), { recursive: true });
  expect(find(folder)).toBe('.specify/feature.json is a folder; a file is expected');
  symlinkSync('loop', join(folder, 'loop'));
  expect(find(folder, {}, 'loop')).toBe('loop does not exist');
});
