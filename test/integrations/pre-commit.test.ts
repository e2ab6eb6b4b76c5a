import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { run, temporaryFolder } from '../cli/sandbox.ts';
import type { GitRepository } from './git-repository.ts';
import { brokenTasks, cleanTasks, doubtfulTasks, gitRepository, otherTasks } from './git-repository.ts';
import { hookPackage } from './hook-package.ts';
import type { HookRunner } from './hook-runners.ts';
import { hookRunners } from './hook-runners.ts';

const [one, other] = ['specs/001-scores/tasks.md', 'specs/002-alerts/tasks.md'] as const;

/** A repository with a clean and a broken feature, and the hook of a configuration. */
function guarded(runner: HookRunner, config: string): GitRepository {
  const at = gitRepository({ [one]: cleanTasks, [other]: otherTasks, '.pre-commit-config.yaml': config });
  const store = join(temporaryFolder(), 'store');
  mkdirSync(store);
  runner.install(at, store);
  return at;
}

function configOf(folder: string, tag: string, id: string): string {
  return `repos:\n  - repo: ${folder}\n    rev: ${tag}\n    hooks:\n      - id: ${id}\n`;
}

describe.each(hookRunners.map((runner) => [runner.missing ?? runner.name, runner] as const))('%s', (_, runner) => {
  const here = test.skipIf(runner.missing !== undefined);

  here('a broken tasks.md is refused, a clean one passes, other features are not read', () => {
    const { folder, tag } = hookPackage();
    const at = guarded(runner, configOf(folder, tag, 'tasks-ml-check'));
    const first = at.git('rev-parse', 'HEAD');

    at.add({ [one]: brokenTasks });
    const refused = at.commit();
    expect(refused.code, refused.said).toBe(1);
    expect(refused.said).toMatch(/tasks-ml check\.+Failed\n- hook id: tasks-ml-check\n(.*\n)?- exit code: 1\n/);
    expect(refused.said).toContain(`${one}:9`);
    expect(refused.said).toContain('no-cycle');
    expect(refused.said).not.toContain(other);
    expect(at.git('rev-parse', 'HEAD')).toBe(first);

    // What is not added counts neither way, and is as before.
    at.add({ [one]: cleanTasks.replace('scores in', 'churn scores in') });
    writeFileSync(join(at.folder, one), brokenTasks);
    const passed = at.commit();
    expect(passed.code, passed.said).toBe(0);
    expect(passed.said).toMatch(/tasks-ml check\.+Passed/);
    expect(readFileSync(join(at.folder, one), 'utf8')).toBe(brokenTasks);
    expect(at.git('show', `HEAD:${one}`)).toContain('churn scores');

    at.git('checkout', '--', '.');
    at.add({ 'src/scores.py': '' });
    expect(at.commit().said).toMatch(/tasks-ml check\.+\(no files to check\)Skipped/);
    at.add({ 'contracts/Token.sol': 'contract Token {}\n' });
    expect(at.commit().said).toMatch(/tasks-ml check\.+Passed/);
  });

  here('what `init pre-commit` writes does the same', async () => {
    const { folder } = hookPackage();
    const at = guarded(runner, '');
    at.git('rm', '--quiet', '.pre-commit-config.yaml');
    expect(await run(at.folder, ['init', 'pre-commit'])).toMatchObject({ code: 0 });
    const config = readFileSync(join(at.folder, '.pre-commit-config.yaml'), 'utf8');
    const packed = spawnSync('npm', ['pack'], { cwd: folder, env: at.env, encoding: 'utf8' }).stdout.trim();
    expect(config).toMatch(/'tasks-ml@[\d.]+'/);
    at.add({
      '.pre-commit-config.yaml': config.replace(/'tasks-ml@[\d.]+'/, `'${join(folder, packed)}'`),
      [one]: brokenTasks,
    });
    const refused = at.commit();
    expect([refused.code, refused.said]).toEqual([1, expect.stringContaining('no-cycle')]);
    at.add({ [one]: `${cleanTasks}- [ ] T003 Write docs/scores.md (depends on T002)\n` });
    expect(at.commit()).toEqual({ code: 0, said: expect.stringMatching(/tasks-ml check\.+Passed/) });
  });

  here('tasks-ml-fix puts right what can be put right, and stops the commit once', () => {
    const { folder, tag } = hookPackage();
    const at = guarded(runner, configOf(folder, tag, 'tasks-ml-fix'));
    at.add({ [one]: doubtfulTasks });
    const stopped = at.commit();
    expect([stopped.code, stopped.said]).toEqual([1, expect.stringContaining('files were modified by this hook')]);
    at.git('add', one);
    expect(at.commit()).toMatchObject({ code: 0 });
  });

  here('tasks-ml-plan-check refuses a plan that leaves a question open where that is an error', () => {
    const { folder, tag } = hookPackage();
    const plan = 'specs/001-scores/plan.md';
    const settings = 'preset: off\nrules: { no-needs-clarification: error }\n';
    const at = guarded(runner, configOf(folder, tag, 'tasks-ml-plan-check'));
    at.add({ 'tasks-ml.config.yaml': settings, 'ai-specs/changes/README.md': 'NEEDS CLARIFICATION: all\n' });
    expect(at.commit().said).toMatch(/tasks-ml plan check\.+\(no files to check\)Skipped/);
    at.add({ [plan]: '# Implementation Plan: Scores\n\n**Storage**: NEEDS CLARIFICATION: which?\n' });
    const refused = at.commit();
    expect([refused.code, refused.said]).toEqual([1, expect.stringContaining(`${plan}:3:14 error`)]);
    at.add({ [plan]: '# Implementation Plan: Scores\n\n**Storage**: MinIO\n' });
    expect(at.commit()).toEqual({ code: 0, said: expect.stringMatching(/tasks-ml plan check\.+Passed/) });
  });
});
