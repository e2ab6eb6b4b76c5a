import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { rolldown } from 'rolldown';
import { ask } from '../ask.mjs';
import { askCpSat } from './ask-cp-sat.mjs';

const usage = `usage: node scripts/nightly/refute-optimality.mjs [--seed <number>] [--problems <number>] [--installed <folder>]

Asks CP-SAT, a solver that shares nothing with ours, for shorter schedules of random problems that are called optimal.
Ends with 1 if it finds one. CP-SAT (Apache-2.0, 318 MB) is installed in a folder that is removed again, unless one is
named that holds it.`;
const solver = 'or-tools-wasm@0.9.1';

function request() {
  const text = { type: 'string' };
  const options = { seed: text, problems: text, installed: text, help: { type: 'boolean' } };
  const { values } = parseArgs({ options });
  const whole = (name, fallback) => {
    const value = values[name] ?? fallback;
    if (!/^[1-9]\d{0,8}$/.test(value)) throw new Error(`--${name} ${value} is no whole number above 0`);
    return Number(value);
  };
  // Every night asks about other problems; the seed is printed.
  const today = String(Math.floor(Date.now() / 86_400_000));
  return { ...values, seed: whole('seed', today), problems: whole('problems', '200') };
}

async function run({ seed, problems, installed }, folder) {
  const bundle = await rolldown({ input: fileURLToPath(new URL('claims.ts', import.meta.url)), platform: 'node' });
  const file = join(folder, 'claims.mjs');
  await bundle.write({ file, format: 'esm' });
  await bundle.close();
  const { claim } = await import(pathToFileURL(file).href);
  if (installed === undefined)
    execFileSync('npm', ['install', '--prefix', folder, '--no-save', '--no-audit', '--no-fund', solver], {
      stdio: 'inherit',
    });
  const home = createRequire(join(resolve(installed ?? folder), 'package.json'));
  const cpSat = await import(pathToFileURL(home.resolve('or-tools-wasm/cp-sat')).href);

  const counts = { confirmed: 0, open: 0, refuted: 0, unproven: 0 };
  for (let number = 0; number < problems; number++) {
    const { kind, problem, solution } = claim(seed, number);
    const answer = solution.stopped === 'optimal' ? await askCpSat(cpSat, problem, solution.makespan, 20) : 'unproven';
    counts[answer]++;
    if (answer === 'refuted')
      console.log(`${kind}, seed ${seed}, problem ${number}: a schedule shorter than ${solution.makespan} exists`);
  }
  console.log(
    `seed ${seed}, ${problems} problems: ${counts.confirmed} proofs confirmed, ${counts.refuted} refuted, ${counts.open} not decided in time; ${counts.unproven} were not called optimal`,
  );
  return counts.refuted === 0 && counts.confirmed > 0 ? 0 : 1;
}

await ask(request, usage, async (asked) => {
  const folder = mkdtempSync(join(tmpdir(), 'tasks-ml-cp-sat-'));
  try {
    process.exitCode = await run(asked, folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  // The solver's threads would keep Node alive.
  process.exit();
});
