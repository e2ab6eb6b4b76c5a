import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Outcome } from '../cli/sandbox.ts';
import { repository } from '../cli/sandbox.ts';

function fuzz(...argv: readonly string[]): Outcome {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(repository, 'scripts/fuzz.mjs'), ...argv], {
    encoding: 'utf8',
  });
  return { code: status ?? -1, out: stdout, err: stderr };
}

test('the seed is said first, and is the one that was given', () => {
  const { code, out, err } = fuzz('--seed', '7', '--runs', '3');
  expect(out).toMatch(/^seed 7, 3 cases of each law\n/);
  expect(out).toContain('fuzz.test.ts');
  expect(code, `${out}\n${err}`).toBe(0);
});

test('a request that cannot be met ends with 2 and the usage', () => {
  for (const argv of [['--seed', 'x'], ['--runs', '0'], ['--runs', '1e3'], ['--no-such-flag'], ['more']]) {
    const { code, out, err } = fuzz(...argv);
    expect(code, argv.join(' ')).toBe(2);
    expect(out).toBe('');
    expect(err).toMatch(/\nusage: npm run fuzz -- .*\n$/);
  }
});
