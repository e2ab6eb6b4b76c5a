import { existsSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import nodeModule from 'node:module';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { builtProgram } from './built.ts';
import { folderWith } from './sandbox.ts';

const program = builtProgram();
const cache = join(program.root, '.cache');
const check = async (env?: Record<string, string>) => {
  const folder = folderWith({ 'tasks.md': '- [ ] T001 Write src/a.py\n' });
  expect(await program.run(folder, ['check', 'tasks.md'], env)).toEqual({
    code: 0,
    out: '',
    err: '1 task in tasks.md: nothing to report\n',
  });
};
/** What was kept, by file; of Node 22 and later its own business. */
const kept = () => (existsSync(cache) ? readdirSync(cache) : []).map((name) => [name, read(name)] as const);
const read = (name: string): string => readFileSync(join(cache, name), 'latin1');
const isNodes = 'enableCompileCache' in nodeModule;

beforeEach(() => rmSync(cache, { recursive: true, force: true }));

test('a second run uses what the first one compiled, and changes nothing', async () => {
  await check();
  const first = kept();
  expect(first.length).toBeGreaterThan(0);
  await check();
  expect(kept()).toEqual(first);
});

test.skipIf(isNodes)('code that is damaged or cut off is compiled anew', async () => {
  await check();
  const first = kept();
  for (const [name, code] of first) {
    const middle = Math.floor(code.length / 2);
    writeFileSync(join(cache, name), `${code.slice(0, middle)}damaged${code.slice(middle + 7)}`, 'latin1');
  }
  await check();
  expect(kept().map(([name]) => name)).toEqual(first.map(([name]) => name));
  await check();
  for (const [name] of first) truncateSync(join(cache, name), 100);
  await check();
  for (const [name] of first) expect(read(name).length).toBeGreaterThan(100);
});

test('nothing is kept where the environment says so, and a place that cannot be written is no trouble', async () => {
  await check({ NODE_DISABLE_COMPILE_CACHE: '1' });
  expect(kept()).toEqual([]);
  writeFileSync(cache, 'a file is in the way');
  await check();
  await check();
});
