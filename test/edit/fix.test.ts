import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { fixTaskList } from '../../src/compile/fix-list.ts';
import { applyFixes } from '../../src/edit/fix.ts';
import { defaultConfig } from '../../src/model/config.ts';
import { readTaskList } from '../../src/read/tasks-md.ts';
import { readFixes } from './read-fixes.ts';

const folder = 'fixtures/fix';
const path = 'tasks.md';

/** The text of a scenario, fixed: by the fixes that it names, else by those of the rules. */
function fixed(text: string, fixes: string | undefined): string {
  if (fixes === undefined) return fixTaskList({ file: { path, text }, config: defaultConfig }).text;
  const list = readTaskList({ path, text }).value;
  return applyFixes(list, readFixes(fixes, list), defaultConfig).text;
}

const shapes: Readonly<Record<string, (text: string) => string>> = {
  'as it is': (text) => text,
  'on Windows': (text) => `\uFEFF${text.replaceAll('\n', '\r\n')}`,
  'on an old Mac, without an end': (text) => text.replaceAll('\n', '\r').trimEnd(),
};

const scenarios = readdirSync(folder).flatMap((name) => Object.keys(shapes).map((shape) => [name, shape] as const));

test.each(scenarios)('%s, %s', (name, shape) => {
  const read = (file: string): string => readFileSync(`${folder}/${name}/${file}`, 'utf8');
  const make = shapes[shape] as (text: string) => string;
  const fixes = existsSync(`${folder}/${name}/fixes.txt`) ? read('fixes.txt') : undefined;
  const after = make(read('after.md'));
  expect(fixed(make(read('before.md')), fixes)).toBe(after);
  if (fixes === undefined) expect(fixed(after, fixes)).toBe(after);
});
