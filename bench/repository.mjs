import { execFileSync, spawnSync } from 'node:child_process';
import { appendFileSync, cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { handWritten, writeFeature } from './generate.mjs';

const count = 500;
const name = (number) => `specs/${String(number).padStart(3, '0')}-feature`;

/** A repository of 500 features of 40 tasks: in every second folder design documents and what was built from them. */
function writeRepository(root, program) {
  for (let number = 1; number <= count; number++) {
    const folder = join(root, name(number));
    mkdirSync(folder, { recursive: true });
    if (number % 2 === 1) writeFileSync(join(folder, 'tasks.md'), apart(handWritten(40), number));
    else if (number === 2) {
      writeFeature(folder, 40);
      execFileSync(process.execPath, [program, 'build', folder], { cwd: root, stdio: 'ignore' });
    } else cpSync(join(root, name(2)), folder, { recursive: true });
  }
  for (const args of [
    ['init', '-q'],
    ['add', '.'],
    ['commit', '-qm', 'all'],
  ])
    execFileSync('git', ['-c', 'user.name=bench', '-c', 'user.email=bench@example.org', ...args], { cwd: root });
}

/** Each feature has files of its own. */
const apart = (text, number) => text.replaceAll('src/', `src/${number}/`);

/** Milliseconds from the start of a command to its end, the median of some runs in turn. */
function wallTimes(root, commands, rounds) {
  const times = commands.map(() => []);
  for (let round = 0; round <= rounds; round++)
    for (const [at, args] of commands.entries()) {
      const start = process.hrtime.bigint();
      const { status } = spawnSync(process.execPath, args, { cwd: root, stdio: 'ignore' });
      if (status !== 0) throw new Error(`${args.join(' ')} ended with ${status}`);
      if (round > 0) times[at].push(Number(process.hrtime.bigint() - start) / 1e6);
    }
  return times.map((values) => values.sort((a, b) => a - b)[Math.floor(rounds / 2)]);
}

/** Prints how long the gate takes in a large repository, and gives the bounds that are exceeded. */
export function measureRepository(root, program) {
  mkdirSync(root, { recursive: true });
  writeRepository(root, program);
  appendFileSync(join(root, name(7), 'tasks.md'), '\n');
  const check = (...args) => [program, 'check', ...args];
  const [one, changed] = wallTimes(root, [check(name(7)), check('--changed')], 9);
  const [all] = wallTimes(root, [check('.')], 5);
  const failures = [];
  const row = (what, value, bound) => {
    const over = value > bound;
    if (over) failures.push(`${what}: over ${bound} ms`);
    const limit = bound === undefined ? '' : `bound ${bound} ms${over ? '  EXCEEDED' : ''}`;
    console.log(`${what.padEnd(34)}${value.toFixed(0).padStart(8)} ms from start to end  ${limit}`);
  };
  row('check, one feature of 500', one);
  row('check --changed, one of 500', changed);
  row('--changed above that feature', changed - one, 60);
  row('check, 500 features of 40 tasks', all, 1500);
  return failures;
}
