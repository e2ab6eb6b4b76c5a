import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { temporaryFolder, writeFiles } from '../cli/sandbox.ts';

/** A git repository that a test made. */
export interface GitRepository {
  readonly folder: string;
  /** The environment of its processes: nothing of the user's settings, nothing of a git that runs this test. */
  readonly env: Readonly<Record<string, string>>;
  /** Runs git; a code other than 0 is an error. Gives what it said on stdout. */
  readonly git: (...args: string[]) => string;
  /** Writes files and adds them. */
  readonly add: (files: Readonly<Record<string, string>>) => void;
  /** Commits what was added, hooks included. */
  readonly commit: (message?: string, ...args: string[]) => { readonly code: number; readonly said: string };
}

/** A new repository in a folder of its own, with a first commit of these files. */
export function gitRepository(files: Readonly<Record<string, string>>): GitRepository {
  const home = temporaryFolder();
  const folder = join(home, 'repository');
  const who = { NAME: 'A', EMAIL: 'a@example.org', DATE: '2026-01-01T00:00:00Z' };
  const env = {
    PATH: process.env['PATH'] ?? '',
    HOME: home,
    GIT_CONFIG_GLOBAL: join(home, 'no-config'),
    GIT_CONFIG_NOSYSTEM: '1',
    npm_config_offline: 'true',
    npm_config_audit: 'false',
    npm_config_fund: 'false',
    npm_config_update_notifier: 'false',
    ...Object.fromEntries(
      Object.entries(who).flatMap(([key, value]) => [
        [`GIT_AUTHOR_${key}`, value],
        [`GIT_COMMITTER_${key}`, value],
      ]),
    ),
  };
  writeFiles(folder, files);
  const start = (args: readonly string[]) => spawnSync('git', [...args], { cwd: folder, env, encoding: 'utf8' });
  const git = (...args: string[]): string => {
    const { status, stdout, stderr } = start(args);
    if (status !== 0) throw new Error(`git ${args.join(' ')}: ${stderr}`);
    return stdout.trim();
  };
  git('init', '--quiet', '--initial-branch=main');
  git('add', '--all');
  git('commit', '--quiet', '--message=first');
  return {
    folder,
    env,
    git,
    add: (more) => {
      writeFiles(folder, more);
      git('add', '--', ...Object.keys(more));
    },
    commit: (message = 'next', ...args) => {
      const { status, stdout, stderr } = start(['commit', `--message=${message}`, ...args]);
      return { code: status ?? -1, said: stdout + stderr };
    },
  };
}

/** A tasks.md without a finding. */
export const cleanTasks = `# Tasks: Scores

## Phase 1: Setup

- [ ] T001 Create the project in pyproject.toml

## Phase 2: Core

- [ ] T002 Implement the scores in src/scores.py (depends on T001)
`;

/** The same with a cycle. */
export const brokenTasks: string = cleanTasks.replace('pyproject.toml\n', 'pyproject.toml (depends on T002)\n');

/** The same with a warning: two tasks that may run together touch one file. */
export const doubtfulTasks: string = cleanTasks
  .replace('T002 I', 'T002 [P] I')
  .concat('- [ ] T003 [P] Implement the totals in src/scores.py (depends on T001)\n');

/** A broken list of another feature, on files of its own. */
export const otherTasks: string = brokenTasks.replaceAll('scores', 'alerts').replace('pyproject.toml', 'alerts.toml');
