import { spawnSync } from 'node:child_process';
import { chmodSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { expect, test } from 'vitest';
import { repository, writeFiles } from '../cli/sandbox.ts';
import type { GitRepository } from './git-repository.ts';
import { brokenTasks, cleanTasks, doubtfulTasks, gitRepository, otherTasks } from './git-repository.ts';
import { installedAction } from './run-action.ts';

const step = installedAction();
const clonedStep = installedAction(['action', 'action.yml', 'package.json']);
const [one, other] = ['specs/001-scores/tasks.md', 'specs/002-alerts/tasks.md'] as const;

/** The branch of a pull request: its base has a clean and a broken feature; it changes the clean one. */
function pullRequest(changed: string): { readonly at: GitRepository; readonly event: unknown } {
  const at = gitRepository({ [one]: cleanTasks, [other]: otherTasks });
  const base = at.git('rev-parse', 'HEAD');
  at.git('switch', '--quiet', '--create', 'scores');
  at.add({ [one]: changed });
  at.commit();
  return { at, event: { pull_request: { number: 7, base: { ref: 'main', sha: base } } } };
}

const commands = (log: readonly string[]): readonly string[] => log.filter((line) => line.startsWith('::'));

test('a pull request is annotated where it broke a feature, and only there', () => {
  const { at, event } = pullRequest(brokenTasks);
  const { code, log, summary, outputs } = step(at, {}, event);
  expect(code, log.join('\n')).toBe(1);
  const [annotation, ...more] = commands(log);
  expect(more).toEqual([]);
  expect(annotation).toMatch(new RegExp(`^::error (?=.*\\bfile=${one}\\b)(?=.*\\bline=9\\b).*no-cycle.*::`));
  expect(annotation).toContain('T001');
  expect(outputs).toEqual({ errors: '1', warnings: '0' });
  expect(summary).toContain(`1 error in ${one}.\n`);
  expect(summary).toContain(
    `| error | no-cycle | [${one}:9](https://github.com/example/scores/blob/abc123/${one}#L9) | `,
  );
  expect(summary).not.toContain(other);
  expect(summary).not.toContain('mermaid');
  const queued = step(at, {}, { merge_group: { base_sha: at.git('rev-parse', 'main') } });
  expect([queued.code, commands(queued.log)]).toEqual([1, [annotation]]);
});

test('a clean pull request leaves no annotation; on request its graph is in the summary', () => {
  const { at, event } = pullRequest(cleanTasks.replace('scores in', 'churn scores in'));
  const { code, log, summary, outputs } = step(at, { graph: 'true' }, event);
  expect([code, commands(log), outputs]).toEqual([0, [], { errors: '0', warnings: '0' }]);
  const [graph, ...more] = [...summary.matchAll(/^```mermaid\n(.*?)\n```$/gms)].map(([, text]) => text as string);
  expect(more).toEqual([]);
  expect(graph).toMatch(/^flowchart/m);
  expect(graph).toContain('T002');
  expect(summary).toContain(`### ${one}\n`);
});

test('a pull request that changes no feature passes', () => {
  const { at, event } = pullRequest(cleanTasks);
  at.add({ 'src/scores.py': '' });
  at.commit();
  const { code, log, summary, outputs } = step(at, {}, event);
  expect([code, commands(log), outputs]).toEqual([0, [], { errors: '0', warnings: '0' }]);
  expect(summary).toContain('No feature was changed.');
});

test('a push, or changed-only: false, checks all; a graph with a cycle is said not to be drawn', () => {
  const { at, event } = pullRequest(cleanTasks.replace('scores in', 'churn scores in'));
  for (const pushed of [step(at, { graph: 'true' }), step(at, { graph: 'true', 'changed-only': 'false' }, event)]) {
    expect([pushed.code, pushed.outputs['errors']]).toEqual([1, '1']);
    expect(commands(pushed.log)).toEqual([expect.stringContaining(other)]);
    expect(pushed.summary).toContain('1 error in 2 files.');
    expect(pushed.summary).toMatch(new RegExp(`### ${other}\n\nThe graph is not drawn: ${other} has a cycle`));
    expect(pushed.summary.match(/^```mermaid$/gm)).toHaveLength(1);
  }
});

test('in a clone that does not hold the base all features are checked, and that is said', () => {
  const { at, event } = pullRequest(cleanTasks.replace('scores in', 'churn scores in'));
  const shallow = join(at.folder, '..', 'shallow');
  spawnSync('git', ['clone', '--quiet', '--depth=1', '--branch=scores', `file://${at.folder}`, shallow], {
    env: at.env,
  });
  const { code, log, outputs } = step({ ...at, folder: shallow }, {}, event);
  expect([code, outputs['errors']]).toEqual([1, '1']);
  expect(commands(log)).toEqual([
    expect.stringMatching(/^::notice .*so all features are checked; give actions\/checkout `fetch-depth: 0`$/),
    expect.stringContaining(other),
  ]);
});

test('paths, the folder to start from, strict and the number of warnings are handed on', () => {
  const at = gitRepository({ [`team/${one}`]: doubtfulTasks, [`team/${other}`]: otherTasks });
  const inputs = { paths: 'specs/001-scores\n', 'working-directory': 'team' };
  const fine = step(at, inputs);
  expect([fine.code, fine.outputs['errors'], Number(fine.outputs['warnings']) > 0], fine.log.join('\n')).toEqual([
    0,
    '0',
    true,
  ]);
  expect(commands(fine.log)).not.toEqual([]);
  for (const line of commands(fine.log)) expect(line).toMatch(/^::warning .*file=team\/specs\/001-scores\/tasks\.md/);
  expect(step(at, { ...inputs, 'max-warnings': '0' }).code).toBe(1);
  const strict = step(at, { ...inputs, strict: 'true' });
  expect([strict.code, Number(strict.outputs['errors']) > 0]).toEqual([1, true]);
  const both = step(at, { ...inputs, paths: 'specs/001-scores\nspecs/002-alerts' });
  expect([both.code, both.outputs['errors']]).toEqual([1, '1']);
});

test('SARIF is written where the upload finds it, or where the workflow wants it', () => {
  const at = gitRepository({ [one]: brokenTasks });
  expect(step(at, {}).outputs).not.toHaveProperty('sarif-file');
  const { outputs } = step(at, { sarif: 'true' });
  const sarif = JSON.parse(readFileSync(outputs['sarif-file'] as string, 'utf8'));
  expect(sarif.version).toBe('2.1.0');
  expect(sarif.runs[0].results).toHaveLength(1);
  expect(step(at, { sarif: 'out.sarif' }).outputs['sarif-file']).toBe(join(at.folder, 'out.sarif'));
  expect(readFileSync(join(at.folder, 'out.sarif'), 'utf8')).toContain('no-cycle');
});

test('a check that cannot run fails the step with the reason as an annotation', () => {
  const at = gitRepository({ [one]: cleanTasks, 'tasks-ml.config.yaml': 'presets: strict\n' });
  const { code, log } = step(at, {});
  expect([code, commands(log)]).toEqual([
    2,
    [expect.stringMatching(/^::error title=tasks-ml::.*tasks-ml\.config\.yaml.*presets/)],
  ]);
  expect(step(at, { version: 'x; rm -rf' })).toMatchObject({ code: 2 });
});

test('in a clone without dist/ the version is installed from npm first', () => {
  const at = gitRepository({ [one]: cleanTasks });
  const programs = join(at.folder, '..', 'programs');
  writeFiles(programs, {
    npm: `#!/bin/sh\necho "$@" > asked\nmkdir -p "$3/node_modules"\nln -s "${repository}" "$3/node_modules/tasks-ml"\n`,
  });
  chmodSync(join(programs, 'npm'), 0o755);
  const { version } = JSON.parse(readFileSync(join(repository, 'package.json'), 'utf8'));
  const env = { ...at.env, PATH: `${programs}${delimiter}${at.env['PATH']}` };
  for (const asked of ['', '9.9.9']) {
    const { code, log, outputs } = clonedStep({ ...at, env }, { version: asked });
    expect([code, outputs], log.join('\n')).toEqual([0, { errors: '0', warnings: '0' }]);
    expect(readFileSync(join(at.folder, 'asked'), 'utf8')).toMatch(
      new RegExp(`^install --prefix .* tasks-ml@${asked || version}\n$`),
    );
  }
});
