import { execFileSync } from 'node:child_process';
import fs, { chmodSync, lstatSync, mkdirSync, readdirSync, readFileSync, statSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { holdsText, writeFilesWhole } from '../../src/cli/write-files.ts';
import { folderWith, run, smallContract, smallPlan } from './sandbox.ts';

const files = (first: string, second: string) =>
  new Map([
    ['tasks.md', first],
    ['tasks.mmd', second],
  ]);

test('all files are replaced, with the mode that they had', () => {
  const folder = folderWith({ 'tasks.md': 'old' });
  chmodSync(join(folder, 'tasks.md'), 0o640);
  writeFilesWhole(folder, files('one', 'two'));
  expect(readdirSync(folder)).toEqual(['tasks.md', 'tasks.mmd']);
  expect([readFileSync(join(folder, 'tasks.md'), 'utf8'), statSync(join(folder, 'tasks.md')).mode & 0o777]).toEqual([
    'one',
    0o640,
  ]);
});

test('a file that cannot be replaced leaves no temporary file, and the old ones whole', () => {
  const folder = folderWith({ 'tasks.md': 'old', 'tasks.mmd/inside': 'mine' });
  expect(() => writeFilesWhole(folder, files('one', 'two'))).toThrow(
    /tasks\.mmd cannot be written: a folder of this name is in the way$/,
  );
  expect(readdirSync(folder)).toEqual(['tasks.md', 'tasks.mmd']);
  expect(readdirSync(join(folder, 'tasks.mmd'))).toEqual(['inside']);
});

test('a folder that is gone is a usage error', () => {
  const folder = folderWith({ 'a/x': '' });
  expect(() => writeFilesWhole(join(folder, 'b'), files('one', 'two'))).toThrow(
    /b\/tasks\.md cannot be written: ENOENT$/,
  );
  expect(() => writeFilesWhole(join(folder, 'a/x'), files('one', 'two'))).toThrow(/cannot be written: ENOTDIR$/);
});

test.skipIf(process.getuid?.() === 0)('a read-only folder keeps its files (root may write everywhere)', () => {
  const folder = folderWith({ 'tasks.md': 'old' });
  chmodSync(folder, 0o555);
  expect(() => writeFilesWhole(folder, files('one', 'two'))).toThrow(/cannot be written: no permission$/);
  chmodSync(folder, 0o755);
  expect([readdirSync(folder), readFileSync(join(folder, 'tasks.md'), 'utf8')]).toEqual([['tasks.md'], 'old']);
});

test('a link within the folder stays a link, one that leads out is refused', () => {
  const folder = folderWith({ 'feature/real.md': 'old', 'outside.md': 'theirs' });
  const feature = join(folder, 'feature');
  symlinkSync('real.md', join(feature, 'tasks.md'));
  writeFilesWhole(feature, files('one', 'two'));
  expect([
    fs.lstatSync(join(feature, 'tasks.md')).isSymbolicLink(),
    readFileSync(join(feature, 'real.md'), 'utf8'),
  ]).toEqual([true, 'one']);
  fs.rmSync(join(feature, 'tasks.mmd'));
  symlinkSync('../outside.md', join(feature, 'tasks.mmd'));
  expect(() => writeFilesWhole(feature, files('three', 'four'))).toThrow(
    /tasks\.mmd is a link to a file outside the folder/,
  );
  expect([readFileSync(join(folder, 'outside.md'), 'utf8'), readFileSync(join(feature, 'real.md'), 'utf8')]).toEqual([
    'theirs',
    'one',
  ]);
  expect(readdirSync(feature)).toEqual(['real.md', 'tasks.md', 'tasks.mmd']);
});

test.skipIf(process.platform === 'win32')('what is no file is not replaced by one', () => {
  const folder = folderWith({});
  const pipe = join(folder, 'pipe');
  execFileSync('mkfifo', [pipe]);
  expect(() => writeFilesWhole(folder, new Map([['pipe', 'x']]))).toThrow('it is not a regular file');
  expect(lstatSync(pipe).isFIFO()).toBe(true);
});

test('only the very same text is held', () => {
  const folder = folderWith({ a: 'é\n', b: 'x' });
  mkdirSync(join(folder, 'c'));
  expect(['é\n', 'e\n', 'é'].map((text) => holdsText(join(folder, 'a'), text))).toEqual([true, false, false]);
  expect(['c', 'd', 'a/e'].map((name) => holdsText(join(folder, name), ''))).toEqual([false, false, false]);
});

test('a build that cannot write says so and leaves the old tasks.md', async () => {
  const folder = folderWith({ 'specs/001-a/plan.md': smallPlan, 'specs/001-a/contracts/scores.yaml': smallContract });
  await run(folder, ['build']);
  const feature = join(folder, 'specs/001-a');
  const old = readFileSync(join(feature, 'tasks.md'), 'utf8');
  fs.rmSync(join(feature, 'tasks.mmd'));
  mkdirSync(join(feature, 'tasks.mmd'));
  fs.writeFileSync(join(feature, 'plan.md'), smallPlan.replace('200 ms', '100 ms'));
  const { code, out, err } = await run(folder, ['build']);
  expect([code, out]).toEqual([2, '']);
  expect(err).toMatch(/specs\/001-a\/tasks\.mmd cannot be written: a folder of this name is in the way\n$/);
  expect(readFileSync(join(feature, 'tasks.md'), 'utf8')).toBe(old);
  expect(readdirSync(feature).sort()).toEqual(['contracts', 'plan.md', 'tasks.md', 'tasks.mmd']);
});
