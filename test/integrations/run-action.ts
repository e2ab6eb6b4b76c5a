import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import { parse } from 'yaml';
import { repository } from '../cli/sandbox.ts';
import type { GitRepository } from './git-repository.ts';

/** What a step of the action did. */
export interface Step {
  readonly code: number;
  /** The lines of the log: workflow commands and talk. */
  readonly log: readonly string[];
  readonly summary: string;
  readonly outputs: Readonly<Record<string, string>>;
}

const packaged = ['action', 'action.yml', 'bin', 'dist/cli', 'package.json'];

/** Runs the step of the action in a repository with the inputs that a workflow gives and an event. */
export type RunAction = (at: GitRepository, inputs: Readonly<Record<string, string>>, event?: unknown) => Step;

/**
 * The action as a package has it, or as much of it as is named, copied out of the repository once for the tests of a
 * file, and run as a runner does: with the defaults and the environment that action.yml says.
 */
export function installedAction(parts: readonly string[] = packaged): RunAction {
  const root = mkdtempSync(join(tmpdir(), 'tasks-ml-action-'));
  beforeAll(() => {
    if (!existsSync(join(repository, 'dist/cli'))) throw new Error('run `npm run build` first');
    for (const name of parts) cpSync(join(repository, name), join(root, name), { recursive: true });
  });
  afterAll(() => rmSync(root, { recursive: true, force: true }));
  return (at, inputs, event) => {
    const temporary = mkdtempSync(join(root, 'runner-'));
    const file = (name: string, text = ''): string => {
      writeFileSync(join(temporary, name), text);
      return join(temporary, name);
    };
    const action = parse(readFileSync(join(root, 'action.yml'), 'utf8'));
    const [{ env, run }] = action.runs.steps as [{ env: Record<string, string>; run: string }];
    const given = Object.entries(env).map(([key, value]) => {
      const name = /^\$\{\{ inputs\.([\w-]+) \}\}$/.exec(value)?.[1] as string;
      return [key, inputs[name] ?? action.inputs[name].default];
    });
    const { status, stdout, stderr } = spawnSync('bash', ['-e', '-c', run], {
      cwd: at.folder,
      encoding: 'utf8',
      env: {
        ...at.env,
        ...Object.fromEntries(given),
        GITHUB_ACTIONS: 'true',
        GITHUB_ACTION_PATH: root,
        GITHUB_WORKSPACE: at.folder,
        GITHUB_EVENT_PATH: file('event.json', JSON.stringify(event ?? {})),
        GITHUB_STEP_SUMMARY: file('summary.md'),
        GITHUB_OUTPUT: file('output'),
        GITHUB_SERVER_URL: 'https://github.com',
        GITHUB_REPOSITORY: 'example/scores',
        GITHUB_SHA: 'abc123',
        RUNNER_TEMP: temporary,
      },
    });
    const read = (name: string): string => readFileSync(join(temporary, name), 'utf8');
    return {
      code: status ?? -1,
      log: `${stdout}${stderr}`.split('\n').filter(Boolean),
      summary: read('summary.md'),
      outputs: Object.fromEntries(
        read('output')
          .split('\n')
          .filter(Boolean)
          .map((line) => line.split('=')),
      ),
    };
  };
}
