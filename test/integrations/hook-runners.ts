import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { repository } from '../cli/sandbox.ts';
import type { GitRepository } from './git-repository.ts';

/** A program that runs hooks of `.pre-commit-config.yaml` at a commit. */
export interface HookRunner {
  readonly name: string;
  /** Why it cannot be tried here. */
  readonly missing?: string;
  /** Makes git run it before a commit; its environments lie in the store. */
  readonly install: (at: GitRepository, store: string) => void;
}

const script = join(repository, 'test/integrations/pre-commit-runner.mjs');

const ours: HookRunner = {
  name: 'the protocol of pre-commit',
  install: ({ folder }, store) => writeHook(folder, `exec "${process.execPath}" "${script}" "${store}"`),
};

/** The program itself, where somebody has it. */
function real(name: string, home: string): HookRunner {
  const found = spawnSync(name, ['--version']).status === 0;
  return {
    name,
    ...(found ? {} : { missing: `${name} is not on the PATH` }),
    install: ({ folder }, store) => writeHook(folder, `${home}="${store}" exec ${name} run`),
  };
}

/** What this project tests itself, and the real programs. */
export const hookRunners: readonly HookRunner[] = [
  ours,
  real('pre-commit', 'PRE_COMMIT_HOME'),
  real('prek', 'PREK_HOME'),
];

function writeHook(folder: string, command: string): void {
  const path = join(folder, '.git/hooks/pre-commit');
  mkdirSync(join(folder, '.git/hooks'), { recursive: true });
  writeFileSync(path, `#!/bin/sh\n${command}\n`);
  chmodSync(path, 0o755);
}
