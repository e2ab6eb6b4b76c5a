import { cpSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { repository } from '../cli/sandbox.ts';
import type { GitRepository } from './git-repository.ts';
import { gitRepository } from './git-repository.ts';

/**
 * A git repository of tasks-ml as pre-commit clones it, tagged with its version, but built already and without
 * dependencies: the command line carries them, and a test has no registry. It has a script `prepare`, as ours has: what
 * npm says of that must not get into the name of the packed file, as which pre-commit takes all of stdout.
 */
export function hookPackage(): GitRepository & { readonly tag: string } {
  const { name, version, bin, engines } = JSON.parse(readFileSync(join(repository, 'package.json'), 'utf8'));
  const scripts = { prepare: 'node --version' };
  const made = gitRepository({
    'package.json': JSON.stringify({ name, version, bin, engines, files: ['bin', 'dist'], scripts }),
    '.npmrc': readFileSync(join(repository, '.npmrc'), 'utf8'),
    '.pre-commit-hooks.yaml': readFileSync(join(repository, '.pre-commit-hooks.yaml'), 'utf8'),
  });
  for (const part of ['bin', 'dist/cli']) cpSync(join(repository, part), join(made.folder, part), { recursive: true });
  made.git('add', '--all');
  made.commit('built');
  made.git('tag', `v${version}`);
  return { ...made, tag: `v${version}` };
}
