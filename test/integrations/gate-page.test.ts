import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { integrations } from '../../src/cli/init/integrations.ts';
import { repository, run, temporaryFolder } from '../cli/sandbox.ts';

const read = (path: string): string => readFileSync(join(repository, path), 'utf8');
const page = read('docs/gate.md');
const samples = [...page.matchAll(/^```(?:yaml|sh) (\S+)\n(.*?)^```$/gms)].map(
  ([, path, text]) => [path, text] as const,
);

test('docs/gate.md shows what `init` writes', async () => {
  const folder = temporaryFolder();
  mkdirSync(join(folder, '.git'));
  const { out } = await run(folder, ['init', ...integrations.map(({ name }) => name), '--json']);
  const { files, next } = JSON.parse(out).data as { files: { path: string }[]; next: string[] };
  const written = files.map(({ path }) => path).filter((path) => !path.includes('/extension/'));
  expect(samples.map(([path]) => path).sort()).toEqual(written.sort());
  for (const [path, text] of samples) expect(text).toBe(readFileSync(join(folder, path as string), 'utf8'));
  for (const command of next) expect(page).toContain(command);
});

test('docs/gate.md names each integration, hook, input and output', () => {
  for (const { name } of integrations) expect(page).toContain(`\`npx tasks-ml init ${name}\``);
  const [, sample] = /^```yaml\n(repos:.*?)^```$/ms.exec(page) as unknown as [string, string];
  const hooks = parse(read('.pre-commit-hooks.yaml')) as { id: string }[];
  expect(parse(sample).repos[0].hooks).toEqual(hooks.map(({ id }) => ({ id })));
  expect(parse(sample).repos[0].rev).toBe(`v${JSON.parse(read('package.json')).version}`);
  const { inputs, outputs } = parse(read('action.yml'));
  const rows = [...page.matchAll(/^\| `([\w-]+)` \| (?:`([^`]*)`|[^|]+) \|/gm)].map(([, name, value]) => [
    name,
    value ?? '',
  ]);
  expect(Object.fromEntries(rows)).toEqual(
    Object.fromEntries(
      Object.entries(inputs as Record<string, { default: string }>).map(([name, one]) => [name, one.default]),
    ),
  );
  expect(page).toContain(
    `Outputs: ${Object.keys(outputs)
      .map((name) => `\`${name}\``)
      .join(', ')}.`,
  );
});

test('the example calls of docs/gate.md end as it says', async () => {
  const folder = temporaryFolder();
  const calls = [...page.matchAll(/^ {4}npx tasks-ml (init .*?) {2,}#/gm)].map(([, words]) =>
    (words as string).split(' '),
  );
  expect(calls.length).toBe(3);
  for (const words of calls) expect(await run(folder, words)).toMatchObject({ code: 0 });
});
