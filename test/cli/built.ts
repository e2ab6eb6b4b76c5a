import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import type { Outcome } from './sandbox.ts';
import { repository } from './sandbox.ts';

/** What `npm run build` made, copied out of the repository: it finds no package of ours. */
export interface Built {
  /** Where `bin/`, `dist/`, `scripts/` and `specs/` lie. */
  readonly root: string;
  /** Starts it in a folder. */
  readonly start: (cwd: string, argv: readonly string[], env?: Readonly<Record<string, string>>) => ChildProcess;
  /** Runs it in a folder to its end. */
  readonly run: (cwd: string, argv: readonly string[], env?: Readonly<Record<string, string>>) => Promise<Outcome>;
}

/** Copies the program once for the tests of a file. */
export function builtProgram(): Built {
  const root = mkdtempSync(join(tmpdir(), 'tasks-ml-built-'));
  beforeAll(() => {
    if (!existsSync(join(repository, 'dist/cli'))) throw new Error('run `npm run build` first');
    for (const name of ['bin', 'dist/cli', 'scripts', 'specs', 'package.json'])
      cpSync(join(repository, name), join(root, name), { recursive: true });
  });
  afterAll(() => rmSync(root, { recursive: true, force: true }));
  const start: Built['start'] = (cwd, argv, env = {}) =>
    spawn(process.execPath, [join(root, 'bin/tasks-ml.js'), ...argv], {
      cwd,
      env: { PATH: process.env['PATH'], ...env },
    });
  return { root, start, run: (...given) => ended(start(...given)) };
}

/** What a process did. */
export function ended(child: ChildProcess): Promise<Outcome> {
  let [out, err] = ['', ''];
  child.stdout?.on('data', (data: Buffer) => (out += data));
  child.stderr?.on('data', (data: Buffer) => (err += data));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => resolve({ code: code ?? -1, out, err }));
  });
}
