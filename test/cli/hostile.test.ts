import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  closeSync,
  ftruncateSync,
  mkdirSync,
  openSync,
  readdirSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Outcome } from './sandbox.ts';
import { folderWith, run, smallContract, smallPlan, writeFiles } from './sandbox.ts';

const feature = 'specs/001-a';
const open = (): string =>
  folderWith({
    [`${feature}/plan.md`]: smallPlan,
    [`${feature}/contracts/scores.yaml`]: smallContract,
    'outside/secret.yaml': 'secret: 1\n',
  });
const sparse = (path: string, bytes: number): void => {
  const file = openSync(path, 'w');
  ftruncateSync(file, bytes);
  closeSync(file);
};
const build = async (folder: string): Promise<Outcome & { milliseconds: number }> => {
  const start = performance.now();
  const outcome = await run(folder, ['build', feature]);
  return { ...outcome, milliseconds: performance.now() - start };
};

/** `a` to `i`, each ten times the one before: a thousand million values in ten lines. */
const bomb = `a: &a [x,x,x,x,x,x,x,x,x,x]\n${[...'bcdefghi'].map((name, at) => `${name}: &${name} [${Array(10).fill(`*${'abcdefgh'[at]}`).join(',')}]\n`).join('')}`;

const named: readonly (readonly [string, string | Uint8Array, string])[] = [
  ['an alias bomb', bomb, 'bad.yaml:'],
  ['a nest of brackets', '['.repeat(100_000), 'bad.yaml:'],
  [
    'a binary file',
    Uint8Array.from({ length: 4096 }, (_, at) => at % 256),
    'bad.yaml is a binary file; a text file is expected',
  ],
  ['a NUL byte behind much text', `${'# text\n'.repeat(4000)}\0`, 'bad.yaml is a binary file; a text file is expected'],
  [
    'bytes that are no UTF-8',
    Uint8Array.of(0x61, 0x3a, 0x20, 0xc3, 0x28, 0x0a),
    'bad.yaml is not UTF-8 text; save it as UTF-8',
  ],
  ['UTF-16', Uint8Array.of(0xff, 0xfe, 0x61, 0, 0x3a, 0), 'bad.yaml is UTF-16 text; save it as UTF-8'],
  ['a broken mapping', 'a: b: c\n', 'bad.yaml:1:'],
];

test.each(named)('%s as a contract is an error with its name', async (_, text, message) => {
  const folder = open();
  writeFiles(folder, { [`${feature}/contracts/bad.yaml`]: text });
  const { code, out, err, milliseconds } = await build(folder);
  expect([code, out]).toEqual([1, '']);
  expect(err).toContain(`${feature}/contracts/${message}`);
  expect(err).toMatch(/\ntasks-ml: nothing was written: 1 error/);
  expect(milliseconds).toBeLessThan(30_000);
});

const entries: readonly (readonly [string, (path: string, folder: string) => void, string])[] = [
  ['50 MB', (path) => sparse(path, 50 * 1024 * 1024), 'has 50 MB, more than the 32 MB that are read; split it'],
  ['a folder', (path) => mkdirSync(path), 'is a folder; a file is expected'],
  [
    'a link out of the folder',
    (path, folder) => symlinkSync(join(folder, 'outside/secret.yaml'), path),
    'is a link to a file outside the feature folder; copy the file into the folder',
  ],
  ['a link to itself', (path) => symlinkSync(path, path), 'is a link that leads to itself'],
  ['a link to nowhere', (path) => symlinkSync('/nowhere/at/all', path), 'does not exist'],
  ['a named pipe', (path) => execFileSync('mkfifo', [path]), 'is not a regular file; replace it by one'],
];

test.each(entries)('%s in place of a document is a clear error', async (_, make, message) => {
  for (const [name, code] of [
    ['spec.md', 1],
    ['contracts/zz.yaml', 1],
    ['plan.md', 2],
    ['tasks.md', 2],
  ] as const) {
    // A folder among the contracts is a folder of contracts.
    if (name.startsWith('contracts/') && message.startsWith('is a folder')) continue;
    const folder =
      name === 'plan.md' ? folderWith({ 'outside/secret.yaml': 'a: 1\n', [`${feature}/spec.md`]: '# S\n' }) : open();
    make(join(folder, feature, name), folder);
    const outcome = await build(folder);
    expect({ name, code: outcome.code, out: outcome.out }).toEqual({ name, code, out: '' });
    expect(outcome.err).toContain(`${feature}/${name} ${message}`);
    expect(outcome.milliseconds).toBeLessThan(30_000);
  }
});

