import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { rebuiltText } from '../../src/cli/check/rebuilt-text.ts';
import { readFeatureWithInputs } from '../../src/compile/read-feature.ts';
import type { Config } from '../../src/model/config.ts';
import { defaultConfig } from '../../src/model/config.ts';
import { folderWith, run, smallContract, smallPlan } from './sandbox.ts';

/** A built feature whose tasks.md was edited: what a fresh build would write, if that was asked at all. */
async function rebuild(edit: (text: string) => string, config: Config = defaultConfig): Promise<string | undefined> {
  const root = folderWith({ 'specs/001-a/plan.md': smallPlan, 'specs/001-a/contracts/scores.yaml': smallContract });
  const folder = join(root, 'specs/001-a');
  await run(root, ['build', 'specs/001-a']);
  const text = edit(readFileSync(join(folder, 'tasks.md'), 'utf8'));
  writeFileSync(join(folder, 'tasks.md'), text);
  const { value } = readFeatureWithInputs(folder, 'specs/001-a', config);
  return rebuiltText({ path: 'specs/001-a/tasks.md', text }, value, config);
}

const withoutBatches = (text: string): string => text.replace(/## Parallel Batches[\s\S]*?(?=\n## )/, '');

test.each<[string, (text: string) => string]>([
  ['as it was built', (text) => text],
  ['with ticks', (text) => text.replaceAll('- [ ] ', '- [x] ')],
  ['with other line endings', (text) => text.replaceAll('\n', '\r\n')],
  ['with another folder', (text) => text.replace('`specs/001-a/`', '`specs/007-a/`')],
  ['without a stamp', (text) => withoutBatches(text).replace(/<!-- tasks-ml .*/, '')],
  ['with a stamp of other documents', (text) => withoutBatches(text).replace(/plan\.md=\w+/, 'plan.md=0')],
])('a file is not built again: %s', async (_, edit) => {
  expect(await rebuild(edit)).toBeUndefined();
});

test.each<[string, (text: string) => string]>([
  ['without a section', withoutBatches],
  ['with a line below the stamp', (text) => `${text}\nOne more line.\n`],
  ['with a stamp of an older version', (text) => text.replace(/ text=\w+/, '')],
])('an edited file is built again: %s', async (_, edit) => {
  expect(await rebuild(edit)).toContain('\n## Parallel Batches\n');
});

test('a setting that the build depends on counts as an edit', async () => {
  const estimates = { ...defaultConfig.estimates, setup: 31 };
  const same = { ...defaultConfig, unnumbered: true };
  expect(await rebuild((text) => text, { ...defaultConfig, estimates })).toBeDefined();
  expect(await rebuild((text) => text, same)).toBeUndefined();
});

test('where the rule is off nothing is built', async () => {
  const off: Config = { ...defaultConfig, rules: { 'no-hand-edit-drift': 'off' } };
  expect(await rebuild(withoutBatches, off)).toBeUndefined();
});
