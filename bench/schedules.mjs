import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';

/** What the solver must reach: CPU of solving in a fresh process, and the gap between makespan and bound. */
const targets = [
  { name: 'schedule, 40 tasks, 4 workers', args: ['40', '4', 'normal'], cpu: 50, gap: 0 },
  { name: 'schedule, 1000 tasks, 8 workers', args: ['1000', '8', '1000'], cpu: 1100, gap: 0.02 },
  { name: 'schedule, 10000 tasks, 8 workers', args: ['10000', '8', 'normal'], cpu: 3000 },
];
const seeds = [1, 2, 3, 4, 5];

/** Solves features of each size, and prints the slowest and the worst of them; gives what is beyond its bounds. */
export async function measureSchedules(folder) {
  const bundle = await rolldown({
    input: fileURLToPath(new URL('schedule/measure-feature.ts', import.meta.url)),
    platform: 'node',
  });
  const file = join(folder, 'measure-feature.mjs');
  await bundle.write({ file, format: 'esm' });
  await bundle.close();
  const failures = [];
  for (const { name, args, cpu, gap } of targets) {
    const runs = seeds.map((seed) => JSON.parse(execFileSync(process.execPath, [file, String(seed), ...args])));
    const slowest = Math.max(...runs.map((run) => run.cpu));
    const worst = Math.max(...runs.map((run) => run.gap));
    const over = [];
    if (slowest > cpu) over.push(`CPU over ${cpu} ms`);
    if (gap !== undefined && worst > gap) over.push(`gap over ${100 * gap} %`);
    if (runs.some(({ broken }) => broken.length > 0)) over.push('it breaks a law');
    if (over.length > 0) failures.push(`${name}: ${over.join(', ')}`);
    console.log(
      `${name.padEnd(34)}${slowest.toFixed(0).padStart(8)} ms CPU${(100 * worst).toFixed(2).padStart(7)} %   bound ${cpu} ms${gap === undefined ? '' : `, ${100 * gap} %`}${over.length > 0 ? '  EXCEEDED' : ''}`,
    );
  }
  return failures;
}
