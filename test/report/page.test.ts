import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Log } from 'sarif';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import manifest from '../../package.json' with { type: 'json' };
import { folderWith, repository, run } from '../cli/sandbox.ts';

const page = readFileSync(join(repository, 'docs/output.md'), 'utf8').replace(
  /(?<=\/tasks-ml@)[\d.]+/g,
  manifest.version,
);
const [sample] = /(?<=^```markdown\n).*?(?=^```$)/ms.exec(page) as unknown as [string];
const examples = [...page.matchAll(/^ {4}\$ npx tasks-ml (check --format (\w+) [^\n]*)\n\n```\w+\n(.*?)^```$/gms)];

test('the page shows each format', () => {
  const headings = [...page.matchAll(/^## (\w+)$/gm)].map(([, name]) => name);
  const rows = [...page.matchAll(/^\| `(\w+)` \| /gm)].map(([, name]) => name);
  expect(rows.toSorted()).toEqual(headings.toSorted());
  expect(examples.map(([, , name]) => name)).toEqual(headings.filter((name) => name !== 'sarif'));
});

test.each(examples.map(([, command, , output]) => [command as string, output as string]))(
  'docs/output.md: tasks-ml %s',
  async (command, output) => {
    const { code, out } = await run(folderWith({ 'tasks.md': sample }), command.split(' '));
    expect(out).toBe(output);
    expect(code).toBe(1);
  },
);

test('docs/output.md: the result of SARIF is one of those that are written', async () => {
  const [, command, , shown] = /^ {4}\$ npx tasks-ml (check --format sarif ([^\n]*))\n.*?```json\n(.*?)^```$/ms.exec(
    page,
  ) as unknown as [string, string, string, string];
  const folder = folderWith({ 'tasks.md': sample });
  const { out } = await run(folder, [...command.split(' '), 'tasks.md']);
  expect(out).toBe('');
  const log: Log = JSON.parse(readFileSync(join(folder, 'tasks-ml.sarif'), 'utf8'));
  const { ruleIndex, ...result } = JSON.parse(shown);
  expect(log.runs[0]?.results).toContainEqual({ ...result, ruleIndex: expect.any(Number) });
  expect(log.runs[0]?.tool.driver.rules?.[ruleIndex]?.id).toBe(result.ruleId);
});

test('docs/output.md: what it shows of CI is YAML, and the commands are ours', () => {
  const blocks = [...page.matchAll(/^```yaml\n(.*?)^```$/gms)].map(([, block]) => block as string);
  expect(blocks.map((block) => parse(block))).toHaveLength(2);
  for (const block of blocks)
    expect(block).toMatch(/npx tasks-ml check --format \w+ --output-file ([\w.-]+)\n.*: \1\n/s);
  expect(existsSync(join(repository, 'schemas/check.schema.json'))).toBe(true);
});
