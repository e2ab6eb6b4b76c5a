import { spawnSync } from 'node:child_process';
import { parseArgs } from 'node:util';
import { ask } from '../ask.mjs';

const usage = `usage: node scripts/nightly/compare-taskjuggler.mjs [--plans <number>]

Asks TaskJuggler, which finds dates by its own means, for those of the worked examples and of random plans, and compares
them with ours, minute for minute. Ends with 1 if one differs. TaskJuggler has to be there: apt-get install tj3`;

function request() {
  const { values } = parseArgs({ options: { plans: { type: 'string' }, help: { type: 'boolean' } } });
  const { plans = '200', help } = values;
  if (!/^[1-9]\d{0,5}$/.test(plans)) throw new Error(`--plans ${plans} is no whole number above 0`);
  return { plans, help };
}

await ask(request, usage, ({ plans }) => {
  const { status } = spawnSync('npx', ['vitest', 'run', 'test/render/schedule/taskjuggler-dates.test.ts'], {
    stdio: 'inherit',
    env: { ...process.env, TASKS_ML_TJ3_RUNS: plans },
  });
  process.exitCode = status ?? 1;
});
