import type { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { UsageError } from '../../base/errors.ts';

/**
 * The files of the repository around a folder that are not as in the last commit: staged, changed, new, removed; with
 * `since` all that differ from where this branch left that commit. Absolute paths.
 */
export function changedFiles(cwd: string, since?: string): readonly string[] {
  const root = repositoryRoot(cwd);
  if (root === undefined)
    throw new UsageError(
      `${cwd} is not in a git repository; --changed asks git which files changed, so name the files`,
    );
  // Loaded here, where it is needed: it costs as much as reading forty tasks.
  const { execFileSync: execute } = process.getBuiltinModule('node:child_process');
  const git = (...args: string[]): string => runGit(execute, root, args);
  const status = statusPaths(git('status', '--porcelain=v1', '-z', '--untracked-files=all', '--no-renames'));
  if (since === undefined) return status.map((path) => join(root, path));
  const base = git('merge-base', '--end-of-options', since, 'HEAD').trim();
  const different = git('diff', '--name-only', '--no-renames', '-z', base, 'HEAD').split('\0').filter(Boolean);
  return [...new Set([...different, ...status])].map((path) => join(root, path));
}

/** The nearest folder above, or the folder itself, that holds `.git`. */
export function repositoryRoot(folder: string): string | undefined {
  for (let at = folder; ; at = dirname(at)) {
    if (existsSync(join(at, '.git'))) return at;
    if (dirname(at) === at) return undefined;
  }
}

/** `XY path`, each ended by NUL; without renames there is one path in each. */
function statusPaths(output: string): readonly string[] {
  return output
    .split('\0')
    .filter(Boolean)
    .map((entry) => entry.slice(3));
}

function runGit(execute: typeof execFileSync, cwd: string, args: readonly string[]): string {
  try {
    return execute('git', [...args], {
      cwd,
      encoding: 'utf8',
      maxBuffer: 1 << 30,
      stdio: ['ignore', 'pipe', 'pipe'],
      // `git status` would write the index anew, and be in the way of whoever adds files at that moment.
      env: { ...process.env, GIT_OPTIONAL_LOCKS: '0' },
    });
  } catch (error) {
    const { code, stderr = '' } = error as NodeJS.ErrnoException & { stderr?: string };
    if (code === 'ENOENT') throw new UsageError('git is not installed; --changed needs it, so name the files instead');
    const said =
      stderr
        .trim()
        .split('\n')[0]
        ?.replace(/^fatal: /, '') || 'it failed';
    const advice = args[0] === 'merge-base' ? '; fetch that commit, in CI with the whole history' : '';
    throw new UsageError(`git ${args[0]}: ${said.replace(/\p{Cc}/gu, '?')}${advice}`);
  }
}
