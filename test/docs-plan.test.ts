import { cpSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import manifest from '../package.json' with { type: 'json' };
import { planDialects } from '../src/model/plan-dialects.ts';
import { folderWith, repository, run } from './cli/sandbox.ts';

const page = readFileSync(join(repository, 'docs/plan.md'), 'utf8');
const [sample] = [...page.matchAll(/^```markdown\n(.*?)^```$/gms)].map(([, text]) => text as string);

/** A folder with the plan of the page, and our specs. */
function folderOfPage(): string {
  const folder = folderWith({ 'plan.md': sample as string });
  cpSync(join(repository, 'specs'), join(folder, 'specs'), { recursive: true });
  return folder;
}

const commands = [...page.matchAll(/^ {4}\$ npx tasks-ml (.+)$/gm)].map(([, command]) => command as string);

test.each(commands)('docs/plan.md: tasks-ml %s ends with 0', async (command) => {
  const { code, err } = await run(folderOfPage(), command.split(' '));
  expect(code, err).toBe(0);
});

test('docs/plan.md shows what is printed, byte for byte', async () => {
  const shown = [...page.matchAll(/^ {4}\$ npx tasks-ml ([^\n]+)\n\n```text\n(.*?)^```$/gms)];
  expect(shown.map(([, command]) => command)).toEqual(['plan show plan.md', 'plan check plan.md']);
  for (const [, command = '', output = ''] of shown) {
    const { out, err } = await run(folderOfPage(), command.split(' '));
    expect(out + err).toBe(output.replaceAll(/(?<=\/tasks-ml@)[\d.]+/g, manifest.version));
  }
});

test('docs/plan.md names every dialect and command', () => {
  const rows = [...page.matchAll(/^\| `([\w-]+)` \|/gm)].map(([, name]) => name);
  expect(rows).toEqual(planDialects);
  for (const name of ['show', 'check', 'new', 'convert']) expect(page).toContain(`tasks-ml plan ${name}`);
});

test('docs/json.md shows what `plan show` prints, byte for byte', async () => {
  const json = readFileSync(join(repository, 'docs/json.md'), 'utf8');
  const below = json.split('\n## plan show\n')[1] as string;
  const [plan, output] = [/^```markdown\n(.*?)^```$/ms, /^```json\n(.*?)^```$/ms].map(
    (block) => block.exec(below)?.[1] as string,
  );
  const folder = folderWith({ 'plan.md': plan as string });
  expect(await run(folder, ['plan', 'show', '--json', 'plan.md'])).toEqual({ code: 0, out: output, err: '' });
  const keys = new Set([...(output as string).matchAll(/"(\w+)":/g)].map(([, key]) => key as string));
  const obvious = new Set(['schemaVersion', 'kind', 'data', 'file', 'value']);
  for (const key of keys) expect(below.includes(`\`${key}\``) || obvious.has(key), key).toBe(true);
});
