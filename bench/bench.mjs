import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { dialects, withFields } from './dialects.mjs';
import { chain, handWritten, ladder, writeFeature } from './generate.mjs';
import { plans } from './plans.mjs';
import { measureRepository } from './repository.mjs';
import { measureSchedules } from './schedules.mjs';

const program = fileURLToPath(new URL('../bin/tasks-ml.js', import.meta.url));
const usage = fileURLToPath(new URL('usage.cjs', import.meta.url));
const root = mkdtempSync(join(tmpdir(), 'tasks-ml-bench-'));

/** Runs Node once. CPU in milliseconds of user and system time, memory in megabytes at its peak. */
function run(...args) {
  const { status, output, stderr } = spawnSync(process.execPath, ['-r', usage, ...args], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'pipe', 'pipe'],
  });
  if (status !== 0) throw new Error(`${args.join(' ')} ended with ${status}: ${stderr}`);
  return JSON.parse(output[3].toString());
}

const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
const check = (file) => [program, 'check', file];
const failures = [];

/** Measures commands in turn, so that a change in the machine's speed meets all of them. */
function interleave(commands, rounds) {
  const results = new Map(commands.map(([name]) => [name, []]));
  for (const [, args] of commands) run(...args);
  for (let round = 0; round < rounds; round++)
    for (const [name, args] of commands) results.get(name).push(run(...args));
  return new Map(
    [...results].map(([name, runs]) => [
      name,
      { cpu: median(runs.map(({ cpu }) => cpu)), memory: median(runs.map(({ memory }) => memory)) },
    ]),
  );
}

function row(name, { cpu, memory }, limits = {}) {
  const over = [];
  if (limits.cpu !== undefined && cpu > limits.cpu) over.push(`CPU over ${limits.cpu} ms`);
  if (limits.memory !== undefined && memory > limits.memory) over.push(`memory over ${limits.memory} MB`);
  if (over.length > 0) failures.push(`${name}: ${over.join(', ')}`);
  const bound =
    limits.cpu === undefined
      ? ''
      : `bound ${limits.cpu} ms${limits.memory === undefined ? '' : `, ${limits.memory} MB`}`;
  console.log(
    `${name.padEnd(34)}${cpu.toFixed(0).padStart(8)} ms CPU${memory.toFixed(0).padStart(7)} MB  ${bound}${over.length > 0 ? '  EXCEEDED' : ''}`,
  );
}

try {
  console.log(`Node ${process.version}, ${cpus().length} cores; CPU of the whole process (user and system), medians\n`);
  writeFileSync(join(root, 'forty.md'), handWritten(40));
  const start = interleave(
    [
      ['node', ['-e', '0']],
      ['check', check('forty.md')],
    ],
    21,
  );
  const base = start.get('node');
  row('node -e 0', base);
  row('check, 40 tasks', start.get('check'));
  const added = start.get('check').cpu - base.cpu;
  console.log(
    `${'check above node -e 0'.padEnd(34)}${added.toFixed(0).padStart(8)} ms CPU${' '.repeat(12)}bound 30 ms${added > 30 ? '  EXCEEDED' : ''}\n`,
  );
  if (added > 30) failures.push('check above node -e 0: over 30 ms');

  const limits = { 10000: { cpu: 300, memory: 120 }, 100000: { cpu: 3000 } };
  const checks = [];
  for (const count of [100, 1_000, 10_000, 100_000]) {
    writeFileSync(join(root, `hand-${count}.md`), handWritten(count));
    checks.push([`check, ${count} tasks`, check(`hand-${count}.md`)]);
  }
  writeFileSync(join(root, 'chain.md'), chain(10_000));
  writeFileSync(join(root, 'ladder.md'), ladder(10_000));
  checks.push(['check, chain of 10000', check('chain.md')], ['check, ladder of 10000', check('ladder.md')]);
  const checked = interleave(checks, 5);
  for (const [name, result] of checked) row(name, result, limits[/, (\d+) tasks/.exec(name)?.[1]]);
  const growth =
    (checked.get('check, 100000 tasks').cpu - base.cpu) / (checked.get('check, 10000 tasks').cpu - base.cpu);
  // n log n from 10,000 to 100,000 is a factor of 10 × 5/4.
  console.log(
    `${'growth from 10000 to 100000'.padEnd(34)}${growth.toFixed(1).padStart(8)} times  bound 12.5${growth > 12.5 ? '  EXCEEDED' : ''}`,
  );
  if (growth > 12.5) failures.push('check grows faster than n log n');
  const ratio =
    (checked.get('check, ladder of 10000').cpu - base.cpu) / (checked.get('check, chain of 10000').cpu - base.cpu);
  console.log(
    `${'ladder against chain'.padEnd(34)}${ratio.toFixed(2).padStart(8)} times  bound 1.5${ratio > 1.5 ? '  EXCEEDED' : ''}\n`,
  );
  if (ratio > 1.5) failures.push('the ladder costs more than the chain');

  const simulated = ['schedule', 'hand-1000.md', '--effort', 'quick', '--runs', '10000', '--workers', '8'];
  for (const [name, result] of interleave([['schedule, 1000 tasks, 10000 runs', [program, ...simulated]]], 5))
    row(name, result, { cpu: 2000 });
  console.log('');

  const written = Object.entries(dialects).map(([name, write]) => {
    writeFileSync(join(root, `${name}.md`), write(10_000));
    return [`check, 10000 tasks, ${name}`, check(`${name}.md`)];
  });
  for (const [name, result] of interleave(written, 5)) row(name, result, limits[10000]);
  const long = Object.entries(withFields).map(([name, write]) => {
    writeFileSync(join(root, `${name}.md`), write(10_000));
    return [`check, 10000 ${name}`, check(`${name}.md`)];
  });
  for (const [name, result] of interleave(long, 5)) row(name, result, { cpu: 600, memory: 160 });
  console.log('');

  const planned = Object.entries(plans).flatMap(([name, write]) =>
    [10, 1_000, 10_000].map((count) => {
      const file = `plan-${name}-${count}.md`;
      writeFileSync(join(root, file), write(count));
      return [`plan check, ${count} tasks, ${name}`, [program, 'plan', 'check', file]];
    }),
  );
  // Half as much again as a quiet machine needs.
  const planLimits = {
    10: { cpu: 200 },
    1000: { cpu: 660 },
    10000: { cpu: 4700 },
    'ml-phases': { cpu: 900 },
    components: { cpu: 1150 },
    'spec-kit': { cpu: 900 },
  };
  for (const [name, result] of interleave(planned, 5)) {
    const [, count, dialect] = /, (\d+) tasks, (\S+)$/.exec(name);
    row(name, result, count === '10000' ? (planLimits[dialect] ?? planLimits[count]) : planLimits[count]);
  }
  console.log('');

  const builds = [];
  for (const count of [100, 1_000, 10_000, 100_000]) {
    const folder = join('specs', `${count}-tasks`);
    mkdirSync(join(root, 'specs'), { recursive: true });
    writeFeature(join(root, folder), count);
    builds.push(
      [`build, ${count} tasks`, [program, 'build', folder]],
      [`check what was built, ${count}`, check(folder)],
    );
  }
  for (const [name, result] of interleave(builds, 3)) row(name, result);
  console.log('');
  failures.push(...measureRepository(join(root, 'repository'), program));
  console.log('');
  failures.push(...(await measureSchedules(root)));
} finally {
  rmSync(root, { recursive: true, force: true });
}
if (failures.length > 0) {
  console.error(`\n${failures.join('\n')}`);
  process.exitCode = 1;
}
