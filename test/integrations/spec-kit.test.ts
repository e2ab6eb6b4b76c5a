import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import * as z from 'zod';
import { repository, run } from '../cli/sandbox.ts';

const folder = join(repository, 'integrations/spec-kit');
const read = (path: string): string => readFileSync(join(folder, path), 'utf8');
const { version } = JSON.parse(readFileSync(join(repository, 'package.json'), 'utf8'));

// https://github.github.io/spec-kit/extensions/api.html: "Extension Manifest, Schema Version 1.0", and what
// specify_cli/extensions checks of it.
const command = z.string().regex(/^speckit\.[a-z0-9-]+\.[a-z0-9-]+$/);
const inside = z.string().refine((path) => !path.startsWith('/') && !path.split(/[\\/]/).includes('..'));
const specifier = z.string().regex(/^(?:>=|<=|==|!=|~=|>|<)\d+\.\d+\.\d+(?:,(?:>=|<=|==|!=|~=|>|<)\d+\.\d+\.\d+)*$/);
const hook = z.strictObject({
  command,
  optional: z.boolean(),
  description: z.string(),
  prompt: z.string().optional(),
  priority: z.number().int().min(1).optional(),
});
const events = [
  'specify',
  'plan',
  'tasks',
  'implement',
  'analyze',
  'checklist',
  'clarify',
  'constitution',
  'taskstoissues',
];
const manifestSchema = z.strictObject({
  schema_version: z.literal('1.0'),
  extension: z.strictObject({
    id: z.string().regex(/^[a-z0-9-]+$/),
    name: z.string().min(1),
    version: z.string().regex(/^\d+\.\d+\.\d+$/),
    description: z.string().min(1).max(199),
    author: z.string().min(1),
    repository: z.url(),
    license: z.string().min(1),
  }),
  requires: z.strictObject({
    speckit_version: specifier,
    tools: z.array(
      z.strictObject({ name: z.string(), version: z.string().optional(), required: z.boolean().optional() }),
    ),
  }),
  provides: z.strictObject({
    commands: z.array(z.strictObject({ name: command, file: inside, description: z.string().min(1) })).min(1),
  }),
  hooks: z.partialRecord(z.enum(events.flatMap((event) => [`before_${event}`, `after_${event}`])), hook),
  tags: z.array(z.string()).min(2).max(10),
});

const extension = manifestSchema.parse(parse(read('extension/extension.yml')));

test('the extension is what spec-kit takes, with the version of the package', () => {
  expect(extension.extension).toMatchObject({ id: 'tasks-ml', version, license: 'MIT' });
  expect(() => manifestSchema.parse({ ...extension, schema_version: '2.0' })).toThrow();
});

test('commands are ours, have a file each, and each file says what it does', () => {
  const { commands } = extension.provides;
  expect(commands.map(({ name }) => name)).toEqual(
    ['build', 'check', 'graph'].map((name) => `speckit.tasks-ml.${name}`),
  );
  expect(
    readdirSync(join(folder, 'extension/commands'))
      .map((name) => `commands/${name}`)
      .sort(),
  ).toEqual(commands.map(({ file }) => file).sort());
  for (const { name, file, description } of commands) {
    expect(posix.basename(file)).toBe(`${name}.md`);
    const [, frontmatter, body] = /^---\n(.*?)\n---\n(.*)$/s.exec(read(`extension/${file}`)) as unknown as [
      string,
      string,
      string,
    ];
    expect(parse(frontmatter)).toEqual({ description });
    expect(body).toContain('$ARGUMENTS');
    // A literal call is right for one agent only.
    expect(body).not.toMatch(/\/speckit[.-]/);
    expect(body).toMatch(
      new RegExp(`^ {3}npx --yes tasks-ml@${version.replaceAll('.', '\\.')} ${name.split('.')[2]}$`, 'm'),
    );
  }
});

test('the check runs behind the tasks and is a gate before the implementation, without being asked for', () => {
  const called = Object.entries(extension.hooks).map(([event, one]) => [event, one?.command, one?.optional]);
  expect(called).toEqual([
    ['after_tasks', 'speckit.tasks-ml.check', false],
    ['before_implement', 'speckit.tasks-ml.check', false],
  ]);
  expect(read('extension/commands/speckit.tasks-ml.check.md')).toMatch(/stop here: do not\s+start to implement/);
});

// workflows/README.md and workflows/ARCHITECTURE.md of spec-kit, and validate_workflow of specify_cli.
const stepId = z.string().regex(/^[^:]+$/);
const workflowSchema = z.strictObject({
  schema_version: z.literal('1.0'),
  workflow: z.strictObject({
    id: z.string().regex(/^[a-z0-9][a-z0-9-]*[a-z0-9]$|^[a-z0-9]$/),
    name: z.string().min(1),
    version: z.string().regex(/^\d+\.\d+\.\d+$/),
    author: z.string(),
    description: z.string(),
  }),
  requires: z.strictObject({ speckit_version: specifier, integrations: z.unknown().optional() }),
  inputs: z.record(
    z.string(),
    z.strictObject({ type: z.enum(['string', 'number', 'boolean']), required: z.boolean(), prompt: z.string() }),
  ),
  steps: z
    .array(
      z.union([
        z.strictObject({ id: stepId, command: z.string(), input: z.strictObject({ args: z.string() }) }),
        z.strictObject({ id: stepId, type: z.literal('shell'), run: z.string() }),
      ]),
    )
    .min(1),
});

test('the workflow is what spec-kit takes, and its gate stands between the tasks and the implementation', () => {
  const workflow = workflowSchema.parse(parse(read('workflow/workflow.yml')));
  expect(workflow.workflow.version).toBe(version);
  expect(workflow.steps.map(({ id }) => id)).toEqual(['plan', 'tasks', 'check', 'implement']);
  // No `continue_on_error`: a shell step that fails halts the run.
  expect(workflow.steps[2]).toEqual({ id: 'check', type: 'shell', run: `npx --yes tasks-ml@${version} check` });
  for (const [name] of read('workflow/workflow.yml').matchAll(/(?<=\{\{ inputs\.)\w+(?= \}\})/g))
    expect(workflow.inputs).toHaveProperty(name);
});

test('the texts name commands and options that there are', async () => {
  const called = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.(?:md|yml)$/.test(path))
    .flatMap((path) =>
      [...read(path).matchAll(/npx --yes tasks-ml@[\d.]+ ([^"\n]+)/g)].map(([, words]) => words as string),
    );
  expect(called.length).toBeGreaterThan(4);
  for (const words of new Set(called)) {
    const [name, ...options] = words.trim().split(' ');
    const { code, out } = await run(repository, [name as string, '--help']);
    expect(code).toBe(0);
    for (const option of options) expect(out).toContain(`${option} `);
  }
});