test('a folder of contracts that is a link out of the feature is not read', async () => {
  const folder = folderWith({ [`${feature}/plan.md`]: smallPlan, 'outside/secret.yaml': smallContract });
  symlinkSync(join(folder, 'outside'), join(folder, feature, 'contracts'));
  const { code, err } = await build(folder);
  expect(code).toBe(1);
  expect(err).toContain(`${feature}/contracts/secret.yaml is a link to a file outside the feature folder`);
  const within = folderWith({ [`${feature}/plan.md`]: smallPlan, [`${feature}/shared/scores.yaml`]: smallContract });
  symlinkSync('shared', join(within, feature, 'contracts'));
  expect((await build(within)).code).toBe(0);
});

test.skipIf(process.getuid?.() === 0)('a file without permission is said so (root may read everything)', async () => {
  const folder = open();
  chmodSync(join(folder, feature, 'contracts/scores.yaml'), 0);
  const { code, err } = await build(folder);
  expect(code).toBe(1);
  expect(err).toContain(`${feature}/contracts/scores.yaml cannot be read: no permission`);
});

test('NUL bytes and a stray mark in the plan are said, never passed on', async () => {
  const folder = open();
  writeFileSync(join(folder, feature, 'plan.md'), `${smallPlan}\0`);
  expect((await build(folder)).err).toBe(`tasks-ml: ${feature}/plan.md is a binary file; a text file is expected\n`);
});

test('2,500 contracts and deep folders are all read', async () => {
  const folder = open();
  const contracts = Object.fromEntries(
    Array.from({ length: 2499 }, (_, at) => [`${feature}/contracts/c${at}.md`, `# C${at}\n`]),
  );
  writeFiles(folder, contracts);
  const { code, out } = await run(folder, ['build', '--json', feature]);
  expect(code).toBe(0);
  expect(JSON.parse(out).data.tasks).toBeGreaterThan(2 * 2500);
  const deep = open();
  writeFiles(deep, {
    [`${feature}/contracts/${'d/'.repeat(60)}users.yaml`]: smallContract.replaceAll('scores', 'users'),
  });
  expect((await run(deep, ['build', '--dry-run', feature])).out).toMatch(/Contract test for users /);
}, 30_000);

test('more contracts than are read is an error that says so', async () => {
  const folder = open();
  mkdirSync(join(folder, feature, 'contracts/many'));
  for (let at = 0; at < 5_001; at++) closeSync(openSync(join(folder, feature, `contracts/many/${at}.md`), 'w'));
  const { code, err } = await build(folder);
  expect(code).toBe(1);
  expect(err).toMatch(/error too-many-contracts: contracts\/ holds more than 5000 files/);
}, 30_000);

test('a name cannot steer the terminal or pass for a line of ours', async () => {
  const folder = open();
  writeFiles(folder, { [`${feature}/contracts/\u001b[31m\ntasks-ml: all is well.yaml`]: 'a: b: c\n' });
  const { code, err } = await build(folder);
  expect(code).toBe(1);
  expect(err).toContain('contracts/?[31m?tasks-ml: all is well.yaml:1:');
  expect(err.split('\n').filter((line) => line.startsWith('tasks-ml: '))).toEqual([
    'tasks-ml: nothing was written: 1 error',
  ]);
});

test('two documents for one purpose: the ml- one is read, and it is said', async () => {
  const folder = open();
  writeFiles(folder, {
    [`${feature}/ml-research.md`]: '# R\n',
    [`${feature}/research.md`]: '# R\n',
    [`${feature}/ml-contracts/a.yaml`]: smallContract,
  });
  const { code, err, out } = await build(folder);
  expect(code).toBe(0);
  expect(err).toContain('warning two-documents: ml-research.md is read, research.md beside it is not');
  expect(err).toContain('warning two-documents: ml-contracts/ is read, contracts/ beside it is not');
  expect(out).toContain('wrote tasks.md');
  expect(readdirSync(join(folder, feature)).filter((name) => name.includes('tmp'))).toEqual([]);
});
