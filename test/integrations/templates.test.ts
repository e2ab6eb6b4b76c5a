import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { template, templatesBelow } from '../../src/cli/init/templates.ts';
import { defaultConfig } from '../../src/index.ts';
import { readConfig } from '../../src/read/config.ts';
import { repository } from '../cli/sandbox.ts';

const manifest = JSON.parse(readFileSync(join(repository, 'package.json'), 'utf8'));

test('templates pin this version', () => {
  const pinned = templatesBelow('').flatMap((path) =>
    [...template(path).matchAll(/tasks-ml@([\w.]+)/g)].map(([, one]) => one),
  );
  expect(pinned.length).toBeGreaterThan(5);
  expect(new Set(pinned)).toEqual(new Set([manifest.version]));
});

test('the package carries what runs from it', () => {
  expect(manifest.files).toEqual(expect.arrayContaining(['action', 'action.yml', 'integrations']));
});

test('the settings are the defaults', () => {
  const path = join(repository, 'integrations/config/tasks-ml.config.yaml');
  expect(readConfig(path, path, new Set())).toEqual(defaultConfig);
});

test('the local hook is the one that .pre-commit-hooks.yaml offers', () => {
  const offered = parse(readFileSync(join(repository, '.pre-commit-hooks.yaml'), 'utf8'));
  const [{ additional_dependencies: packages, ...local }] = parse(template('pre-commit/.pre-commit-config.yaml'))
    .repos[0].hooks;
  const { description: _, ...check } = offered[0];
  expect(local).toEqual(check);
  expect(packages).toEqual([`tasks-ml@${manifest.version}`]);
  const ofTasks = offered.filter(({ id }: { id: string }) => !id.includes('plan'));
  expect(ofTasks.map((hook: { files: string }) => hook.files)).toEqual([check.files, check.files]);
});

test.each([
  ['specs/001-a/tasks.md', true],
  ['tasks.md', true],
  ['.specify/specs/001-a/plan.md', true],
  ['specs/001-a/ml-research.md', true],
  ['specs/001-a/quickstart.md', true],
  ['specs/001-a/ml-contracts/train.yaml', true],
  ['specs/001-a/contracts/v1/api.json', true],
  ['tasks-ml.config.yaml', true],
  ['team/tasks-ml.config.yaml', true],
  ['.specify/tasks-ml.yaml', true],
  ['docs/my-tasks.md', false],
  ['src/contracts.py', false],
  ['specs/001-a/tasks.md.bak', false],
  ['src/scores.py', false],
])('the hook is asked about %s: %s', (path, asked) => {
  const [{ files }] = parse(template('pre-commit/.pre-commit-config.yaml')).repos[0].hooks;
  expect(new RegExp(files).test(path)).toBe(asked);
});
