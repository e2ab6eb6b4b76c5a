import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const own = fileURLToPath(new URL('..', import.meta.url));

/**
 * A function that runs tasks-ml in a folder and gives `{ code, out, err }`: the one that this action comes with where it
 * was installed from npm; in a clone, or where another version is asked for, that version is installed first.
 */
export function findProgram(cwd, asked, env) {
  const { version } = JSON.parse(readFileSync(join(own, 'package.json'), 'utf8'));
  const wanted = asked || version;
  const built = wanted === version && existsSync(join(own, 'dist/cli/main.js'));
  const program = join(built ? own : install(wanted, env), 'bin/tasks-ml.js');
  return (args) => {
    const { status, stdout, stderr, error } = spawnSync(process.execPath, [program, ...args], {
      cwd,
      encoding: 'utf8',
      maxBuffer: 1 << 30,
    });
    if (error) throw error;
    return { code: status ?? 70, out: stdout, err: stderr };
  };
}

function install(version, env) {
  if (!/^[\w.+~^-]+$/.test(version)) throw new Error(`${version} is not a version of tasks-ml`);
  const folder = resolve(env.RUNNER_TEMP || '.', 'tasks-ml');
  // npm is a script of the shell on Windows; Node warns of arguments that are handed to a shell apart.
  const npm = spawnSync(`npm install --prefix "${folder}" --no-audit --no-fund "tasks-ml@${version}"`, {
    encoding: 'utf8',
    shell: true,
  });
  if (npm.status !== 0) throw new Error(`tasks-ml ${version} cannot be installed: ${npm.stderr.trim()}`);
  return join(folder, 'node_modules/tasks-ml');
}
