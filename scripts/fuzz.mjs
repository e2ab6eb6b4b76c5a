import { spawnSync } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { ask } from './ask.mjs';

const usage = 'usage: npm run fuzz -- [--seed <number>] [--runs <number>]';
const root = fileURLToPath(new URL('..', import.meta.url));
const vitest = fileURLToPath(new URL('../node_modules/vitest/vitest.mjs', import.meta.url));

/** The seed and the number of cases of each law: a fresh one and a hundred thousand, unless they are given. */
function request() {
  const { values } = parseArgs({ options: { seed: { type: 'string' }, runs: { type: 'string' } } });
  const { seed = String(randomInt(2 ** 31)), runs = '100000' } = values;
  if (!/^-?\d+$/.test(seed)) throw new Error(`the seed ${seed} is no whole number`);
  if (!/^[1-9]\d*$/.test(runs)) throw new Error(`${runs} is no number of cases`);
  return { seed, runs };
}

function run({ seed, runs }) {
  console.log(`seed ${seed}, ${runs} cases of each law`);
  // Ten times what a case takes on a slow machine, and a minute for a failure to be made small.
  const timeout = 60_000 + Number(runs) * 50;
  const { status } = spawnSync(process.execPath, [vitest, 'run', '/fuzz.test.ts', `--testTimeout=${timeout}`], {
    cwd: root,
    env: { ...process.env, FUZZ_SEED: seed, FUZZ_RUNS: runs },
    stdio: 'inherit',
  });
  if (status === 0) return;
  console.error(`\nThe same again: npm run fuzz -- --seed ${seed} --runs ${runs}`);
  process.exitCode = status ?? 1;
}

await ask(request, usage, run);
